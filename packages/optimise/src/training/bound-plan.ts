import { mergeAlike } from '../choose/alike.js';
import { boundOfChoice } from '../choose/bound-choice.js';
import { choose } from '../choose/choose.js';
import { boundBySolver } from '../choose/prove-choice.js';
import { type Pace, paceOf } from '../limits/pace.js';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { limitsOf, type PlannedYear } from './plan-year.js';
import { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import type { TrainingPlan } from './training-plan.js';
import { sharesTrainers, yearProblem } from './year-problem.js';

/**
 * A lower bound of the uncovered needs: what would be left if the hours of all years were available at once, every
 * practicum had a coach, and no dates were needed.
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
): Promise<TrainingPlan['bound']> => {
  const [only] = years;
  if (years.length === 1 && only !== undefined) return { uncovered: only.year.bound, by: only.by };
  const all = yearProblem(everybody, candidates, new Progress(everybody), new Set(), rules, {
    years: years.map(({ year }) => year.year),
    coachNow: false,
  });
  const { problem } = mergeAlike(all.problem);
  const byArithmetic = { uncovered: boundOfChoice(problem), by: 'arithmetic' };
  if (rules.solver === undefined || byArithmetic.uncovered === left) return byArithmetic;
  const found = await choose(problem, { seed: rules.seed, moves: rules.moves, pace: paceOf(rules, tell) });
  const bound = await boundBySolver(problem, found, rules.solver, limitsOf(rules), !sharesTrainers(rules));
  return bound >= byArithmetic.uncovered ? { uncovered: bound, by: rules.solver.name } : byArithmetic;
};
