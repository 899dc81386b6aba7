import { mergeAlike } from '../choose/alike.js';
import { boundOfChoice, meetsBounds } from '../choose/bound-choice.js';
import { type ChoiceProblem, TOLERANCE } from '../choose/choice-problem.js';
import { choose, type FoundChoice } from '../choose/choose.js';
import { boundBySolver, type ProvedChoice, proveChoice } from '../choose/prove-choice.js';
import { type Pace, paceOf, stoppedBy } from '../limits/pace.js';
import type { Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Solver } from '../program/program.js';
import { at } from '../vocabulary/at.js';
import { arrangeYear } from './arrange-year.js';
import { isCoachedForm } from './module-hours.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';
import type { TrainingPlan, TrainingSession, TrainingYear } from './training-plan.js';
import { sharesTrainers, yearProblem } from './year-problem.js';

/** One year of a plan. @internal */
export interface PlannedYear {
  readonly sessions: readonly TrainingSession[];
  readonly year: Omit<TrainingYear, 'covered'>;
  /** The modules that each group takes. */
  readonly taken: readonly ReadonlySet<number>[];
  /** What bounds and proves its choice: the name of a solver, or `arithmetic`. */
  readonly by: string;
  /** The number of places in coached work, counted per person, for which there is no coach. */
  readonly uncoached: number;
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
  const { problem, offerOf, tooLong } = yearProblem(everybody, candidates, progress, offered, rules, {
    years: [year],
  });
  const pace = paceOf(rules, tell);
  const found = await searched(problem, rules, year, pace);
  const chosen = await proved(problem, found, rules);
  const wished = chosen.taken.map(
    (taken, group) =>
      new Set(taken.map((offer) => at(at(candidates.offers, group), at(at(offerOf, group), offer)).module)),
  );
  const arranged = await arrangeYear(everybody, candidates, progress, wished, rules, year, tooLong, pace);
  const { sessions, taken, dates, uncoached } = arranged;
  const before = progress.count;
  taken.forEach((those, group) => {
    for (const { module, covers } of at(candidates.offers, group)) if (those.has(module)) progress.cover(group, covers);
  });
  const sums = sumsOf(sessions, rules);
  // Without outside coaches there can be more sessions than the choice has counted.
  const all =
    everybody.every((_, group) => at(wished, group).size === at(taken, group).size) &&
    sums.hours + sums.trainerHours <= chosen.measure.hours + TOLERANCE;
  return {
    sessions,
    taken,
    by: chosen.by,
    uncoached,
    year: {
      year,
      needs: progress.count - before,
      ...sums,
      bound: chosen.bound,
      proved: chosen.proved && all,
      stoppedBy: stoppedBy(found.stoppedBy === 'moves' ? arranged.stoppedBy : found.stoppedBy, chosen.stopped, rules),
      dates,
    },
  };
};

/** Searches with identical people merged, then from that result with them separate. */
const searched = async (
  problem: ChoiceProblem,
  { seed: first, moves }: TrainingRules,
  year: number,
  pace: Pace,
): Promise<FoundChoice> => {
  const seed = first + year - 1;
  const { problem: merged, divided } = mergeAlike(problem);
  if (merged.people.length === problem.people.length) return choose(problem, { seed, moves, pace });
  const half = Math.ceil(moves / 2);
  const paceOfPart = (part: number): Pace => ({ ...pace, tell: (share) => pace.tell((part + share) / 2) });
  const together = await choose(merged, { seed, moves: half, pace: paceOfPart(0) });
  const start = divided(together.taken);
  const alone = await choose(problem, { seed, moves: moves - half, pace: paceOfPart(1), start });
  return { ...alone, stoppedBy: together.stoppedBy === 'moves' ? alone.stoppedBy : together.stoppedBy };
};

/**
 * Proves how good a choice is: by arithmetic, or else by a solver. If identical people were merged, a solver gives only
 * a bound, and only if they share trainers. The greater bound counts.
 */
const proved = async (
  problem: ChoiceProblem,
  found: FoundChoice,
  rules: TrainingRules,
): Promise<ProvedChoice & { readonly by: string }> => {
  const { solver } = rules;
  const bound = boundOfChoice(problem);
  const arithmetic = { ...found, bound, by: 'arithmetic', stopped: false };
  if (meetsBounds(problem, found.measure)) return { ...arithmetic, proved: true };
  if (solver === undefined) return { ...arithmetic, proved: false };
  const chosen = await proveChoice(problem, found, solver, limitsOf(rules));
  if (meetsBounds(problem, chosen.measure)) return { ...chosen, bound, by: 'arithmetic', proved: true };
  const { uncovered, ...known } = await boundedBy(problem, chosen, solver, rules);
  return { ...chosen, ...known, bound: uncovered };
};

/**
 * The bound of a choice that a solver has improved, and what of the solver’s proof also holds if identical people may
 * differ.
 */
const boundedBy = async (
  problem: ChoiceProblem,
  chosen: ProvedChoice,
  solver: Solver,
  rules: TrainingRules,
): Promise<Bound & Pick<ProvedChoice, 'proved' | 'stopped'>> => {
  const arithmetic = { uncovered: boundOfChoice(problem), by: 'arithmetic' };
  const { proved, stopped, bound } = chosen;
  const alone = problem.people.every(({ count }) => count === 1);
  if (alone || !sharesTrainers(rules))
    return { ...greatest(arithmetic, { uncovered: bound, by: solver.name }), proved: proved && alone, stopped };
  const { problem: merged } = mergeAlike(problem);
  const start = await choose(merged, { seed: rules.seed, moves: 0, pace: paceOf({}) });
  const pooled = await boundBySolver(merged, start, solver, limitsOf(rules), false);
  return {
    ...greatest(arithmetic, { uncovered: pooled.bound, by: solver.name }),
    proved: false,
    stopped: stopped || pooled.stopped,
  };
};

/** The greater of a bound by arithmetic and one by a solver, which may have stopped early. @internal */
export const greatest = (arithmetic: Bound, solver: Bound): Bound =>
  solver.uncovered >= arithmetic.uncovered ? solver : arithmetic;

type Bound = TrainingPlan['bound'];

/** The limits of a solver, in its own units. @internal */
export const limitsOf = ({ timeLimit, signal, gap }: TrainingRules) => ({
  gap,
  ...(timeLimit === undefined ? {} : { timeLimit: timeLimit / 1000 }),
  ...(signal === undefined ? {} : { signal }),
});

const sumsOf = (sessions: readonly TrainingSession[], { cover }: TrainingRules) => {
  const attended = sessions.reduce(
    (sum, { participants }) => sum + participants.reduce((own, { hours, count }) => own + hours * count, 0),
    0,
  );
  const coaching = sessions.reduce((sum, { coach }) => sum + (coach?.kind === 'own' ? coach.hours : 0), 0);
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
    coverCost: cover === undefined ? null : cover.costPerHour.value * (attended + coaching),
  };
};
