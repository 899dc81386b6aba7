// @module-tag long
import { describe, expect, test } from 'vitest';
import { quantileOf } from '../../../simulate/src/random/quantile.js';
import { type FittedDistribution, fitDurations } from '../../src/index.js';
import { dirichletShare, jeffreysShare, poissonRate } from '../../src/statistics/intervals.js';
import { random } from '../support/noise.js';

const SEEDS = 200;

/** In how many of 200 seeds an interval covers the true value. */
const covered = (
  truth: number,
  interval: (next: () => number) => { low: number; high: number } | undefined,
): number => {
  let inside = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const found = interval(random(seed * 7919));
    if (found !== undefined && found.low <= truth && truth <= found.high) inside += 1;
  }
  return inside / SEEDS;
};

const expectNominal = (share: number): void => {
  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(share).toBeLessThanOrEqual(0.99);
};

describe('95 % intervals cover the true value in 90 to 99 % of 200 seeds', () => {
  test.each([
    ['exponential', { kind: 'exponential', mean: 20 }, 20],
    ['lognormal', { kind: 'lognormal', mean: 30, sd: 25 }, 30],
    ['gamma', { kind: 'gamma', mean: 30, sd: 12 }, 30],
    ['triangular', { kind: 'triangular', min: 5, mode: 10, max: 40 }, 55 / 3],
  ] as const)('the mean of 200 durations, %s', (family, truth: FittedDistribution, mean) => {
    const quantile = quantileOf(truth, 1);
    expectNominal(
      covered(
        mean,
        (next) =>
          fitDurations({ ended: Array.from({ length: 200 }, () => quantile(next())), open: [] }, [family])?.mean,
      ),
    );
  });

  test('the mean of a lognormal with many censored durations', () => {
    const quantile = quantileOf({ kind: 'lognormal', mean: 30, sd: 25 }, 1);
    expectNominal(
      covered(30, (next) => {
        const all = Array.from({ length: 400 }, () => ({ x: quantile(next()), c: 100 * next() }));
        const ended = all.filter(({ x, c }) => x <= c).map(({ x }) => x);
        return fitDurations({ ended, open: all.filter(({ x, c }) => x > c).map(({ c }) => c) }, ['lognormal'])?.mean;
      }),
    );
  });

  test.each([0.05, 0.3, 0.8])('a share of %f, with a flat prior', (share) => {
    const count = (next: () => number): number =>
      Array.from({ length: 200 }, next).filter((each) => each < share).length;
    expectNominal(covered(share, (next) => dirichletShare(count(next), 200, 1, 2)));
    expectNominal(covered(share, (next) => jeffreysShare(count(next), 200)));
  });

  test('a rate of arrivals', () => {
    expectNominal(
      covered(3, (next) => {
        let [time, count] = [0, 0];
        for (;;) {
          time -= Math.log(1 - next()) / 3;
          if (time > 80) break;
          count += 1;
        }
        return poissonRate(count, 80);
      }),
    );
  });
});
