import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, estimate, isClear, paired, sure } from '../../src/report/estimate.js';

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

  test('is none for one known value, however many are unknown, and from all that are known otherwise', () => {
    expect(estimate([null, 4, null])).toEqual({ mean: 4, low: null, high: null });
    expect(estimate([3, null, 5])).toEqual(estimate([3, 5]));
    expect(estimate([3, 5], 4.5)?.high).toBe(4.5);
    expect(sure([3, 5])).toEqual(estimate([3, 5]));
  });

  test('of no replications at all is unknown about zero', () => {
    expect(sure([])).toEqual({ mean: 0, low: null, high: null });
    expect(change([], 0.05)).toEqual({ mean: 0, low: null, high: null });
  });
});

describe('a difference', () => {
  test('is taken pair by pair, where both are known', () => {
    expect(paired([5, 7, null, 9], [4, 5, 6, null])).toEqual(change([1, 2], 0.05));
    expect(paired([5, 7, 9], [4, 5])).toEqual(change([1, 2], 0.05));
  });

  test('has an interval that misses as rarely as is asked', () => {
    // 4.604095 and 2.776445 are t at 0.995 and 0.975 with four degrees of freedom; the standard error is √(2.5 / 5).
    const values = [1, 2, 3, 4, 5];
    const zeros = values.map(() => 0);
    expect(change(values, 0.01).low).toBeCloseTo(3 - 4.604095 * Math.SQRT1_2, 5);
    expect(change(values, 0.01).high).toBeCloseTo(3 + 4.604095 * Math.SQRT1_2, 5);
    expect(paired(values, zeros, 0.01)).toEqual(change(values, 0.01));
    expect(paired(values, zeros)?.high).toBeCloseTo(3 + 2.776445 * Math.SQRT1_2, 5);
  });

  test.each([
    [0.1, 2, true],
    [-2, -0.1, true],
    [-1, 1, false],
    [0, 1, false],
    [-1, 0, false],
    [null, null, false],
    [null, -1, false],
    [1, null, false],
  ])('from %s to %s is clear: %s', (low, high, clear) => {
    expect(isClear({ mean: 0, low, high })).toBe(clear);
  });
});
