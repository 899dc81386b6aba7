import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapEstimate, bootstrapSamples } from '../../src/report/bootstrap.js';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const repeated = (times: number, value: number | null): readonly (number | null)[] => new Array(times).fill(value);

describe('bootstrap samples', () => {
  test('are two hundred draws of as many replications as there are, the same for the same seed', () => {
    const samples = bootstrapSamples(7, 3);
    expect(samples).toHaveLength(200);
    for (const often of samples) {
      expect(often).toHaveLength(7);
      expect(total(often)).toBe(7);
    }
    expect(bootstrapSamples(7, 3)).toEqual(samples);
    expect(bootstrapSamples(7, 3, 5)).toEqual(samples.slice(0, 5));
  });

  test('differ with the seed, of which the high bits count too, and with each other', () => {
    const drawn = [3, 4, 3 + 2 ** 32, 4 + 2 ** 33].map((seed) => JSON.stringify(bootstrapSamples(9, seed, 20)));
    expect(new Set(drawn).size).toBe(4);
    expect(new Set(bootstrapSamples(9, 3, 20).map(String)).size).toBeGreaterThan(15);
  });

  test('draw each replication alike, independently, with replacement', () => {
    const samples = bootstrapSamples(5, 11, 2000);
    for (let replication = 0; replication < 5; replication++) {
      const often = samples.map((each) => each[replication] ?? Number.NaN);
      // Binomial with five draws of a fifth: mean 1 and variance 0.8; four standard errors are 0.08.
      expect(Math.abs(total(often) / 2000 - 1)).toBeLessThan(0.08);
      const without = often.filter((each) => each === 0).length / 2000;
      expect(Math.abs(without - 0.8 ** 5)).toBeLessThan(4 * Math.sqrt((0.8 ** 5 * (1 - 0.8 ** 5)) / 2000));
    }
  });

  test('need two replications', () => {
    expect(bootstrapSamples(1, 3)).toEqual([]);
    expect(bootstrapSamples(2, 3)).toHaveLength(200);
  });
});

describe('a bootstrapped interval', () => {
  test('is as wide as Student’s with the standard error of the samples, where these lie close together', () => {
    // Half at 98 and half at 102 have a standard deviation of 2; 4.302653 is t at 0.975 with two degrees of freedom.
    const half = 4.302653 * 2 * Math.sqrt(3 / 2);
    const { mean, low, high } = bootstrapEstimate(100, [...repeated(100, 102), ...repeated(100, 98)], 3);
    expect(mean).toBe(100);
    expect(low).toBeCloseTo(100 - half, 4);
    expect(high).toBeCloseTo(100 + half, 4);
  });

  test('is widened to the middle 95 % of the samples, in whatever order they are', () => {
    // Ten of two hundred are far off: 12 ± 8.7, and times t with 49 degrees of freedom 17.7, less than to 110.
    const high = [...repeated(95, 70), ...repeated(10, 110), ...repeated(95, 70)];
    expect(bootstrapEstimate(70, high, 50).high).toBe(110);
    expect(bootstrapEstimate(70, high, 50).low).toBeCloseTo(70 - 2.009575 * Math.sqrt(76 * (50 / 49)), 3);
    const low = [...repeated(95, 70), ...repeated(10, 9), ...repeated(95, 70)];
    expect(bootstrapEstimate(70, low, 50).low).toBe(9);
    expect(bootstrapEstimate(70, low, 50).high).toBeCloseTo(70 + 2.009575 * Math.sqrt(61 * 61 * 0.0475 * (50 / 49)), 3);
  });

  test('has no upper end if the figure is not reached in every sample, and a lower one that is', () => {
    const sometimes = [...repeated(100, 90), ...repeated(94, 110), ...repeated(6, 80), null];
    expect(bootstrapEstimate(100, sometimes, 5)).toEqual({ mean: 100, low: 80, high: null });
    expect(bootstrapEstimate(70, sometimes, 5)).toEqual({ mean: 70, low: 70, high: null });
    expect(bootstrapEstimate(100, [null, 120, null], 5)).toEqual({ mean: 100, low: 100, high: null });
  });

  test('is none for one replication, and where no sample reaches the figure', () => {
    expect(bootstrapEstimate(100, [90, 110], 1)).toEqual({ mean: 100, low: null, high: null });
    expect(bootstrapEstimate(100, [null, null], 5)).toEqual({ mean: 100, low: null, high: null });
    expect(bootstrapEstimate(100, [], 5)).toEqual({ mean: 100, low: null, high: null });
    expect(bootstrapEstimate(100, [100, 100], 2)).toEqual({ mean: 100, low: 100, high: 100 });
  });

  test('contains the figure, and no negative time', () => {
    const times = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(times, fc.array(times, { minLength: 1 }), fc.integer({ min: 2, max: 9 }), (value, drawn, often) => {
        const { low, high } = bootstrapEstimate(value, drawn, often);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
