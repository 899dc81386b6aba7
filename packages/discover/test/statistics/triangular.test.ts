import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileOf } from '../../../simulate/src/random/quantile.js';
import { type FittedDistribution, fitDurations } from '../../src/index.js';
import { random } from '../support/noise.js';

interface Sample {
  readonly ended: readonly number[];
  readonly open: readonly number[];
}

/** The log-likelihood, from the textbook’s density and survival function. */
const likelihood = ({ ended, open }: Sample, [min, mode, max]: readonly [number, number, number]): number => {
  const density = (x: number): number => {
    if (x < min || x > max) return 0;
    if (x === mode) return 2 / (max - min);
    return x < mode ? (2 * (x - min)) / ((max - min) * (mode - min)) : (2 * (max - x)) / ((max - min) * (max - mode));
  };
  const survival = (c: number): number => {
    if (c <= min) return 1;
    if (c >= max) return 0;
    return c < mode ? 1 - (c - min) ** 2 / ((max - min) * (mode - min)) : (max - c) ** 2 / ((max - min) * (max - mode));
  };
  return (
    ended.reduce((sum, x) => sum + Math.log(density(x)), 0) + open.reduce((sum, c) => sum + Math.log(survival(c)), 0)
  );
};

/**
 * The greatest likelihood that brute force finds: triangles at random, over all scales, then smaller and smaller random
 * steps from the best, with the mode anywhere, at a duration or at an end.
 */
const bruteForce = (sample: Sample, seed: number, tries = 1500, steps = 1500): number => {
  const next = random(seed);
  const sorted = [...sample.ended].sort((one, other) => one - other);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const top = Math.max(high, ...sample.open);
  const range = Math.max(top - low, 0.01);
  const somewhere = (): number => range * 10 ** (6 * next() - 5);
  const anyMode = (min: number, max: number): number => {
    const chance = next();
    if (chance < 0.6) return sorted[Math.floor(next() * sorted.length)] ?? low;
    return chance < 0.7 ? min : chance < 0.8 ? max : min + (max - min) * next();
  };
  const tried: { at: readonly [number, number, number]; value: number }[] = [];
  const attempt = (min: number, mode: number, max: number): void => {
    if (!(0 <= min && min <= mode && mode <= max && min < max)) return;
    const at = [min, mode, max] as const;
    const value = likelihood(sample, at);
    if (value > Number.NEGATIVE_INFINITY) tried.push({ at, value });
  };
  for (let index = 0; index < tries; index++) {
    const min = next() < 0.2 ? low : Math.max(0, low - somewhere());
    const max = next() < 0.1 ? high : top + somewhere();
    attempt(min, anyMode(min, max), max);
  }
  const best = tried.sort((one, other) => other.value - one.value).slice(0, 6);
  return Math.max(
    ...best.map(({ at, value }) => {
      let [here, most] = [at, value];
      for (let index = 0; index < steps; index++) {
        const size = range * 10 ** (-7 * (index / steps));
        const move = (): number => (next() - 0.5) * size;
        const min = here[0] === low && next() < 0.7 ? low : Math.max(0, Math.min(low, here[0] + move()));
        const max = here[2] === high && next() < 0.7 ? high : Math.max(top, here[2] + move());
        const chance = next();
        const mode = chance < 0.4 ? here[1] : chance < 0.7 ? anyMode(min, max) : here[1] + move();
        if (!(min <= mode && mode <= max && min < max)) continue;
        const its = likelihood(sample, [min, mode, max]);
        if (its > most) [here, most] = [[min, mode, max], its];
      }
      return most;
    }),
  );
};

const fitted = (sample: Sample): number => {
  const aic = fitDurations(sample, ['triangular'])?.aic.triangular;
  if (aic === undefined) throw new Error('no fit');
  return aic;
};

const drawn = (of: FittedDistribution, n: number, seed: number, until?: number): Sample => {
  const [quantile, next] = [quantileOf(of, 1), random(seed)];
  const all = Array.from({ length: n }, () => ({
    x: Math.max(0.5 / 60, quantile(next())),
    cut: until === undefined ? Number.POSITIVE_INFINITY : until * next(),
  }));
  return {
    ended: all.filter(({ x, cut }) => x <= cut).map(({ x }) => x),
    open: all.filter(({ x, cut }) => x > cut).map(({ cut }) => cut),
  };
};

describe('a triangle fitted to durations is as likely as any that brute force finds', () => {
  test.each([
    ['three ended and one open', { ended: [5, 10, 20], open: [15] }],
    ['two', { ended: [5, 20], open: [] }],
    ['open for longer than anything took', { ended: [3, 4, 5, 7], open: [30] }],
    ['the longest ones alike', { ended: [2, 8, 9, 10, 10, 10], open: [] }],
    ['the shortest ones alike', { ended: [5, 5, 5, 9, 30], open: [4, 6] }],
  ])('%s', (_, sample) => {
    const most = bruteForce(sample, 7, 3000, 4000);
    expect(fitted(sample)).toBeLessThan(6 - 2 * most + 0.01);
  });

  test('the smallest case known to have gone wrong', () => {
    expect(fitted({ ended: [5, 10, 20], open: [15] })).toBeLessThan(25.485);
  });

  test.each([
    ['a triangle, cut off', { kind: 'triangular', min: 5, mode: 10, max: 40 }, 150, 60],
    ['a triangle from its mode on', { kind: 'triangular', min: 0.01, mode: 0.01, max: 30 }, 150, undefined],
    ['a triangle up to its mode', { kind: 'triangular', min: 1, mode: 30, max: 30 }, 150, undefined],
    ['a lognormal', { kind: 'lognormal', mean: 30, sd: 25 }, 200, undefined],
    ['an exponential, cut off', { kind: 'exponential', mean: 20 }, 100, 50],
  ] as const)('%s', (_, of, n, until) => {
    for (const seed of [1, 2, 3]) {
      const sample = drawn(of, n, seed, until);
      expect(fitted(sample), `seed ${seed}`).toBeLessThan(6 - 2 * bruteForce(sample, seed) + 0.05);
    }
  });

  test('whatever the durations are', () => {
    const minutes = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        fc.uniqueArray(minutes, { minLength: 2, maxLength: 9 }),
        fc.array(minutes, { maxLength: 5 }),
        (ended, open) => {
          expect(fitted({ ended, open })).toBeLessThan(6 - 2 * bruteForce({ ended, open }, 3, 600, 800) + 0.05);
        },
      ),
      { numRuns: 25 },
    );
  });
});
