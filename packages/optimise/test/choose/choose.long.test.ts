// @module-tag long
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBetter } from '../../src/choose/choice-problem.js';
import { choose } from '../../src/choose/choose.js';
import { proveChoice } from '../../src/choose/prove-choice.js';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { arbitraryProblem, bestByCatalogue } from '../support/choice-problems.js';
import { free } from '../support/free-pace.js';

test('all catalogues of up to 12 modules for up to 4 people: HiGHS finds the best, search none better', async () => {
  let [found, tried] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryProblem({ people: 4, modules: 12 }), async (problem) => {
      const best = bestByCatalogue(problem);
      const chosen = await choose(problem, free(1, 20_000));
      expect(isBetter(chosen.measure, best)).toBe(false);
      const proved = await proveChoice(problem, chosen, highsSolver(), {});
      expect(proved).toMatchObject({ measure: best, proved: true });
      tried += 1;
      if (!isBetter(best, chosen.measure)) found += 1;
    }),
    { numRuns: 100 },
  );
  expect(found / tried).toBeGreaterThanOrEqual(0.9);
});
