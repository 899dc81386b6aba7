import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, estimate, paired } from '../../src/report/estimate.js';

describe('the interval of a mean', () => {
  test('ends where amounts and shares do', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }), (values) => {
        const share = estimate(values, 1);
        expect(share?.low).toBeGreaterThanOrEqual(0);
        expect(share?.high).toBeLessThanOrEqual(1);
        const free = change(values, 0.05);
        expect(estimate(values)).toEqual({ ...free, low: Math.max(0, free.low ?? 0) });
      }),
    );
  });

  test('is Student’s', () => {
    // 2.776 is t at 0.975 with four degrees of freedom, and the standard error is √(2.5 / 5).
    const half = 2.7764451 * Math.SQRT1_2;
    expect(estimate([1, 2, 3, 4, 5])?.high).toBeCloseTo(3 + half, 6);
    expect(estimate([0, 0, 0, 0, 5])?.low).toBe(0);
    expect(estimate([0.99, 1, 1], 1)?.high).toBe(1);
  });

  test('of a difference goes below zero, though no difference did', () => {
    expect(change([0, 0, 0, 0, 5], 0.05).low).toBeLessThan(0);
    expect(paired([1, 1, 1, 1, 6], [1, 1, 1, 1, 1])?.low).toBeLessThan(0);
  });

  test('is none for one value, and nothing is known of none', () => {
    expect(estimate([4])).toEqual({ mean: 4, low: null, high: null });
    expect(estimate([null])).toBeNull();
    expect(paired([null, 1], [1, null])).toBeNull();
  });
});
