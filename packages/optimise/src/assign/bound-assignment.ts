import { at } from '../vocabulary/at.js';
import { type AimKind, type AssignProblem, costOf } from './assign-problem.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The sum over jobs of as many of the smallest values as it has holders. */
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

/** What no assignment comes under in an aim, by arithmetic, whatever its rules. @internal */
export const boundOfAim = (problem: AssignProblem, aim: AimKind): number => {
  const { jobs, people, needs, dislike } = problem;
  const load = sum(jobs.map((job) => job.load * job.holders));
  // One person can meet a need for several jobs at once, so that only the job that asks most is counted.
  if (aim === 'gap') return Math.max(0, ...leastOfJobs(problem, (person, job) => at(at(needs, person), job).length));
  if (aim === 'handOffs') return 0;
  if (aim === 'peak') return Math.ceil((100 * load) / sum(people.map(({ capacity }) => capacity)) - 1e-6);
  if (aim === 'cost')
    return sum(leastOfJobs(problem, (person, job) => costOf(at(jobs, job).load, at(people, person).costPerLoad)));
  return sum(leastOfJobs(problem, (person, job) => at(at(dislike, person), job)));
};

/** What no assignment comes under in the first aim, or in the sum by weights. @internal */
export const boundOfAims = (problem: AssignProblem): number =>
  problem.weights === null
    ? boundOfAim(problem, at(problem.aims, 0))
    : sum(problem.aims.map((aim, index) => boundOfAim(problem, aim) * (problem.weights?.[index] ?? 0)));
