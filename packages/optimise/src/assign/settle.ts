import type { SolveOptions, Solver } from '../program/program.js';
import { at } from '../vocabulary/at.js';
import { type Assignment, type AssignProblem, mostLoad } from './assign-problem.js';
import { countsOf, type Draft, type Kept, leastOf, problemWith } from './draft.js';
import { type Feasibility, findFeasible } from './feasible.js';
import { loadedWork } from './loaded-work.js';
import { solveFeasible } from './solve-feasible.js';

/** A draft with numbers of holders for which there is a feasible assignment. @internal */
export interface Settled {
  readonly problem: AssignProblem;
  readonly assignment: Assignment;
}

/** The most combinations of numbers of holders to try, and the most search steps for all of them. */
const MOST_TRIED = 4096;
const MOST_STEPS = 200_000;

/**
 * Settles whether a draft can be assigned with the constraints that apply, over all numbers of holders: found, none, or
 * unsettled.
 *
 * @internal
 */
export const settle = async (
  draft: Draft,
  kept: Kept,
  solver: Solver | undefined,
  options: SolveOptions,
): Promise<Settled | 'none' | null> => {
  const alone = settledAlone(draft, kept);
  if (alone !== null) return alone;
  const loaded = loadedWork(draft, kept);
  if (loaded !== null && settledAlone(loaded, kept) === 'none') return 'none';
  if (solver === undefined) return null;
  const counts = countsOf(draft, kept);
  const first = counts.map((own) => at(own, 0));
  const solved = await solveFeasible(problemWith(draft, kept, first), counts, solver, options);
  if (solved === null || solved === 'none') return solved;
  return {
    problem: problemWith(
      draft,
      kept,
      solved.map(({ length }) => length),
    ),
    assignment: solved,
  };
};

/** The result, as far as it can be settled without a solver. */
const settledAlone = (draft: Draft, kept: Kept): Settled | 'none' | null => {
  const counts = countsOf(draft, kept);
  const first = counts.map((own) => at(own, 0));
  const problem = problemWith(draft, kept, first);
  if (isHopeless(draft, kept, counts)) return 'none';
  const found = findFeasible(problem);
  if (found?.possible === true) return { problem, assignment: found.assignment };
  const alone = counts.every(({ length }) => length === 1);
  if (found !== null && alone) return 'none';
  return alone ? null : tryCounts(draft, kept, counts);
};

/** Whether it is infeasible by a quick check: more load than capacity, or infeasible even without capacities. */
const isHopeless = (draft: Draft, kept: Kept, counts: readonly (readonly number[])[]): boolean => {
  const { people } = draft.rest;
  const fewest = draft.jobs.map(({ asked }, job) =>
    asked !== null && kept.has(asked.group) ? asked.holders : leastOf(draft, job, kept),
  );
  const bare = problemWith(draft, kept, fewest);
  const capacities = bare.rules.flatMap((rule) =>
    rule.kind === 'capacity' ? [mostLoad(at(people, rule.person).capacity)] : [],
  );
  const load = bare.jobs.reduce((sum, job) => sum + job.load * job.holders, 0);
  if (capacities.length === people.length && load > capacities.reduce((sum, each) => sum + each, 0)) return true;
  if (counts.some((own) => own.length === 0)) return true;
  const others = { ...bare, rules: bare.rules.filter(({ kind }) => kind !== 'capacity' && kind !== 'share') };
  return findFeasible(others)?.possible === false;
};

/** Tries numbers of holders, the fewest first; null if not all could be tried or settled. */
const tryCounts = (draft: Draft, kept: Kept, counts: readonly (readonly number[])[]): Settled | 'none' | null => {
  let [tried, steps, open] = [0, 0, false];
  const most = counts.reduce((sum, { length }) => sum + length - 1, 0);
  for (let extra = 1; extra <= most; extra++) {
    for (const chosen of withExtra(counts, extra)) {
      tried += 1;
      if (tried > MOST_TRIED || steps > MOST_STEPS) return null;
      const problem = problemWith(draft, kept, chosen);
      const found: Feasibility = findFeasible(problem, MOST_STEPS / 100, (taken) => {
        steps += taken;
      });
      if (found?.possible === true) return { problem, assignment: found.assignment };
      if (found === null) open = true;
    }
  }
  return open ? null : 'none';
};

/** The choices of one number from each list whose indices add up to `extra`. */
function* withExtra(counts: readonly (readonly number[])[], extra: number): Generator<readonly number[]> {
  const [own, ...rest] = counts;
  if (own === undefined) {
    if (extra === 0) yield [];
    return;
  }
  const room = rest.reduce((sum, { length }) => sum + length - 1, 0);
  for (let place = Math.max(0, extra - room); place < own.length && place <= extra; place++) {
    for (const others of withExtra(rest, extra - place)) yield [at(own, place), ...others];
  }
}
