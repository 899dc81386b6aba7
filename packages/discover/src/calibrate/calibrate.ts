import type { Scenario } from '@work-elements/simulate';
import { expectShape, processOf } from 'work-elements';
import { calibrateSchema, checkGiven } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { type Holders, roleReading } from '../people/role-of.js';
import type { LongRunning } from '../progress/long-running.js';
import { jeffreysShare } from '../statistics/intervals.js';
import { assumptions } from './assumptions.js';
import { calibrated } from './calibrated-scenario.js';
import type { CalendarOptions } from './find-calendar.js';
import { fitArrivals } from './fit-arrivals.js';
import { fitObjectives } from './fit-objectives.js';
import { fitOutcomes } from './fit-outcomes.js';
import { fitSpeeds, type TimedWork } from './fit-speeds.js';
import { fitSteps, type StepDurations } from './fit-steps.js';
import type { AbsenceFit, Fits } from './fits.js';
import { headcountsOf } from './headcounts.js';
import { notCalibrated } from './not-calibrated.js';
import { countOutcomes } from './outcome-counts.js';
import { type TimedPiece, timedWork } from './timed-work.js';
import { withTrustedStarts } from './trusted-starts.js';
import { dateOf, weekday } from './week.js';
import { pairWork } from './work-instances.js';
import { type Worker, workersOf } from './workers.js';
import { findWorkingWeeks, type WorkingWeeks } from './working-weeks.js';

/**
 * Options of a calibration.
 *
 * @public
 */
export interface CalibrateOptions extends LongRunning {
  /** Who holds which roles, for people placed neither by the model nor by the log’s role column. */
  readonly holders?: Holders;
  readonly calendars?: CalendarOptions;
  /**
   * Where the prior for outcomes comes from: the scenario’s shares, or else the default ones, with the weight of four
   * observations; or `flat`, one observation spread evenly. Steps of a discovered process have no default shares: where
   * the scenario gives none, their prior is flat.
   *
   * @defaultValue 'scenario'
   */
  readonly prior?: 'scenario' | 'flat';
  /** A step, or an attempt at it, gets a fit of its own from this many observations on. @defaultValue 20 */
  readonly enough?: number;
}

/**
 * A scenario whose figures were estimated from a log.
 *
 * @public
 */
export interface Calibration {
  /** The scenario with the estimated figures, each with its `source`. */
  readonly scenario: Scenario;
  readonly fits: Fits;
}

/**
 * Estimates the figures of a staffing scenario from an event log: how long steps take in working time, how they end,
 * who works when, how cases arrive, how fast people are. Nothing is drawn at random. What the log cannot tell is left
 * unchanged, and listed.
 *
 * Working time is the time between start and end that falls within the calendars found, without pauses, and in other
 * hours in which the person was seen at work that day; a person with several things open divides it equally among them.
 * Times are read as local times, using the offsets in the log.
 *
 * @param log - An event log whose activities are named by steps of the scenario’s model.
 * @param scenario - As returned by `parseScenario`.
 * @param options - See {@link CalibrateOptions}.
 * @throws `ModelError` if the scenario’s model is invalid, `InputError` if an option is misspelt or out of its range.
 *
 * @example
 * ```ts
 * import { calibrate, collectEvents, type EventInput } from '@work-elements/discover';
 * import { explainScenario, parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 20 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const events: EventInput[] = [];
 * await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
 * const { scenario: calibrated, fits } = calibrate(collectEvents(events), scenario);
 * console.log(
 *   fits.durations.length > 40,
 *   explainScenario(calibrated).some(({ source }) => source.startsWith('log: n = ')),
 * ); // true true
 * ```
 *
 * @public
 */
