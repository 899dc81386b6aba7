import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitDurations } from '../../src/index.js';
import { distanceToFit } from '../../src/statistics/distance-to-fit.js';
import { random } from '../support/noise.js';

const positive = fc.double({ min: 0.1, max: 1000, noNaN: true });

test('is the mean difference from the quantiles where nothing is open', () => {
  fc.assert(
    fc.property(fc.array(positive, { minLength: 1, maxLength: 30 }), positive, (durations, mean) => {
      const ended = [...durations].sort((one, other) => one - other);
      const quantile = (share: number): number => -mean * Math.log(1 - share);
      const plain = ended.map((each, index) => Math.abs(each - quantile((index + 0.5) / ended.length)));
      const expected = plain.reduce((sum, each) => sum + each, 0) / ended.length;
      expect(distanceToFit(ended, [], quantile) / expected).toBeCloseTo(1, 6);
    }),
    { seed: 1 },
  );
});

test('gives those that ended the weights of Kaplan and Meier', () => {
  // Durations 1, 2+, 3 and 4+: the 1 has weight 1/4; the 3, one of two at risk with 3/4 left, has 3/8.
  const seen: number[] = [];
  const distance = distanceToFit([1, 3], [4, 2], (share) => {
    seen.push(share);
    return 0;
  });
  expect(seen).toEqual([0.125, 0.25 + 0.1875]);
  expect(distance).toBeCloseTo((0.25 * 1 + 0.375 * 3) / 0.625, 12);
});

test.each([5, 6, 7])('does not call a right fit bad because long work is still open (seed %i)', (seed) => {
  const next = random(seed);
  const works = Array.from({ length: 1000 }, () => ({ takes: -20 * Math.log(1 - next()), seenFor: 40 * next() }));
  const ended = works.filter(({ takes, seenFor }) => takes <= seenFor).map(({ takes }) => takes);
  const open = works.filter(({ takes, seenFor }) => takes > seenFor).map(({ seenFor }) => seenFor);
  expect(open.length).toBeGreaterThan(300);
  expect(fitDurations({ ended, open }, ['exponential'])?.distance).toBeLessThan(2);
  // Fitting the ended durations alone would underestimate the mean.
  expect(fitDurations({ ended, open: [] }, ['exponential'])?.mean.high).toBeLessThan(15);
});
