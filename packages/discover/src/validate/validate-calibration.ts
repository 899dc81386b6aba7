import type { Scenario } from '@work-elements/simulate';
import { expectShape, InputError } from 'work-elements';
import { type CalibrateOptions, type Calibration, calibrate } from '../calibrate/calibrate.js';
import { DAY, dateOf } from '../calibrate/week.js';
import { localMinutes } from '../calibrate/work-instances.js';
import { checkGiven, validateSchema } from '../given.js';
import { collectEvents, type EventInput } from '../log/collect-events.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { sliceLog } from '../log/slice-log.js';
import { roleReading } from '../people/role-of.js';
import { begin } from '../progress/long-running.js';
import { mser } from '../statistics/mser.js';
import { type LogMeasure, logDistances, windowOf } from './log-distances.js';

/**
 * How a calibration is validated.
 *
 * @public
 */
export interface ValidateOptions extends CalibrateOptions {
  /** Where to cut the log, as a share of its time. @defaultValue 0.5 */
  readonly split?: number;
  /** @defaultValue 10 */
  readonly simulations?: number;
  /**
   * Weeks of warm-up before the cases that count begin, so that there is as much work in progress as in the log.
   *
   * @defaultValue all of the log’s time before the cut, so that a simulation begins when the log does
   */
  readonly warmUpWeeks?: number;
  /** The seed of the first simulation; the others use the following ones. @defaultValue 1 */
  readonly seed?: number;
}

/**
 * By one measure, how far simulated logs are from the real one, and the real one’s two parts from each other.
 *
 * @public
 */
export interface ValidatedMeasure {
  readonly measure: LogMeasure;
  readonly unit: 'share' | 'hours';
  /** The distance from the log after the cut to each simulation: mean, least and most. */
  readonly simulated: { readonly mean: number; readonly least: number; readonly most: number };
  /**
   * The distance from the log after the cut to an equal span before it: how far apart two parts of the same reality
   * are.
   */
  readonly halves: number;
}

/**
 * What a validation found.
 *
 * @public
 */
export interface Validation {
  /** The local date of the cut. */
  readonly split: string;
  /**
   * Days on either side of the cut that are compared: as many as there are on the shorter side, because cases that are
   * cut off sooner look shorter.
   */
  readonly days: number;
  /** Cases that begin in these days before the cut, after it, and in the simulations on average. */
  readonly cases: { readonly before: number; readonly after: number; readonly simulated: number };
  /**
   * How many weeks were simulated before the cut, and after how many the number of objectives in progress had settled
   * (MSER); null if it never did, so that simulated and real cases are compared without a steady state.
   */
  readonly warmUp: { readonly weeks: number; readonly settledAfter: number | null };
  readonly measures: readonly ValidatedMeasure[];
  /** The calibration from the time before the cut. */
  readonly calibration: Calibration;
}

const WEEK = 7 * DAY;

/** Fewer cases than this on either side of the cut are too few to compare. */
const FEWEST = 10;

/**
 * Validates a calibration over time: calibrates the scenario from what happened before a cut, simulates it ten times,
 * and compares the simulated logs with the cases that begin after the cut, over as many days as there are on the
 * shorter side of it. Each distance comes with the one between the log’s own halves, without which it means nothing.
 *
 * Needs `@work-elements/simulate`. The log has to include arrivals: after a cohort that begins all at once, no case
 * begins after the cut.
 *
 * @param log - An event log whose activities are named by steps of the scenario’s model.
 * @param scenario - As returned by `parseScenario`.
 * @param options - See {@link ValidateOptions}.
 * @throws `InputError` if fewer than ten cases begin on either side of the cut, or none in the simulations after it, or
 * an option is misspelt or out of its range.
 *
 * @example
 * ```ts
 * import { collectEvents, type EventInput, validateCalibration } from '@work-elements/discover';
 * import { parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room', title: 'One room', model: 'single-teacher', weeks: 24,
 *   learners: { count: 1, objectives: 1, arrivals: { perWeek: 3 } }, staff: [{ role: 'teacher', count: 2 }],
 * });
 * const events: EventInput[] = [];
 * await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
 * const { measures } = await validateCalibration(collectEvents(events), scenario, { simulations: 2 });
 * console.log(measures.map(({ measure }) => measure).join(', ')); // two-grams, three-grams, circadian, relative, arrivals, cycle-times
 * ```
 *
 * @public
 */
