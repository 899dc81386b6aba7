import { type Pace, paceOf, type StoppedBy, stoppedBy } from '../limits/pace.js';
import { at } from '../vocabulary/at.js';
import type { Constraint, ImpossibleWork, UnsettledWork } from './answer.js';
import type { AssignRules } from './assign-options.js';
import type { AssignProblem } from './assign-problem.js';
import { type FoundAssignment, keyOf } from './assignment-pool.js';
import { boundOfAims, meetsBounds } from './bound-assignment.js';
import { meet } from './conflict.js';
import type { Draft } from './draft.js';
import { proveAssignment } from './prove-assignment.js';
import { searchAssignment } from './search-assignment.js';

/** The best assignment found, with what is known about it. @internal */
export interface SolvedAssignment {
  readonly possible: true;
  /** The problem with the numbers of holders for which this assignment is the best. */
  readonly problem: AssignProblem;
  readonly best: FoundAssignment;
  readonly others: readonly FoundAssignment[];
  readonly bound: { readonly value: number; readonly by: string };
  /** The name of the solver, or `arithmetic`; null if it is not proved that no answer is better. */
  readonly provedBy: string | null;
  readonly stoppedBy: StoppedBy;
}

/** Finds the best assignment, or the conflict that makes it impossible. @internal */
export const solveAssignment = async (
  draft: Draft,
  rules: AssignRules,
): Promise<SolvedAssignment | ImpossibleWork | UnsettledWork> => {
  const { solver, signal, onProgress, timeLimit, gap } = rules;
  const limits = {
    gap,
    ...(timeLimit === undefined ? {} : { timeLimit: timeLimit / 1000 }),
    ...(signal === undefined ? {} : { signal }),
  };
  const met = await meet(draft, solver, limits);
  if (met.kind === 'unsettled') {
    const what = met.what === 'whether' ? 'whether the work can be assigned as asked' : 'which constraints conflict';
    return unsettled(what, solver === undefined);
  }
  if (met.kind === 'conflict') {
    const those = met.groups.map((group) => at(draft.groups, group));
    return { possible: false, conflict: those, because: impossible(those) };
  }
  const { problem, assignment: start } = met.settled;
  const pace: Pace = paceOf(rules, (share) => onProgress?.({ share }));
  const found = await searchAssignment(problem, start, rules.seed, rules.moves, pace);
  onProgress?.({ share: 1 });
  const arithmetic = { value: boundOfAims(problem), by: 'arithmetic' };
  const byArithmetic = ({ measure }: FoundAssignment) => (meetsBounds(problem, measure) ? arithmetic.by : null);
  if (solver === undefined)
    return { possible: true, problem, ...found, bound: arithmetic, provedBy: byArithmetic(found.best) };
  const { best, bound, proved, stopped } = await proveAssignment(problem, found.best, solver, limits);
  const others = [found.best, ...found.others].filter(({ assignment }) => keyOf(assignment) !== keyOf(best.assignment));
  return {
    possible: true,
    problem,
    best,
    others,
    bound: bound >= arithmetic.value ? { value: bound, by: solver.name } : arithmetic,
    provedBy: proved || meetsBound(problem, best, bound) ? solver.name : byArithmetic(best),
    stoppedBy: stoppedBy(found.stoppedBy, stopped, { timeLimit, signal }),
  };
};

/** Whether an answer meets a solver’s bound of the only aim. */
const meetsBound = (
  { aims: [first, ...others], weights }: AssignProblem,
  { measure }: FoundAssignment,
  bound: number,
) => weights === null && first !== undefined && others.length === 0 && bound >= measure[first];

const unsettled = (what: string, alone: boolean): UnsettledWork => ({
  possible: 'unsettled',
  because: [`Could not settle ${what}${alone ? '; pass a solver, which can' : ''}.`],
});

const impossible = (conflict: readonly Constraint[]): readonly string[] => [
  conflict.length === 1
    ? 'This cannot be met, whatever else is left out:'
    : 'These cannot be met together, although all but any one of them can; there may be other conflicts as well:',
  ...conflict.map(({ text }) => text),
  ...(conflict.some(({ kind }) => kind === 'capacity') ? ['Those who hold the same work share its load evenly.'] : []),
];
