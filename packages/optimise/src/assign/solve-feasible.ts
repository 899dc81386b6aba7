import type { SolveOptions, Solver } from '../program/program.js';
import { ProgramBuilder } from '../program/program-builder.js';
import { at } from '../vocabulary/at.js';
import { type Assignment, type AssignProblem, mostLoad } from './assign-problem.js';

/** Programs with more variables are not passed to a solver. */
const MOST_VARIABLES = 100_000;

/**
 * Settles with a solver whether a feasible assignment exists for any of the numbers of holders that each job can have.
 * Binary variables: for each job and number, whether it has that many holders, and who they are.
 *
 * @internal
 */
export const solveFeasible = async (
  { people, jobs, rules }: AssignProblem,
  counts: readonly (readonly number[])[],
  solver: Solver,
  options: SolveOptions,
): Promise<Assignment | 'none' | null> => {
  if (counts.reduce((sum, { length }) => sum + length, 0) * people.length > MOST_VARIABLES) return null;
  const builder = new ProgramBuilder();
  const has = jobs.map((_, job) =>
    at(counts, job).map((holders) => ({
      holders,
      chosen: builder.choice(),
      people: people.map(() => builder.choice()),
    })),
  );
  has.forEach((numbers) => {
    builder.row(
      numbers.map(({ chosen }) => [chosen, 1]),
      { least: 1, most: 1 },
    );
    for (const { holders, chosen, people: those } of numbers) {
      builder.row([...those.map((variable) => [variable, 1] as const), [chosen, -holders]], { least: 0, most: 0 });
    }
  });
  const termsOf = (person: number, job: number, factor = 1): readonly (readonly [number, number])[] =>
    at(has, job).map(({ people: those }) => [at(those, person), factor] as const);
  for (const rule of rules) {
    if (rule.kind === 'barred') builder.row(termsOf(rule.person, rule.job), { most: 0 });
    else if (rule.kind === 'kept') builder.row(termsOf(rule.person, rule.job), { least: 1 });
    else if (rule.kind === 'capacity' || rule.kind === 'share') {
      const those = rule.kind === 'share' ? rule.jobs : jobs.map((_, job) => job);
      const capacity = rule.kind === 'share' ? rule.capacity : at(people, rule.person).capacity;
      const terms = those.flatMap((job) => {
        const { holders: now, load } = at(jobs, job);
        return at(has, job).map(({ holders, people: can }) => [at(can, rule.person), (load * now) / holders] as const);
      });
      builder.row(terms, { most: mostLoad(capacity) });
    } else {
      people.forEach((_, person) => {
        builder.row([...termsOf(person, rule.one), ...termsOf(person, rule.other)], { most: 1 });
      });
    }
  }
  const { status, values } = await solver.solve(builder.program(), options);
  if (status === 'impossible') return 'none';
  if (values === null) return null;
  return has.map((numbers) =>
    people.flatMap((_, person) =>
      numbers.some(({ people: those }) => (values[at(those, person)] ?? 0) > 0.5) ? [person] : [],
    ),
  );
};
