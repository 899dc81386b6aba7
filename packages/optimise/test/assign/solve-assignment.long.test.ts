// @module-tag long
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBetterAssignment } from '../../src/assign/assign-problem.js';
import { findFeasible } from '../../src/assign/feasible.js';
import { proveAssignment } from '../../src/assign/prove-assignment.js';
import { searchAssignment } from '../../src/assign/search-assignment.js';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { paceOf } from '../../src/limits/pace.js';
import { arbitraryAssignProblem } from '../support/assign-problems.js';
import { bestAssignment } from '../support/best-assignment.js';

test('all assignments of 5 people and 9 steps: HiGHS finds the best, and search in nine cases of ten', async () => {
  const solver = highsSolver();
  let [found, tried] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryAssignProblem({ people: 5, jobs: 9, rules: 6 }, true), async (problem) => {
      const best = bestAssignment(problem);
      const start = findFeasible(problem);
      expect(start?.possible).toBe(best !== null);
      if (best === null || start?.possible !== true) return;
      const search = await searchAssignment(problem, start.assignment, 1, 50_000, paceOf({}));
      const proved = await proveAssignment(problem, search.best, solver, {});
      expect(proved.proved).toBe(true);
      expect(isBetterAssignment(problem, best.measure, proved.best.measure)).toBe(false);
      expect(isBetterAssignment(problem, proved.best.measure, best.measure)).toBe(false);
      expect(proved.best.stays).toBe(best.stays);
      tried += 1;
      if (!isBetterAssignment(problem, best.measure, search.best.measure)) found += 1;
    }),
    { numRuns: 25 },
  );
  expect(found / tried).toBeGreaterThanOrEqual(0.9);
});
