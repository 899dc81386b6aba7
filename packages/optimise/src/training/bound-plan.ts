import { mergeAlike } from '../choose/alike.js';
import { boundOfChoice } from '../choose/bound-choice.js';
import { choose } from '../choose/choose.js';
import { boundBySolver } from '../choose/prove-choice.js';
import { type Pace, paceOf } from '../limits/pace.js';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { greatest, limitsOf, type PlannedYear } from './plan-year.js';
import { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import type { TrainingPlan } from './training-plan.js';
import { sharesTrainers, yearProblem } from './year-problem.js';

/** A lower bound of what a plan leaves, and whether its solver stopped before its end. @internal */
export interface PlanBound {
  readonly bound: TrainingPlan['bound'];
  readonly stopped: boolean;
}

/**
 * A lower bound of the uncovered needs. For several years, it assumes that all their hours are available at once and
 * that no dates are needed; without outside coaches, nobody takes coached work for which nobody else in scope is
 * Experienced, or could become so.
 *
 * @param left - What the plan leaves; where arithmetic shows that no plan leaves fewer, no solver is needed.
 * @internal
 */
export const boundOfPlan = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  rules: TrainingRules,
  years: readonly PlannedYear[],
  left: number,
  tell: Pace['tell'],
): Promise<PlanBound> => {
  const [only] = years;
  if (years.length === 1 && only !== undefined)
    return { bound: { uncovered: only.year.bound, by: only.by }, stopped: false };
  const all = yearProblem(everybody, candidates, new Progress(everybody), new Set(), rules, {
    years: years.map(({ year }) => year.year),
  });
  const { problem } = mergeAlike(all.problem);
  const byArithmetic = { uncovered: boundOfChoice(problem), by: 'arithmetic' };
  const { solver } = rules;
  if (solver === undefined || byArithmetic.uncovered === left) return { bound: byArithmetic, stopped: false };
  const found = await choose(problem, { seed: rules.seed, moves: rules.moves, pace: paceOf(rules, tell) });
  const solved = await boundBySolver(problem, found, solver, limitsOf(rules), !sharesTrainers(rules));
  return { bound: greatest(byArithmetic, { uncovered: solved.bound, by: solver.name }), stopped: solved.stopped };
};
