import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOfChoice, meetsBounds } from '../../src/choose/bound-choice.js';
import { type ChoiceProblem, isBetter, measureChoice } from '../../src/choose/choice-problem.js';
import { choose } from '../../src/choose/choose.js';
import { proveChoice } from '../../src/choose/prove-choice.js';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { arbitraryProblem, bestByCatalogue, bestOfAll } from '../support/choice-problems.js';
import { free } from '../support/free-pace.js';

const small = arbitraryProblem({ people: 3, modules: 5 });

describe('choosing modules', () => {
  test('the two brute-force methods agree', () => {
    fc.assert(
      fc.property(arbitraryProblem({ people: 2, modules: 4 }), (problem) => {
        expect(bestByCatalogue(problem)).toEqual(bestOfAll(problem));
      }),
      { numRuns: 50 },
    );
  });

  test('finds the best of all choices in nine of ten small problems, and never a better one', async () => {
    let [found, tried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(small, async (problem) => {
        const { measure, taken } = await choose(problem, free());
        const best = bestByCatalogue(problem);
        expect(measureChoice(problem, taken)).toEqual(measure);
        expect(isBetter(measure, best)).toBe(false);
        expect(measure.uncovered).toBe(best.uncovered);
        tried += 1;
        if (!isBetter(best, measure)) found += 1;
      }),
      { numRuns: 40 },
    );
    expect(found / tried).toBeGreaterThanOrEqual(0.9);
  });

  /**
   * Compares the search with brute force over all catalogues of up to 12 modules for up to 4 people; returns the share
   * of problems in which it finds the best.
   */
  const shareFound = async (problems: number): Promise<number> => {
    let [found, tried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryProblem({ people: 4, modules: 12 }), async (problem) => {
        const best = bestByCatalogue(problem);
        const chosen = await choose(problem, free(1, 4000));
        expect(isBetter(chosen.measure, best)).toBe(false);
        const proved = await proveChoice(problem, chosen, highsSolver(), {});
        expect(proved).toMatchObject({ measure: best, proved: true });
        tried += 1;
        if (!isBetter(best, chosen.measure)) found += 1;
      }),
      { numRuns: problems },
    );
    return found / tried;
  };

  test('of all catalogues of up to 12 modules for up to 4 people, HiGHS finds the best, and search none better', async () => {
    expect(await shareFound(8)).toBeGreaterThan(0.5);
  });

  test('of all those, search finds the best in nine of ten', { tags: ['long'] }, async () => {
    expect(await shareFound(100)).toBeGreaterThanOrEqual(0.9);
  });

  test('is bounded by arithmetic, and HiGHS proves the best of all choices', { tags: ['long'] }, async () => {
    await fc.assert(
      fc.asyncProperty(small, async (problem) => {
        const best = bestByCatalogue(problem);
        expect(boundOfChoice(problem)).toBeLessThanOrEqual(best.uncovered);
        const proved = await proveChoice(problem, await choose(problem, free(1, 10)), highsSolver(), {});
        expect(proved.proved).toBe(true);
        expect(proved.measure).toEqual(best);
        expect(proved.bound).toBeCloseTo(best.uncovered, 6);
      }),
      { numRuns: 15 },
    );
  });

  test('is proved by arithmetic only where it is the best of all, and wherever nothing can be chosen', async () => {
    const counts = { proved: 0, worse: 0 };
    const check = async (problem: ChoiceProblem): Promise<void> => {
      const best = bestByCatalogue(problem);
      for (const { measure } of [await choose(problem, free(1, 0)), await choose(problem, free())]) {
        if (isBetter(best, measure)) counts.worse += 1;
        if (!meetsBounds(problem, measure)) continue;
        counts.proved += 1;
        expect(measure).toEqual(best);
      }
    };
    await fc.assert(fc.asyncProperty(small, check), { numRuns: 40 });
    const rich = arbitraryProblem({ people: 3, modules: 4 }).map((problem) => ({
      ...problem,
      people: problem.people.map((person) => ({ ...person, budget: 100 })),
    }));
    await fc.assert(fc.asyncProperty(rich, check), { numRuns: 40 });
    expect(counts.proved).toBeGreaterThan(20);
    expect(counts.worse).toBeGreaterThan(0);
    const nothing = small.map((problem) => ({
      ...problem,
      people: problem.people.map((person) => ({ ...person, offers: [] })),
    }));
    await fc.assert(
      fc.asyncProperty(nothing, async (problem) => {
        expect(meetsBounds(problem, (await choose(problem, free())).measure)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('with limited trainer hours, HiGHS and brute force agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryProblem({ people: 2, modules: 4 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        async (problem, trainerHours, taughtHours) => {
          const bound = { ...problem, trainerHours, taughtHours };
          const best = bestOfAll(bound);
          const found = await choose(bound, free());
          expect(isBetter(found.measure, best)).toBe(false);
          expect((await proveChoice(bound, found, highsSolver(), {})).measure).toEqual(best);
        },
      ),
      { numRuns: 6 },
    );
  });

  test('leaves no more uncovered with more of any one budget, when proved', { tags: ['long'] }, async () => {
    const hours = fc.integer({ min: 0, max: 10 });
    await fc.assert(
      fc.asyncProperty(small, fc.nat(), hours, hours, async (problem, which, trainerHours, taughtHours) => {
        const before = { ...problem, trainerHours, taughtHours };
        const chosen = which % before.people.length;
        const richer = [
          { ...before, mostModules: before.mostModules + 1 },
          { ...before, trainerHours: trainerHours + 1 },
          { ...before, taughtHours: taughtHours + 1 },
          {
            ...before,
            people: before.people.map((each, index) =>
              index === chosen ? { ...each, budget: each.budget + 1 } : each,
            ),
          },
        ];
        const solve = async (asked: typeof before) =>
          proveChoice(asked, await choose(asked, free(1, 50)), highsSolver(), {});
        const poor = await solve(before);
        for (const rich of richer) {
          const { proved, measure } = await solve(rich);
          expect(proved && poor.proved).toBe(true);
          expect(measure.uncovered).toBeLessThanOrEqual(poor.measure.uncovered);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is the same for the same seed, and stops on request', async () => {
    const [problem] = fc.sample(arbitraryProblem({ people: 3, modules: 5 }), { numRuns: 1, seed: 7 });
    if (problem === undefined) throw new Error('no problem');
    expect(await choose(problem, free(3))).toEqual(await choose(problem, free(3)));
    const stopped = await choose(problem, {
      ...free(),
      pace: { free: false, ask: async () => 'cancelled', tell: () => {} },
    });
    expect(stopped.stoppedBy).toBe('cancelled');
    expect(measureChoice(problem, stopped.taken)).toEqual(stopped.measure);
  });
});
