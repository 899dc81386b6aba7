import { at } from '../vocabulary/at.js';
import { type AimKind, type AssignProblem, costOf } from './assign-problem.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Sums the smallest values of each job, one per holder. */
const leastOfJobs = (
  { jobs, people }: AssignProblem,
  amountOf: (person: number, job: number) => number,
): readonly number[] =>
  jobs.map(({ holders }, job) =>
    sum(
      people
        .map((_, person) => amountOf(person, job))
        .sort((one, other) => one - other)
        .slice(0, holders),
    ),
  );

/** A lower bound of an aim, by arithmetic, ignoring the rules. @internal */
export const boundOfAim = (problem: AssignProblem, aim: AimKind): number => {
  const { jobs, people, needs, dislike } = problem;
  const load = sum(jobs.map((job) => job.load * job.holders));
  // Meeting a need once serves several jobs, so only the most demanding job counts.
  if (aim === 'gap') return Math.max(0, ...leastOfJobs(problem, (person, job) => at(at(needs, person), job).length));
  if (aim === 'handOffs') return 0;
  if (aim === 'peak') return Math.ceil((100 * load) / sum(people.map(({ capacity }) => capacity)) - 1e-6);
  if (aim === 'cost')
    return sum(leastOfJobs(problem, (person, job) => costOf(at(jobs, job).load, at(people, person).costPerLoad)));
  return sum(leastOfJobs(problem, (person, job) => at(at(dislike, person), job)));
};

/** A lower bound of the first aim, or of the weighted sum. @internal */
export const boundOfAims = (problem: AssignProblem): number =>
  problem.weights === null
    ? boundOfAim(problem, at(problem.aims, 0))
    : sum(problem.aims.map((aim, index) => boundOfAim(problem, aim) * (problem.weights?.[index] ?? 0)));
