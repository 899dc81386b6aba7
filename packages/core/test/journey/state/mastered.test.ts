import { expect, test } from 'vitest';
import { hasMastered, masteredOf, saysFaded } from '../../../src/journey/state/mastered.js';

test('what has been mastered are the objectives that are advanced', () => {
  const some = [
    { id: 'a', stage: 'in-progress' },
    { id: 'b', stage: 'advanced' },
    { id: 'c', stage: 'withdrawn' },
    { id: 'd', stage: 'advanced' },
  ] as const;
  expect(masteredOf(some)).toEqual(['b', 'd']);
  expect(hasMastered(some)).toBe(true);
  expect(hasMastered(some.slice(0, 1))).toBe(false);
  expect(hasMastered([])).toBe(false);
  expect(masteredOf([])).toEqual([]);
});

test('mastery has faded only where the check of it says so', () => {
  expect(saysFaded('track-progress/check-retention', 'faded')).toBe(true);
  expect(saysFaded('track-progress/check-retention', 'retained')).toBe(false);
  expect(saysFaded('track-progress/update', 'faded')).toBe(false);
});
