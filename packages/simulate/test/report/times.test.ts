import { describe, expect, test } from 'vitest';
import { timesOf } from '../../src/report/times.js';
import { timeOf } from '../support/measured.js';

/** Ends in bins of 0 to 1/2, so that a quantile that is reached at the end of the bin is half above. */
const spread = (from: number) => timeOf(from + 2, { ended: [64, 65, 66, 67].map((age) => age + from) });

/** Sixteen replications of two kinds. */
const several = Array.from({ length: 16 }, (_, index) =>
  timeOf(index < 8 ? 8 : 12, { ended: index % 2 === 0 ? [60, 61, 62, 70, 71] : [60, 61, 69, 70, 71] }),
);

describe('times', () => {
  test('are in the unit asked for, each with its interval', () => {
    const [plain, scaled] = [timesOf(several), timesOf(several, 4)];
    const quarter = (value: number | null = 0) => (value === null ? null : expect.closeTo(value / 4, 9));
    expect(plain.mean?.mean).toBe(10);
    expect([plain.p50?.low, plain.p50?.high, plain.p90?.mean, plain.p95?.mean]).not.toContain(null);
    for (const part of ['mean', 'p50', 'p90', 'p95'] as const) {
      const { mean, low, high } = plain[part] ?? { mean: 0, low: 0, high: 0 };
      expect(scaled[part]).toEqual({ mean: quarter(mean), low: quarter(low), high: quarter(high) });
    }
    expect([plain.longest, scaled.longest]).toEqual([71.5, 71.5 / 4]);
    expect(timesOf([timeOf(1, { ended: [8], open: [40, 40, 4] }), timeOf(1)], 4).unfinished.mean).toBe(1.5);
  });

  test('of nothing are unknown', () => {
    for (const resamples of [null, [[1, 1]]])
      expect(timesOf([timeOf(null), timeOf(null)], 60, resamples)).toEqual({
        ...{ mean: null, p50: null, p90: null, p95: null, longest: null },
        unfinished: { mean: 0, low: 0, high: 0 },
      });
  });

  test('a quantile that is not reached is unknown', () => {
    const measured = [timeOf(10, { ended: [8, 8, 8], open: [40] }), timeOf(10, { ended: [8, 8, 8], open: [40] })];
    for (const resamples of [null, [[2, 0]]])
      expect(timesOf(measured, 1, resamples)).toMatchObject({
        p50: { mean: expect.any(Number) },
        p90: null,
        p95: null,
      });
  });
});

describe('the interval of a quantile', () => {
  test('is Woodruff’s: where the share ended by then, with its own interval, is on the curve', () => {
    // Ended by 65.5, where half of all have: 0.75 and 0.25 of each replication.
    const measured = [timeOf(1, { ended: [64, 65, 65, 80] }), timeOf(1, { ended: [64, 80, 80, 80] })];
    const { p50 } = timesOf(measured);
    expect(p50?.mean).toBeCloseTo(65.5, 9);
    // The half-width of the share is t · s / √2 = 12.7 · 0.354 / 1.414, more than there is: no end is known.
    expect([p50?.low, p50?.high]).toEqual([0, null]);
    // Of 80, 32 have ended by 61.25, 40 by 62.25 and 48 by 69.5. The shares by 62.25 are 0.6 and 0.4.
    const half = (2.13145 * Math.sqrt((16 * 0.01) / 15)) / 4;
    const woven = timesOf(several).p50;
    expect(woven?.mean).toBeCloseTo(62.25, 9);
    expect(woven?.low).toBeCloseTo(62 + 0.25 * (1 - half / 0.1), 4);
    expect(woven?.high).toBeCloseTo(69 + 0.5 * (half / 0.1), 4);
  });

  test('counts the replications in which something was seen', () => {
    const measured = [spread(0), spread(1), timeOf(null)];
    expect(timesOf(measured).p50).toEqual(timesOf(measured.slice(0, 2)).p50);
    expect(timesOf([spread(0), timeOf(null)]).p50).toEqual({ mean: expect.closeTo(65.5, 9), low: null, high: null });
  });

  test('is as narrow as can be where all replications are the same', () => {
    const { p50, p90 } = timesOf([spread(0), spread(0), spread(0)]);
    expect(p50).toEqual({ mean: expect.closeTo(65.5, 9), low: p50?.mean, high: p50?.mean });
    expect([p90?.low, p90?.high].map((end) => (end ?? 0) - (p90?.mean ?? 0))).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0, 6),
    ]);
  });

  test('is bootstrapped if resamples are given', () => {
    const measured = [timeOf(1, { ended: [10] }), timeOf(1, { ended: [100] })];
    // The middle is that of the lower, or of the only, replication; ends of bins are 1/16 and 1/2 above.
    const [low, high] = [10.0625, 100.5];
    const { p50, p90 } = timesOf(measured, 2, [
      [1, 1],
      [2, 0],
      [0, 2],
      [1, 1],
    ]);
    expect(p50?.mean).toBeCloseTo(low / 2, 9);
    // One of four samples is at the upper value: √(3 / 16) of the distance is the standard deviation, times √2.
    const half = 12.7062 * Math.sqrt(3 / 8) * 0.5 * (100.25 - low);
    expect(p50?.high).toBeGreaterThan((low + half) / 2);
    expect(p50?.low).toBe(0);
    expect(p90?.mean).toBeCloseTo((high - 0.1) / 2, 1);
  });
});
