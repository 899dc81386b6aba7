import type { SolveOptions, Solver } from '../program/program.js';
import { solveInOrder } from '../program/solve-in-order.js';
import { type AssignProblem, breaches, isBetterAssignment, measureAssignment } from './assign-problem.js';
import { assignProgram, weighedAim } from './assign-program.js';
import type { FoundAssignment } from './assignment-pool.js';

/** An assignment with what is proved about it. @internal */
export interface ProvedAssignment {
  readonly best: FoundAssignment;
  readonly proved: boolean;
  /** A lower bound of the first aim, or of the weighted sum. */
  readonly bound: number;
}

/** Passes an assignment to a solver, which starts from it, improves it, and proves or bounds it. @internal */
export const proveAssignment = async (
  problem: AssignProblem,
  found: FoundAssignment,
  solver: Solver,
  options: SolveOptions,
): Promise<ProvedAssignment> => {
  const { builder, has, aims, start } = assignProgram(problem, found.assignment);
  const inOrder = problem.weights === null ? problem.aims.map((aim) => aims[aim]) : [weighedAim(problem, aims)];
  const answer = await solveInOrder(solver, builder.program(start), inOrder, options);
  const bound = answer.bounds[0] ?? Number.NEGATIVE_INFINITY;
  if (answer.values === null) return { best: found, proved: false, bound };
  const assignment = has.map((people) =>
    people.flatMap((variable, person) => ((answer.values?.[variable] ?? 0) > 0.5 ? [person] : [])),
  );
  const measure = measureAssignment(problem, assignment);
  const better = breaches(problem, assignment) === 0 && !isBetterAssignment(problem, found.measure, measure);
  return {
    best: better ? { assignment, measure } : found,
    proved: answer.status === 'optimal' && (options.gap ?? 0) === 0 && answer.bounds.length === inOrder.length,
    bound,
  };
};
