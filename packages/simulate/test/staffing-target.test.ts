import { expect, test } from 'vitest';
import { boundedBy } from '../src/staffing/staffing-target.js';

test('the interval of a share ends at 0 and 1, and that of a rate does not', () => {
  const share = { work: 'assess-progress/score', share: 0.9, withinDays: 2 };
  const reached = { mean: 0.995, low: 0.98, high: 1.01 };
  expect(boundedBy(share, reached)).toEqual({ ...reached, high: 1 });
  expect(boundedBy(share, { mean: 0.01, low: -0.02, high: 0.04 })?.low).toBe(0);
  expect(boundedBy(share, { mean: 1, low: null, high: null })).toEqual({ mean: 1, low: null, high: null });
  expect(boundedBy({ advancedPerWeek: 3 }, { mean: 2, low: 1, high: 3 })?.high).toBe(3);
  expect(boundedBy(share, null)).toBe(null);
});
