import fc from 'fast-check';
import {
  type Assignment,
  type AssignProblem,
  type AssignRule,
  aimKinds,
  breaches,
} from '../../src/assign/assign-problem.js';

/** Small assignment problems, with rules of every kind in their own groups. */
export const arbitraryAssignProblem = (
  most: { people: number; jobs: number; rules: number },
  exact = false,
): fc.Arbitrary<AssignProblem> =>
  fc
    .record({
      people: fc.array(
        fc.record({
          capacity: fc.integer({ min: 4, max: 20 }),
          costPerLoad: fc.integer({ min: 0, max: 3 }),
        }),
        exact ? { minLength: most.people, maxLength: most.people } : { minLength: 1, maxLength: most.people },
      ),
      jobs: fc.array(
        fc.record({ holders: fc.integer({ min: 1, max: 2 }), load: fc.integer({ min: 1, max: 4 }) }),
        exact ? { minLength: most.jobs, maxLength: most.jobs } : { minLength: 1, maxLength: most.jobs },
      ),
      seeds: fc.array(fc.nat(), { minLength: most.people * most.jobs, maxLength: most.people * most.jobs }),
      flows: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }),
      rules: fc.array(fc.tuple(fc.constantFrom('barred', 'kept', 'capacity', 'share', 'apart'), fc.nat(), fc.nat()), {
        maxLength: most.rules,
      }),
      aims: fc.shuffledSubarray([...aimKinds], { minLength: 1 }),
      weights: fc.option(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })),
    })
    .map(({ people, jobs, seeds, flows, rules, aims, weights }): AssignProblem => {
      const needCount = 6;
      const seedOf = (person: number, job: number): number => seeds[person * most.jobs + job] ?? 0;
      return {
        people: people.map((person) => ({ ...person, needs: needCount })),
        jobs: jobs.map(({ holders, load }) => ({ holders: exact ? 1 : Math.min(holders, people.length), load })),
        needs: people.map((_, person) =>
          jobs.map((_job, job) =>
            Array.from({ length: needCount }, (_need, need) => need).filter(
              (need) => (seedOf(person, job) >> need) % 2 === 1,
            ),
          ),
        ),
        dislike: people.map((_, person) => jobs.map((_job, job) => ((seedOf(person, job) >> 8) % 5) - 2)),
        today: people.map((_, person) => jobs.flatMap((_job, job) => (seedOf(person, job) % 7 < 2 ? [job] : []))),
        flows: flows
          .map(([from, to, weight]) => ({ from: from % jobs.length, to: to % jobs.length, weight }))
          .filter(({ from, to }) => from !== to),
        rules: rules.flatMap(([kind, one, other], group): readonly AssignRule[] => {
          const [person, job] = [one % people.length, other % jobs.length];
          if (kind === 'capacity') return [{ kind, group, person }];
          if (kind === 'share') {
            // Some of the jobs, selected by the bits of a number.
            const some = jobs.flatMap((_, each) => ((other >> each) % 2 === 0 ? [each] : []));
            return [{ kind, group, person, capacity: (people[person]?.capacity ?? 1) / 2, jobs: some }];
          }
          if (kind !== 'apart') return [{ kind, group, person, job }];
          return one % jobs.length === job ? [] : [{ kind, group, one: one % jobs.length, other: job }];
        }),
        aims,
        weights: weights === null ? null : weights.slice(0, aims.length),
      };
    });

/** Every assignment, feasible or not. */
export function* everyAssignment({ people, jobs }: AssignProblem): Generator<Assignment> {
  const sets = jobs.map(({ holders }) => setsOf(people.length, holders));
  const chosen: (readonly number[])[] = [];
  function* next(job: number): Generator<Assignment> {
    const those = sets[job];
    if (those === undefined) {
      yield [...chosen];
      return;
    }
    for (const holders of those) {
      chosen[job] = holders;
      yield* next(job + 1);
    }
  }
  yield* next(0);
}

/** All sets of some size of the numbers below a count. */
export const setsOf = (count: number, size: number, from = 0): readonly (readonly number[])[] =>
  size === 0
    ? [[]]
    : Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index).flatMap((first) =>
        setsOf(count, size - 1, first + 1).map((rest) => [first, ...rest]),
      );

/** Whether any feasible assignment exists, by brute force. */
export const anyAssignment = (problem: AssignProblem): boolean => {
  for (const assignment of everyAssignment(problem)) if (breaches(problem, assignment) === 0) return true;
  return false;
};
