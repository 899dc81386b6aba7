import type { SolveOptions, Solver } from '../program/program.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import { findFeasible } from './feasible.js';
import { solveFeasible } from './prove-assignment.js';

/** Settles whether a feasible assignment exists: found, none, or unsettled. @internal */
export const settle = async (
  problem: AssignProblem,
  solver: Solver | undefined,
  options: SolveOptions,
): Promise<Assignment | 'none' | null> => {
  const found = findFeasible(problem);
  if (found !== null) return found.possible ? found.assignment : 'none';
  return solver === undefined ? null : solveFeasible(problem, solver, options);
};

/**
 * A minimal set of conflicting constraint groups of an infeasible problem: each group is left out in turn, and stays
 * out if the rest is still infeasible. Null if a case could not be settled.
 *
 * @internal
 */
export const conflictOf = async (
  problem: AssignProblem,
  groups: number,
  solver: Solver | undefined,
  options: SolveOptions,
): Promise<readonly number[] | null> => {
  const kept = new Set(Array.from({ length: groups }, (_, group) => group));
  for (let group = 0; group < groups; group++) {
    kept.delete(group);
    const without = { ...problem, rules: problem.rules.filter((rule) => kept.has(rule.group)) };
    const settled = await settle(without, solver, options);
    if (settled === null) return null;
    if (settled !== 'none') kept.add(group);
  }
  return [...kept];
};
