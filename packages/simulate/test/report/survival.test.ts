import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/engine/histogram.js';
import { type Durations, survivalOf } from '../../src/report/survival.js';

/** Something observed from one age to another, which then ended or not. */
interface Life {
  readonly from: number;
  readonly to: number;
  readonly ended: boolean;
}

const counted = (lives: readonly Life[]): Durations => {
  const [ended, open, late] = [new Histogram(), new Histogram(), new Histogram()];
  for (const life of lives) {
    (life.ended ? ended : open).record(life.to);
    if (life.from > 0) late.record(life.from);
  }
  return {
    ended: ended.pairs,
    censored: open.pairs,
    truncated: late.pairs,
    sum: lives.reduce((sum, { to, ended: over }) => sum + (over ? to : 0), 0),
  };
};

/** The product-limit estimate from the exact times, without a histogram. */
const productLimit = (lives: readonly Life[], age: number): number => {
  const ends = [...new Set(lives.filter(({ ended }) => ended).map(({ to }) => to))]
    .filter((to) => to <= age)
    .sort((one, other) => one - other);
  return ends.reduce((left, end) => {
    const atRisk = lives.filter(({ from, to }) => from < end && to >= end).length;
    return left * (1 - lives.filter(({ to, ended }) => ended && to === end).length / atRisk);
  }, 1);
};

const lives = (shortest: number) =>
  fc.array(
    fc.record({
      from: fc.constantFrom(0, 0, 30, 120),
      length: fc.double({ min: shortest, max: 500, noNaN: true }),
      ended: fc.boolean(),
    }),
    { minLength: 40, maxLength: 200 },
  );

describe('the Kaplan–Meier curve', () => {
  test('is the product-limit estimate, within a bin of the histogram', () => {
    fc.assert(
      fc.property(lives(10), fc.double({ min: 20, max: 400, noNaN: true }), (drawn, age) => {
        const all = drawn.map(({ from, length, ended }): Life => ({ from, to: from + length, ended }));
        // If all enter late, nobody is at risk before the first entry.
        all.push(...Array.from({ length: 40 }, () => ({ from: 0, to: 600, ended: false })));
        const share = survivalOf([counted(all)]).endedBy(null, [age])?.[0] ?? Number.NaN;
        const before = 1 - productLimit(all, age * 0.98);
        const after = 1 - productLimit(all, age * 1.02);
        expect(share).toBeGreaterThan(before - 0.02);
        expect(share).toBeLessThan(after + 0.02);
      }),
      { numRuns: 60 },
    );
  });

  test('without censoring, it has the mean of the times, and their quantiles within 0.8 %', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 99 }), (times) => {
        const curve = survivalOf([counted(times.map((to) => ({ from: 0, to, ended: true })))]);
        const [mean, quantiles] = [curve.mean(2000), curve.quantiles(null, [0.5, 0.9])];
        expect(mean).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / times.length, 6);
        const sorted = [...times].sort((one, other) => one - other);
        [0.5, 0.9].forEach((share, index) => {
          const exact = sorted[Math.ceil(share * times.length - 1e-9) - 1] ?? Number.NaN;
          expect(Math.abs((quantiles[index] ?? 0) / exact - 1)).toBeLessThan(0.0081);
        });
      }),
    );
  });

  test('gives no time by which more have ended than was observed', () => {
    const all = [10, 20, 30]
      .map((to) => ({ from: 0, to, ended: true }))
      .concat(Array.from({ length: 7 }, () => ({ from: 0, to: 40, ended: false })));
    const curve = survivalOf([counted(all)]);
    const [mean, quantiles] = [curve.mean(100), curve.quantiles(null, [0.2, 0.5])];
    expect(quantiles[0]).toBeCloseTo(20, 0);
    expect(quantiles[1]).toBeNull();
    // Three of ten end after 10, 20 and 30; the others are observed for all 100.
    expect(mean).toBeCloseTo(76, 0);
  });

  test('counts late entries from their age at entry', () => {
    // Each is observed for only a tenth of an exponential life, at any age: the curve is still that of whole lives.
    const all = Array.from({ length: 20_000 }, (_, index): Life => {
      const life = -100 * Math.log((index + 0.5) / 20_000);
      const from = ((index * 7919) % 1000) / 5;
      return { from, to: life, ended: true };
    }).filter(({ from, to }) => to > from);
    const share = survivalOf([counted(all)]).endedBy(null, [100])?.[0] ?? 0;
    expect(Math.abs(share - (1 - Math.exp(-1)))).toBeLessThan(0.01);
  });
});
