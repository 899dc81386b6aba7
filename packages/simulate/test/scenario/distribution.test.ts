import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Distribution, distributionSchema, meanMinutes, scaled } from '../../src/scenario/distribution.js';

const each: readonly Distribution[] = [
  { kind: 'triangular', min: 2, mode: 4, max: 12 },
  { kind: 'lognormal', mean: 6, sd: 3 },
  { kind: 'gamma', mean: 6, sd: 3 },
  { kind: 'exponential', mean: 6 },
  { kind: 'fixed', minutes: 6 },
];

test.each(each)('the mean of $kind is in minutes', (distribution) => {
  expect(meanMinutes(distribution)).toBe(6);
});

test('a factor multiplies each time, and changes nothing else', () => {
  expect(each.map((one) => scaled(one, 0.5))).toEqual([
    { kind: 'triangular', min: 1, mode: 2, max: 6 },
    { kind: 'lognormal', mean: 3, sd: 1.5 },
    { kind: 'gamma', mean: 3, sd: 1.5 },
    { kind: 'exponential', mean: 3 },
    { kind: 'fixed', minutes: 3 },
  ]);
});

test('a triangle is read exactly if its mode lies between its ends, or on one', () => {
  const minutes = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(minutes, minutes, minutes, (min, mode, max) => {
      const { success } = distributionSchema.safeParse({ kind: 'triangular', min, mode, max });
      expect(success).toBe([min, mode, max].toSorted((one, other) => one - other).join() === [min, mode, max].join());
    }),
  );
  expect(distributionSchema.safeParse({ kind: 'triangular', min: 5, mode: 5, max: 5 }).success).toBe(true);
  expect(distributionSchema.safeParse({ kind: 'triangular', min: 1, mode: 6, max: 5 }).success).toBe(false);
  expect(distributionSchema.safeParse({ kind: 'triangular', min: 6, mode: 5, max: 7 }).success).toBe(false);
});
