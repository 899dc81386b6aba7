import {
  counted,
  type ImplementationModel,
  InputError,
  processOf,
  readInput,
  type Step,
  unknownWord,
} from 'work-elements';
import { checkGiven, habitOutcomeSchema, habitsSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import type { Holders } from '../people/role-of.js';
import { begin, type LongRunning } from '../progress/long-running.js';
import { clusteredDifference, type Difference, type Observation } from '../statistics/clustered-difference.js';
import type { LogEstimate } from '../statistics/intervals.js';
import { benjaminiHochberg } from '../statistics/multiple-tests.js';
import { type Behaviour, behavioursOf } from './behaviours.js';
import type { HabitOutcome } from './habit-outcome.js';
import { type Units, unitsOf } from './units.js';

/**
 * How habits are found.
 *
 * @public
 */
export interface HabitOptions extends LongRunning {
  /**
   * Days from the start of an objective in which behaviour counts, the same for all: otherwise long cases would show
   * more of everything. Objectives decided sooner are left out. @defaultValue so long that nine in ten are included
   */
  readonly window?: number;
  /** The least number of objectives needed with the behaviour, and without it. @defaultValue 30 */
  readonly least?: number;
  /** The share of the reported habits that may be due to chance. @defaultValue 0.05 */
  readonly falseDiscovery?: number;
  readonly holders?: Holders;
}

/**
 * A behaviour associated with success, or with less of it.
 *
 * @public
 */
export interface Habit {
  readonly kind: 'rhythm' | 'quick' | 'order' | 'batch';
  readonly role: string;
  readonly steps: readonly string[];
  /** What the role does, worded like a model’s `habits`. */
  readonly statement: string;
  /** The statement with its figures and a note that it is association. */
  readonly sentence: string;
  /** Objectives with it and without it, and how many of each succeeded. */
  readonly with: { readonly n: number; readonly success: number };
  readonly without: { readonly n: number; readonly success: number };
  /** The difference of the success rates. */
  readonly difference: LogEstimate;
  readonly p: number;
  /** Corrected for the number of behaviours tested. */
  readonly corrected: number;
}

/**
 * The habits found, and what they rest on.
 *
 * @public
 */
export interface Habits {
  /** Those associated with success, the most significant first. */
  readonly habits: readonly Habit[];
  /** Behaviours associated with less success. */
  readonly against: readonly Habit[];
  /** The number of behaviours tested, for which the p-values are corrected. */
  readonly looked: number;
  /** Why none was tested, as a sentence; null if some were. */
  readonly untested: string | null;
  readonly objectives: number;
  readonly excluded: { readonly withoutOutcome: number; readonly tooSoon: number };
  /** Days. */
  readonly window: number;
}

/**
 * Finds recurring behaviours of roles that are associated with success in a log: a regular rhythm, a quick response, an
 * order of steps, doing the same for several learners in a row. For rhythms and responses, what is more regular or
 * quicker than the median is compared with the rest.
 *
 * The unit is a learner’s objective; objectives of one learner are correlated, and the standard error allows for it.
 * This is association, not causation: who does what may depend on how things go.
 *
 * @param log - An event log whose activities are named by steps of the model’s process, with subjects and outcomes.
 * @param model - The model whose roles are examined.
 * @param outcome - What counts as success.
 * @param options - See {@link HabitOptions}.
 * @throws `InputError` if the model has no such step, the step no such outcome, or an option is misspelt or out of its
 * range.
 *
 * @example
 * ```ts
 * import { collectEvents, type EventInput, findHabits } from '@work-elements/discover';
 * import { parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 40, objectives: 3 },
 *   staff: [{ role: 'teacher', count: 2 }],
 * });
 * const events: EventInput[] = [];
 * await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
 * const { habits } = findHabits(collectEvents(events), scenario.model, {
 *   step: 'decide-advancement/decide',
 *   is: 'advance',
 * });
 * console.log(habits.length); // 0
 * ```
 *
 * @public
 */
export const findHabits = (
  log: EventLog,
  model: ImplementationModel,
  outcome: HabitOutcome,
  options: HabitOptions = {},
): Habits => {
  expectLog(log);
  checkGiven(habitsSchema, options, 'findHabits');
  readInput(habitOutcomeSchema, outcome, 'outcome');
  const process = processOf(model);
  const steps = new Map<string, Step>(
    process.elements.flatMap(({ id, steps: own }) => own.map((step) => [`${id}/${step.id}`, step] as const)),
  );
  refuseUnknown(outcome, steps);
  const found = unitsOf(log, model, process, outcome, options);
  const { units, window, excluded } = found;
  const { least = 30, falseDiscovery = 0.05 } = options;
  const titles = (step: string): string => steps.get(step)?.title ?? step;
  const differenceOf = ({ shown }: Behaviour): Difference =>
    clusteredDifference(
      units.flatMap(({ case: cluster, success }, index): readonly Observation[] => {
        const own = shown[index] ?? null;
        return own === null ? [] : [{ shown: own, success, cluster }];
      }),
    );
  const behaviours = behavioursOf(found, options);
  const tick = begin(options, 'behaviours', behaviours.length);
  const tested = behaviours.flatMap((behaviour, index) => {
    tick(index + 1);
    const result = differenceOf(behaviour);
    if (result.with.n < least || result.without.n < least) return [];
    const { opposite } = behaviour;
    if (opposite === undefined || result.difference.value >= 0) return [{ behaviour, result }];
    return [{ behaviour: opposite, result: differenceOf(opposite) }];
  });
  const corrected = benjaminiHochberg(tested.map(({ result }) => result.p));
  const named = tested
    .map(({ behaviour, result }, index): Habit => {
      const title = model.roles.find(({ id }) => id === behaviour.role)?.title ?? behaviour.role;
      const { kind, role, steps: about } = behaviour;
      const values = { ...result, corrected: corrected[index] ?? 1 };
      return { kind, role, steps: about, ...worded(behaviour, title, titles, values), ...values };
    })
    .filter((each) => each.corrected <= falseDiscovery)
    .sort((one, other) => one.p - other.p);
  return {
    habits: named.filter(({ difference }) => difference.value > 0),
    against: named.filter(({ difference }) => difference.value < 0),
    looked: tested.length,
    untested: tested.length > 0 ? null : whyUntested(found, least, options.window !== undefined),
    objectives: units.length,
    excluded,
    window,
  };
};

/** Why there was nothing to test. */
const whyUntested = ({ units, window, excluded }: Units, least: number, isGiven: boolean): string => {
  const { withoutOutcome, tooSoon } = excluded;
  if (units.length > 0)
    return (
      `No behaviour is found in at least ${counted(least, 'objective')} and missing from at least as many, among ` +
      `the ${counted(units.length, 'objective')} of this log that can be compared.`
    );
  if (tooSoon > 0)
    return (
      `${counted(tooSoon, 'objective')} had ${tooSoon === 1 ? 'its' : 'their'} outcome within the window of ` +
      `${counted(window, 'day')}, and none later${isGiven ? ': choose a shorter window' : ''}.`
    );
  return withoutOutcome > 0
    ? `The log does not show the outcome of any of its ${counted(withoutOutcome, 'objective')}.`
    : 'The log shows no work on an objective.';
};

const refuseUnknown = (
  { step, is }: HabitOutcome,
  steps: ReadonlyMap<string, { readonly outcomes: readonly string[] }>,
): void => {
  const found = steps.get(step);
  if (found === undefined) {
    const message = unknownWord(step, 'a step of this model’s process', [...steps.keys()]);
    throw new InputError('outcome', [{ path: 'step', code: 'unknown-step', message }]);
  }
  if (found.outcomes.includes(is)) return;
  throw new InputError('outcome', [
    { path: 'is', code: 'unknown-outcome', message: unknownWord(is, `an outcome of "${step}"`, found.outcomes) },
  ]);
};

const worded = (
  { does }: Behaviour,
  title: string,
  titles: (step: string) => string,
  result: Pick<Habit, 'with' | 'without' | 'difference' | 'corrected'>,
): Pick<Habit, 'statement' | 'sentence'> => {
  const statement = does(titles);
  const share = ({ n, success }: Habit['with']): string =>
    `${Math.round((success / n) * 100)} % of ${counted(n, 'objective')}`;
  const points = (value: number): string => (value * 100).toFixed(1);
  const { value, low, high } = result.difference;
  const sentence =
    `${title} ${statement}: ${share(result.with)} succeeded with it, ${share(result.without)} without; a ` +
    `difference of ${points(value)} points (${points(low)} to ${points(high)}), p = ` +
    `${result.corrected.toPrecision(2)} after correction. It is association, not cause.`;
  return { statement: `${statement.charAt(0).toUpperCase()}${statement.slice(1)}.`, sentence };
};
