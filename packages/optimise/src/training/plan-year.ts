import { boundOfChoice } from '../choose/bound-choice.js';
import { choose } from '../choose/choose.js';
import { proveChoice } from '../choose/prove-choice.js';
import { type Pace, paceOf, type StoppedBy } from '../limits/pace.js';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { arrangeYear } from './arrange-year.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import type { TrainingSession, TrainingYear } from './training-plan.js';
import { isCoachedForm, yearProblem } from './year-problem.js';

/** One year of a plan. @internal */
export interface PlannedYear {
  readonly sessions: readonly TrainingSession[];
  readonly year: Omit<TrainingYear, 'covered'>;
  /** The modules that each group takes. */
  readonly taken: readonly ReadonlySet<number>[];
}

/**
 * Plans a year: chooses modules, divides them into sessions, finds coaches and dates, and marks what they cover.
 *
 * @internal
 */
export const planYear = async (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  offered: ReadonlySet<number>,
  rules: TrainingRules,
  year: number,
  tell: Pace['tell'],
): Promise<PlannedYear> => {
  const { problem, offerOf } = yearProblem(everybody, candidates, progress, offered, rules, {
    years: 1,
    coachNow: true,
  });
  const pace = paceOf(rules, tell);
  const found = await choose(problem, { seed: rules.seed + year - 1, moves: rules.moves, pace });
  const chosen =
    rules.solver === undefined
      ? { ...found, proved: false, bound: boundOfChoice(problem) }
      : await proveChoice(problem, found, rules.solver, limitsOf(rules));
  const wished = chosen.taken.map(
    (taken, group) =>
      new Set(taken.map((offer) => at(at(candidates.offers, group), at(at(offerOf, group), offer)).module)),
  );
  const { sessions, taken, dates } = await arrangeYear(everybody, candidates, progress, wished, rules, year, pace);
  const before = progress.count;
  taken.forEach((those, group) => {
    for (const { module, covers } of at(candidates.offers, group)) if (those.has(module)) progress.cover(group, covers);
  });
  const all = everybody.every((_, group) => at(wished, group).size === at(taken, group).size);
  return {
    sessions,
    taken,
    year: {
      year,
      needs: progress.count - before,
      ...sumsOf(sessions, rules),
      bound: chosen.bound,
      proved: chosen.proved && all,
      stoppedBy: stoppedBy(found.stoppedBy, rules),
      dates,
    },
  };
};

const stoppedBy = (by: StoppedBy, { signal }: TrainingRules): StoppedBy =>
  signal?.aborted === true ? 'cancelled' : by;

/** The limits of a solver, in its own units. @internal */
export const limitsOf = ({ timeLimit, signal, gap }: TrainingRules) => ({
  gap,
  ...(timeLimit === undefined ? {} : { timeLimit: timeLimit / 1000 }),
  ...(signal === undefined ? {} : { signal }),
});

const sumsOf = (sessions: readonly TrainingSession[], { cover }: TrainingRules) => {
  const attended = sessions.reduce(
    (sum, { hours, participants }) => sum + hours * participants.reduce((count, each) => count + each.count, 0),
    0,
  );
  const outside = sessions.flatMap(({ coach }) => (coach?.kind === 'outside' ? [coach] : []));
  const costs = outside.map(({ cost }) => cost);
  return {
    sessions: sessions.length,
    hours: attended,
    trainerHours: sessions.reduce(
      (sum, { form, hours, coach }) => sum + (isCoachedForm(form) ? 0 : hours) + (coach?.hours ?? 0),
      0,
    ),
    outsideCoach: {
      hours: outside.reduce((sum, { hours }) => sum + hours, 0),
      cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    },
    coverCost: cover === undefined ? null : cover.costPerHour.value * attended,
  };
};
