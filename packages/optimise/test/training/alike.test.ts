import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { mergeAlike } from '../../src/choose/alike.js';
import { measureChoice } from '../../src/choose/choice-problem.js';
import { choose } from '../../src/choose/choose.js';
import { boundBySolver } from '../../src/choose/prove-choice.js';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { planTraining, type TrainingPlan } from '../../src/index.js';
import { arbitraryProblem, bestOfAll } from '../support/choice-problems.js';
import { free } from '../support/free-pace.js';

const leftBy = ({ uncovered }: TrainingPlan): number => uncovered.reduce((sum, { count }) => sum + count, 0);

const validators = (count: number) => [{ model: 'validator', role: 'validator', count }];

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `P${index}`,
    evidence: [],
    roles: [{ model: 'validator', role: 'validator' }],
  }));

describe('people who are alike', () => {
  test('may take different modules, so that no more is left than for as many people by name', async () => {
    const options = { foundation: false, moves: 10_000, trainerHours: 34 };
    const byRole = await planTraining({ roles: validators(4) }, [models.validator], options);
    const byName = await planTraining({ people: named(4) }, [models.validator], options);
    expect(leftBy(byRole)).toBe(leftBy(byName));
    expect(byRole.scope).toMatchObject({ people: byName.scope.people, needs: byName.scope.needs });
    for (const { audience } of byRole.modules) expect(audience.map(({ id }) => id)).toEqual(['validator/validator']);
    const needs = new Set(byRole.uncovered.map(({ competency, level }) => `${competency} ${level}`));
    expect(needs.size).toBe(byRole.uncovered.length);
    expect(byRole.modules.some(({ audience }) => (audience[0]?.count ?? 4) < 4)).toBe(true);
  });

  test('by role and by name have the same proof', { tags: ['long'] }, async () => {
    for (const trainerHours of [28, 34, 40]) {
      const options = { trainerHours, foundation: false, solver: highsSolver() };
      const byRole = await planTraining({ roles: validators(4) }, [models.validator], options);
      const byName = await planTraining({ people: named(4) }, [models.validator], options);
      expect([byRole.proved, byName.proved]).toEqual([true, true]);
      expect([leftBy(byRole), byRole.bound.uncovered]).toEqual([leftBy(byName), byName.bound.uncovered]);
      expect(leftBy(byRole)).toBeGreaterThan(0);
    }
  });

  test('who are many are divided into parts, of which nothing is called proved but a bound that holds', {
    tags: ['long'],
  }, async () => {
    const options = { foundation: false, moves: 500, solver: highsSolver(), gap: 0.02 };
    const plan = await planTraining({ roles: validators(100) }, [models.validator], { ...options, trainerHours: 100 });
    expect(plan.proved).toBe(false);
    expect(plan.bound.uncovered).toBeLessThanOrEqual(leftBy(plan));
    expect(plan.modules.some(({ audience }) => (audience[0]?.count ?? 100) < 100)).toBe(true);
  });

  test('are bounded by a solver below the best of all choices person by person', { tags: ['long'] }, async () => {
    const twice = arbitraryProblem({ people: 1, modules: 3 }).map((problem) => ({
      ...problem,
      people: problem.people.flatMap((person) => [
        { ...person, count: 1 },
        { ...person, count: 1 },
      ]),
    }));
    await fc.assert(
      fc.asyncProperty(twice, fc.integer({ min: 0, max: 12 }), async (all, trainerHours) => {
        const problem = { ...all, trainerHours };
        const { problem: merged, divided } = mergeAlike(problem);
        expect(merged.people.map(({ count }) => count)).toEqual([2]);
        const found = await choose(merged, free(1, 50));
        expect(measureChoice(problem, divided(found.taken))).toEqual(found.measure);
        const best = bestOfAll(problem).uncovered;
        const { bound } = await boundBySolver(merged, found, highsSolver(), {}, false);
        expect(bound).toBeLessThanOrEqual(best + 1e-6);
      }),
      { numRuns: 12 },
    );
  });
});