export const calibrate = (log: EventLog, scenario: Scenario, options: CalibrateOptions = {}): Calibration => {
  expectLog(log);
  expectShape(scenario, 'scenario', { parts: ['model', 'staff', 'people', 'learners'], from: 'parseScenario' });
  checkGiven(calibrateSchema, options, 'calibrate');
  const { enough = 20, prior = 'scenario' } = options;
  const process = processOf(scenario.model);
  const reading = roleReading(log, scenario.model, options.holders, 'calibrate');
  const { instances: work, until } = pairWork(log, (activity) => reading.responsible(activity) !== undefined, options);
  const workers = workersOf(log, scenario, reading, work);
  const headcounts = headcountsOf(scenario, workers);
  const weeks = findWorkingWeeks(log, workers, options.calendars ?? {});
  const timed = timedWork(log, workers, weeks, until, ({ event }) => reading.roleOf(event));
  const { used, leftOut } = withTrustedStarts(timed, enough);
  const speeds = fitSpeeds(
    used.flatMap(({ worker, instance, step, minutes }): readonly TimedWork[] =>
      worker.kind === 'person' && instance.ended === 'complete' ? [{ person: worker.name, step, minutes }] : [],
    ),
  );
  const named = new Map(workers.flatMap(({ id, name }) => (id === null ? [] : [[name, id] as const])));
  const speedOf = (worker: Worker): number =>
    worker.id === null ? 1 : (speeds.find(({ person }) => person === worker.name)?.speed?.value ?? 1);
  const { durations, untold } = fitSteps(durationsByStep(used, speedOf), process, scenario, enough, options);
  const objectives = fitObjectives(log, process);
  // Who is behind depends on the planned days, which by default depend on the number of objectives.
  const learners = { ...scenario.learners, ...(objectives === null ? {} : { objectives: objectives.median }) };
  const { ends, otherOutcomes } = countOutcomes(log, process, work, { ...scenario, learners });
  const outcomes = fitOutcomes(ends, process, scenario, prior, enough);
  const arrivals = fitArrivals(log, until);
  const fits: Fits = {
    durations,
    outcomes,
    calendars: weeks.calendars,
    arrivals,
    objectives,
    speeds,
    absence: absenceOf(workers, weeks),
    holidays: [...weeks.daysOff].sort((one, other) => one - other).map(dateOf),
    assumed: assumptions({ timed, leftOut, work, headcounts }),
    notCalibrated: notCalibrated(
      process,
      scenario,
      { durations, speeds, calendars: weeks.calendars, arrivals, objectives },
      { log, instances: work, reading, ends, otherOutcomes, untold, headcounts },
    ),
  };
  return { scenario: calibrated(scenario, fits, { workers, weeks, named, headcounts }), fits };
};

const durationsByStep = (
  timed: readonly TimedPiece[],
  speedOf: (worker: Worker) => number,
): readonly StepDurations[] => {
  const found = new Map<string, StepDurations & { ended: number[]; open: number[]; startsAssumed: number }>();
  const speeds = new Map<Worker, number>();
  for (const { worker, instance, step, role, minutes } of timed) {
    const speed = speeds.get(worker) ?? speedOf(worker);
    speeds.set(worker, speed);
    const key = `${step} ${role}`;
    const time = worker.kind === 'system' ? 'clock' : 'working';
    const group = found.get(key) ?? { step, role, time, ended: [], open: [], startsAssumed: 0 };
    if (instance.ended === 'complete') {
      group.ended.push(minutes * speed);
      if (!instance.startSeen) group.startsAssumed += 1;
    } else group.open.push(minutes * speed);
    found.set(key, group);
  }
  return [...found.values()];
};

/** Days on which others in the role worked and this person did nothing. */
const absenceOf = (workers: readonly Worker[], weeks: WorkingWeeks): readonly AbsenceFit[] => {
  const people = workers.filter(({ kind }) => kind === 'person');
  return people.flatMap((worker): readonly AbsenceFit[] => {
    const { week } = weeks.weekOf(worker);
    const own = weeks.daysOf.get(worker) ?? new Set<number>();
    const others = people.filter((each) => each !== worker && each.pieces.has(worker.role));
    const worked = new Set(others.flatMap((each) => [...(weeks.daysOf.get(each) ?? [])]));
    const days = [...worked].filter((day) => week.open[weekday(day)]?.includes(true) === true);
    if (days.length === 0) return [];
    const away = days.filter((day) => !own.has(day)).length;
    return [
      { person: worker.name, role: worker.role, days: away, of: days.length, share: jeffreysShare(away, days.length) },
    ];
  });
};
