import { describe, expect, test } from 'vitest';
import { quantileOf } from '../../../simulate/src/random/quantile.js';
import { type Family, type FittedDistribution, fitDurations } from '../../src/index.js';
import { fitGamma, fitLognormal } from '../../src/statistics/families.js';
import { fitTriangular } from '../../src/statistics/triangular.js';
import { random } from '../support/noise.js';

const truths: readonly (FittedDistribution & { kind: Exclude<Family, 'fixed'> })[] = [
  { kind: 'exponential', mean: 20 },
  { kind: 'lognormal', mean: 30, sd: 25 },
  { kind: 'gamma', mean: 30, sd: 12 },
  { kind: 'triangular', min: 5, mode: 10, max: 40 },
];

const meanOf = (of: FittedDistribution): number =>
  of.kind === 'fixed' ? of.minutes : of.kind === 'triangular' ? (of.min + of.mode + of.max) / 3 : of.mean;

const draws = (of: FittedDistribution, n: number, seed: number): number[] => {
  const [quantile, next] = [quantileOf(of, 1), random(seed)];
  return Array.from({ length: n }, () => quantile(next()));
};

describe('fitDurations', () => {
  test.each(truths.map((truth) => [truth.kind, truth] as const))(
    '%s: recovers the family and its mean',
    (kind, truth) => {
      const fit = fitDurations({ ended: draws(truth, 4000, 5), open: [] });
      expect(fit?.distribution.kind).toBe(kind);
      expect(Math.abs((fit?.mean.value ?? 0) / meanOf(truth) - 1)).toBeLessThan(0.05);
      expect(fit?.distance).toBeLessThan(0.05 * meanOf(truth));
    },
  );

  test.each(truths.map((truth) => [truth.kind, truth] as const))(
    '%s: no parameters near the fit are likelier',
    (kind, truth) => {
      const ended = draws(truth, 400, 9).sort((one, other) => one - other);
      const fit = fitDurations({ ended, open: [] }, [kind]);
      const aic = fit?.aic[kind] ?? 0;
      const parameters = kind === 'exponential' ? 1 : kind === 'triangular' ? 3 : 2;
      const likelihood = parameters - aic / 2;
      // The densities, implemented independently.
      const density = (of: FittedDistribution, x: number): number => {
        switch (of.kind) {
          case 'exponential':
            return Math.exp(-x / of.mean) / of.mean;
          case 'lognormal': {
            const variance = Math.log(1 + (of.sd / of.mean) ** 2);
            return (
              Math.exp(-((Math.log(x) - Math.log(of.mean) + variance / 2) ** 2) / (2 * variance)) /
              (x * Math.sqrt(2 * Math.PI * variance))
            );
          }
          case 'gamma': {
            const shape = (of.mean / of.sd) ** 2;
            const scale = of.mean / shape;
            let ln = 0;
            // ln Γ by Stirling’s series, shifted.
            let shifted = shape;
            while (shifted < 20) ln -= Math.log(shifted++);
            ln +=
              (shifted - 0.5) * Math.log(shifted) -
              shifted +
              Math.log(2 * Math.PI) / 2 +
              1 / (12 * shifted) -
              1 / (360 * shifted ** 3);
            return Math.exp((shape - 1) * Math.log(x) - x / scale - shape * Math.log(scale) - ln);
          }
          case 'triangular':
            if (x < of.min || x > of.max) return 0;
            return x < of.mode
              ? (2 * (x - of.min)) / ((of.max - of.min) * (of.mode - of.min))
              : (2 * (of.max - x)) / ((of.max - of.min) * (of.max - of.mode));
          default:
            return 0;
        }
      };
      const of = (distribution: FittedDistribution): number =>
        ended.reduce((sum, x) => sum + Math.log(density(distribution, x)), 0);
      const found = fit?.distribution;
      if (found === undefined) throw new Error('no fit');
      expect(of(found)).toBeCloseTo(likelihood, 3);
      const near = (by: number): readonly FittedDistribution[] => {
        switch (found.kind) {
          case 'exponential':
            return [{ ...found, mean: found.mean * by }];
          case 'triangular':
            return [
              { ...found, min: found.min * by },
              { ...found, mode: found.mode * by },
              { ...found, max: found.max * by },
            ];
          case 'fixed':
            return [];
          default:
            return [
              { ...found, mean: found.mean * by },
              { ...found, sd: found.sd * by },
            ];
        }
      };
      for (const by of [0.97, 0.99, 1.01, 1.03])
        for (const other of near(by)) expect(of(other)).toBeLessThanOrEqual(likelihood + 1e-3);
    },
  );

  test.each(truths.slice(0, 3).map((truth) => [truth.kind, truth] as const))(
    '%s: work that is still open does not make durations look shorter',
    (kind, truth) => {
      const all = draws(truth, 4000, 11);
      const cut = random(12);
      const bounds = all.map(() => 60 * cut());
      const ended = all.filter((each, index) => each <= (bounds[index] ?? 0));
      const open = bounds.filter((bound, index) => (all[index] ?? 0) > bound);
      const naive = fitDurations({ ended, open: [] }, [kind]);
      const fit = fitDurations({ ended, open }, [kind]);
      expect(fit?.open).toBe(open.length);
      expect(Math.abs((fit?.mean.value ?? 0) / meanOf(truth) - 1)).toBeLessThan(0.06);
      expect(naive?.mean.value).toBeLessThan(0.9 * meanOf(truth));
    },
  );

  test('closed forms: lognormal parameters are the moments of the logarithms, a gamma’s mean is the average', () => {
    const ended = [3, 4, 8, 9, 20];
    const logs = ended.map(Math.log);
    const mu = logs.reduce((sum, each) => sum + each, 0) / 5;
    const variance = logs.reduce((sum, each) => sum + (each - mu) ** 2, 0) / 5;
    const lognormal = fitLognormal({ ended, open: [] });
    expect(lognormal.parameters[0]).toBeCloseTo(mu, 12);
    expect(lognormal.parameters[1]).toBeCloseTo(Math.sqrt(variance), 12);
    expect(fitGamma({ ended, open: [] }).mean).toBeCloseTo(8.8, 10);
    expect(fitTriangular({ ended, open: [] }).parameters[0]).toBeLessThanOrEqual(3);
  });

  test('durations equal but for seconds are fixed; without completed durations there is no fit', () => {
    expect(fitDurations({ ended: [5, 5.01, 4.99, 5], open: [] })).toMatchObject({
      distribution: { kind: 'fixed', minutes: 5 },
      n: 4,
      aic: {},
    });
    expect(fitDurations({ ended: [], open: [3] })).toBeNull();
    expect(fitDurations({ ended: [0, 0, 10], open: [] })?.n).toBe(3);
  });

  test('no mean is less than nothing', () => {
    const quick = fitDurations({ ended: [0.01, 0.02, 0.03], open: [] });
    expect(quick?.distribution.kind).toBe('fixed');
    expect(quick?.mean.low).toBe(0);
    expect(quick?.mean.high).toBeGreaterThan(0.02);
    for (const family of ['exponential', 'lognormal', 'gamma', 'triangular'] as const)
      expect(fitDurations({ ended: [0.1, 3, 40], open: [] }, [family])?.mean.low ?? 0).toBeGreaterThanOrEqual(0);
  });

  test('work that has been open for longer is not of a fixed duration', () => {
    const times = (count: number, minutes: number) => Array.from({ length: count }, () => minutes);
    for (const [ended, open] of [
      [[5], [10]],
      [times(20, 5), times(20, 100)],
      [times(25, 5), times(25, 7000)],
      [times(25, 5), times(2, 6)],
    ] as const) {
      const fit = fitDurations({ ended, open });
      // The total time divided by the number of ended durations.
      const mean = [...ended, ...open].reduce((sum, each) => sum + each, 0) / ended.length;
      expect(fit?.distribution).toEqual({ kind: 'exponential', mean: expect.closeTo(mean, 9) });
      expect(fit?.mean.high).toBeGreaterThan(mean * 1.3);
      expect(fit?.mean.low).toBeLessThan(mean / 1.3);
    }
    // Work open for less time is no evidence against it, and one duration in twenty may differ.
    expect(fitDurations({ ended: times(25, 5), open: times(25, 4) })?.distribution.kind).toBe('fixed');
    expect(fitDurations({ ended: times(100, 5), open: [10] })?.distribution.kind).toBe('fixed');
  });

  test('one or two durations are no fixed ones, and their interval is wide', () => {
    for (const ended of [[60], [60, 60]]) {
      const fit = fitDurations({ ended, open: [] });
      expect(fit?.distribution).toEqual({ kind: 'exponential', mean: 60 });
      const error = 1.959964 / Math.sqrt(ended.length);
      expect(fit?.mean.low).toBeCloseTo(60 * Math.exp(-error), 3);
      expect(fit?.mean.high).toBeCloseTo(60 * Math.exp(error), 3);
    }
    expect(fitDurations({ ended: [60, 60, 60], open: [] })?.distribution).toEqual({ kind: 'fixed', minutes: 60 });
  });
});
