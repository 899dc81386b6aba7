import fc from 'fast-check';
import {
  type ChoiceMeasure,
  type ChoiceOffer,
  type ChoiceProblem,
  isBetter,
  measureChoice,
} from '../../src/choose/choice-problem.js';

/** Small problems: chains of needs, modules that meet some of them, tight budgets. */
export const arbitraryProblem = (most: { people: number; modules: number }): fc.Arbitrary<ChoiceProblem> =>
  fc
    .record({
      modules: fc.array(
        fc.record({
          capacity: fc.integer({ min: 1, max: 3 }),
          trainerHours: fc.integer({ min: 1, max: 6 }),
          taught: fc.boolean(),
          level: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 1, maxLength: most.modules },
      ),
      people: fc.array(
        fc.record({
          count: fc.integer({ min: 1, max: 2 }),
          budget: fc.integer({ min: 0, max: 14 }),
          before: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
          covers: fc.array(fc.integer({ min: 0, max: 63 }), { minLength: most.modules, maxLength: most.modules }),
          hours: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: most.modules, maxLength: most.modules }),
          coaching: fc.constantFrom(0, 0, 1),
        }),
        { minLength: 1, maxLength: most.people },
      ),
      mostModules: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: most.modules })),
      trainerHours: fc.constant(Number.POSITIVE_INFINITY),
      taughtHours: fc.constant(Number.POSITIVE_INFINITY),
    })
    .map(({ modules, people, ...limits }) => ({
      ...limits,
      modules: modules.map(({ capacity, trainerHours, taught }) => ({
        capacity,
        trainerHours,
        taughtHours: taught ? trainerHours : 0,
        offered: false,
      })),
      people: people.map(({ count, budget, before, covers, hours, coaching }) => ({
        count,
        budget,
        before: before.map((rests, need) => (rests && need > 0 ? need - 1 : -1)),
        offers: modules.flatMap((_, module): readonly ChoiceOffer[] => {
          const met = before.flatMap((_, need) =>
            depthOf(before, need) === (modules[module]?.level ?? 0) && ((covers[module] ?? 0) >> need) % 2 === 1
              ? [need]
              : [],
          );
          return met.length === 0 ? [] : [{ module, hours: hours[module] ?? 1, coaching, covers: met }];
        }),
      })),
    }));

/** The number of needs in the chain before one, since a module leads to one level. */
const depthOf = (before: readonly boolean[], need: number): number => {
  let depth = 0;
  while (need - depth > 0 && before[need - depth] === true) depth += 1;
  return depth;
};

/**
 * The best choice by brute force over every catalogue, and within it over every set of modules for each person; only
 * for problems without a trainer limit.
 */
export const bestByCatalogue = (problem: ChoiceProblem): ChoiceMeasure => {
  let best: ChoiceMeasure | null = null;
  const alone = problem.people.map((person) => {
    const single: ChoiceProblem = { ...problem, people: [person], mostModules: Number.POSITIVE_INFINITY };
    return subsets(person.offers.length).flatMap((taken) => {
      const measure = measureChoice(single, [taken]);
      const catalogue = taken.reduce((sum, offer) => sum | (1 << (person.offers[offer]?.module ?? 0)), 0);
      return measure === null ? [] : [{ taken, catalogue, measure }];
    });
  });
  for (let catalogue = 0; catalogue < 1 << problem.modules.length; catalogue++) {
    const size = problem.modules.filter((_, module) => (catalogue >> module) % 2 === 1).length;
    if (size > problem.mostModules) continue;
    const within = alone.map((choices) => choices.filter((choice) => (choice.catalogue & ~catalogue) === 0));
    const fewest = within.map((choices) => Math.min(...choices.map(({ measure }) => measure.uncovered)));
    const uncovered = fewest.reduce((sum, left) => sum + left, 0);
    if (best !== null && (uncovered > best.uncovered || (uncovered === best.uncovered && size > best.modules)))
      continue;
    for (const taken of product(
      within.map((choices, person) =>
        choices.filter(({ measure }) => measure.uncovered === fewest[person]).map((choice) => choice.taken),
      ),
    )) {
      const measure = measureChoice(problem, taken);
      if (measure !== null && (best === null || isBetter(measure, best))) best = measure;
    }
  }
  if (best === null) throw new Error('nothing to choose is always allowed');
  return best;
};

/** The best choice under any limits, by brute force over every combination of modules for everybody. */
export const bestOfAll = (problem: ChoiceProblem): ChoiceMeasure => {
  let best: ChoiceMeasure | null = null;
  for (const taken of product(problem.people.map(({ offers }) => subsets(offers.length)))) {
    const measure = measureChoice(problem, taken);
    if (measure !== null && (best === null || isBetter(measure, best))) best = measure;
  }
  if (best === null) throw new Error('nothing to choose is always allowed');
  return best;
};

const subsets = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 1 << count }, (_, set) =>
    Array.from({ length: count }, (_, item) => item).filter((item) => (set >> item) % 2 === 1),
  );

function* product<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  else for (const tail of product(rest)) for (const item of first) yield [item, ...tail];
}
