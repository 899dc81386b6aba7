import fc from 'fast-check';
import { mean, variance } from 'simple-statistics';
import { expect, test } from 'vitest';
import { mser } from '../../src/statistics/mser.js';

test('agrees with its definition: the truncation point with the smallest squared standard error of the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 40 }), (series) => {
      const errors = series
        .map((_, left) => series.slice(left))
        .filter((rest) => 2 * rest.length >= series.length)
        .map((rest) => variance(rest) / rest.length);
      const least = Math.min(...errors);
      // If the last allowed truncation point wins, the series has not settled.
      expect(errors[mser(series) ?? errors.length - 1]).toBeCloseTo(least, 6);
    }),
  );
});

test('finds where a ramp ends, and that an endless one has not settled', () => {
  const noise = [0, 1, -1, 0.5, -0.5];
  const settling = Array.from({ length: 60 }, (_, week) => 10 * Math.min(week, 12) + (noise[week % 5] ?? 0));
  expect(mser(settling)).toBe(12);
  expect(mean(settling.slice(12))).toBeCloseTo(120, 0);
  expect(mser(Array.from({ length: 60 }, (_, week) => week))).toBeNull();
  expect(mser([])).toBeNull();
});
