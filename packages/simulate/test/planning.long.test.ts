// @module-tag long
import { expect, test } from 'vitest';
import { loadErrors } from './support/offered-load.js';

test.each([
  { count: 40, objectives: 4 },
  { count: 40, objectives: 3, mastered: 0.4 },
  { count: 20, objectives: 10 },
  {
    count: 10,
    objectives: 4,
    cohorts: [
      { on: '2026-10-05', count: 20 },
      { on: '2026-11-30', count: 10 },
    ],
  },
])('offeredLoad is what a simulation with enough people works, within both their errors: %o', async (learners) => {
  for (const { error, within, role } of await loadErrors(learners, 20)) expect(error, role).toBeLessThan(within);
});
