import type { SolveOptions, Solver } from '../program/program.js';
import { solveInOrder } from '../program/solve-in-order.js';
import { type AssignProblem, breaches } from './assign-problem.js';
import { assignProgram, weighedAim } from './assign-program.js';
import { type FoundAssignment, foundOf, preferredOf } from './assignment-pool.js';

/** An assignment, and what is proved about it. @internal */
export interface ProvedAssignment {
  readonly best: FoundAssignment;
  readonly proved: boolean;
  /** A lower bound of the first aim, or of the weighted sum. */
  readonly bound: number;
  /** Whether the solver stopped before its end. */
  readonly stopped: boolean;
}

/**
 * Passes an assignment to a solver, which starts from it, improves it, and proves or bounds it. Among assignments
 * equally good by the aims, the solver then looks for the one that leaves most work with the people who have it today.
 *
 * @internal
 */
export const proveAssignment = async (
  problem: AssignProblem,
  found: FoundAssignment,
  solver: Solver,
  options: SolveOptions,
): Promise<ProvedAssignment> => {
  const { builder, has, aims, stays, start } = assignProgram(problem, found.assignment);
  const inOrder = problem.weights === null ? problem.aims.map((aim) => aims[aim]) : [weighedAim(problem, aims)];
  const last = stays.variables.length === 0 ? [] : [stays];
  const answer = await solveInOrder(solver, builder.program(start), [...inOrder, ...last], options);
  const bound = answer.bounds[0] ?? Number.NEGATIVE_INFINITY;
  const stopped = answer.status === 'stopped';
  if (answer.values === null) return { best: found, proved: false, bound, stopped };
  const assignment = has.map((people) =>
    people.flatMap((variable, person) => ((answer.values?.[variable] ?? 0) > 0.5 ? [person] : [])),
  );
  const started = answer.bounds.length;
  const settled = started > inOrder.length || (started === inOrder.length && answer.status === 'optimal');
  return {
    best: breaches(problem, assignment) === 0 ? preferredOf(problem, foundOf(problem, assignment), found) : found,
    proved: settled && (options.gap ?? 0) === 0,
    bound,
    stopped,
  };
};