export const validateCalibration = async (
  log: EventLog,
  scenario: Scenario,
  options: ValidateOptions = {},
): Promise<Validation> => {
  expectLog(log);
  expectShape(scenario, 'scenario', { parts: ['model', 'staff', 'people', 'learners'], from: 'parseScenario' });
  checkGiven(validateSchema, options, 'validateCalibration');
  const { split = 0.5, simulations = 10, seed = 1, warmUpWeeks, ...calibrating } = options;
  const reading = roleReading(log, scenario.model, options.holders, 'validateCalibration');
  const isWork = (step: string): boolean => reading.responsible(step) !== undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let event = 0; event < log.events; event++) {
    first = Math.min(first, localMinutes(log, event));
    last = Math.max(last, localMinutes(log, event));
  }
  // Cut at midnight, so that the simulated weeks have the same days.
  const cut = Math.round((first + split * (last - first)) / DAY) * DAY;
  // Equal spans on either side, since cases that are cut off sooner look shorter.
  const span = Math.min(cut - first, last - cut);
  const until = cut + span;
  const after = windowOf(log, isWork, cut, until);
  const before = windowOf(log, isWork, cut - span, cut);
  refuseFew(before.cases.length, after.cases.length, dateOf(cut / DAY));
  const calibration = calibrate(
    sliceLog(log, (event) => localMinutes(log, event) < cut),
    scenario,
    calibrating,
  );
  const start = warmUpWeeks === undefined ? Math.floor(first / DAY) * DAY : cut - warmUpWeeks * WEEK;
  const weeks = Math.ceil((until - start) / WEEK);
  const simulated = { ...calibration.scenario, start: dateOf(start / DAY), weeks, warmUpWeeks: 0 };
  const { simulate } = await import('@work-elements/simulate');
  const distances: Readonly<Record<LogMeasure, number>>[] = [];
  const inProgress: number[] = [];
  let cases = 0;
  let sampled: readonly number[] = [];
  const tick = begin(options, 'simulations', simulations);
  for (let index = 0; index < simulations; index++) {
    const events: EventInput[] = [];
    const { series } = await simulate(simulated, {
      seed: seed + index,
      replications: 1,
      log: (event) => events.push(event),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    options.signal?.throwIfAborted();
    sampled = series.weeks;
    for (const [at, value] of series.inProgress.entries()) inProgress[at] = (inProgress[at] ?? 0) + value;
    const window = windowOf(collectEvents(events), isWork, cut, until);
    cases += window.cases.length / simulations;
    if (window.cases.length > 0) distances.push(logDistances(after, window));
    tick(index + 1);
  }
  refuseNone(distances.length, dateOf(cut / DAY));
  const halves = logDistances(after, before);
  const settled = mser(inProgress);
  return {
    split: dateOf(cut / DAY),
    days: span / DAY,
    cases: { before: before.cases.length, after: after.cases.length, simulated: cases },
    warmUp: {
      weeks: (cut - start) / WEEK,
      settledAfter: settled === null ? null : (sampled[settled] ?? null),
    },
    measures: MEASURES.map((measure) => {
      const found = distances.map((each) => each[measure]);
      return {
        measure,
        unit: measure.endsWith('grams') ? 'share' : 'hours',
        simulated: {
          mean: found.reduce((sum, each) => sum + each, 0) / found.length,
          least: Math.min(...found),
          most: Math.max(...found),
        },
        halves: halves[measure],
      };
    }),
    calibration,
  };
};

const MEASURES: readonly LogMeasure[] = [
  'two-grams',
  'three-grams',
  'circadian',
  'relative',
  'arrivals',
  'cycle-times',
];

const refuseFew = (before: number, after: number, date: string): void => {
  if (before >= FEWEST && after >= FEWEST) return;
  const message =
    `${after} cases begin after ${date}, and ${before} in an equal span before it; expected at least ${FEWEST} on ` +
    'either side: cut elsewhere, or take a log in which new cases keep arriving';
  throw new InputError('event log', [{ path: 'split', code: 'too-few-cases', message }]);
};

const refuseNone = (compared: number, date: string): void => {
  if (compared > 0) return;
  const message =
    `no case begins in any simulation after ${date}, since up to then no case of the log began later than the ` +
    'first; expected cases that keep arriving';
  throw new InputError('event log', [{ path: 'split', code: 'too-few-cases', message }]);
};
