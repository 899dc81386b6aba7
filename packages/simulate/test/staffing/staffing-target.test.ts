import { expect, test } from 'vitest';
import { mostOf } from '../../src/staffing/staffing-target.js';

test('at most all of a step’s work is done in time; objectives have no limit', () => {
  expect(mostOf({ work: 'assess-progress/score', share: 0.9, withinDays: 2 })).toBe(1);
  expect(mostOf({ advancedPerWeek: 3 })).toBe(Number.POSITIVE_INFINITY);
});
