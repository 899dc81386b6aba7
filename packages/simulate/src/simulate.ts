import { InputError } from 'work-elements';
import * as z from 'zod';
import { namedLog, type SimulatedEvent } from './engine/log.js';
import { prepare } from './engine/prepare.js';
import { Run } from './engine/run.js';
import { loadWarnings } from './offered-load.js';
import { type Measured, measure } from './report/measure.js';
import type { Report } from './report/report.js';
import { summarise } from './report/summarise.js';
import { parseScenario, type Scenario } from './scenario/parse-scenario.js';
import { WEEK } from './time/calendar.js';

/**
 * How far a simulation has come.
 *
 * @public
 */
export interface Progress {
  /** The share that is done, from 0 to 1. */
  readonly share: number;
  /** The replication that runs, from 1. */
  readonly replication: number;
  readonly replications: number;
  /** Weeks of that replication, of so many. */
  readonly week: number;
  readonly weeks: number;
  /** Events taken so far. */
  readonly events: number;
}

/**
 * How a scenario is simulated.
 *
 * @public
 */
export interface SimulateOptions {
  /** The same seed gives the same report, to the bit. @defaultValue 1 */
  readonly seed?: number;
  /** How often, each time with other chances. @defaultValue 10 */
  readonly replications?: number;
  /** Stops the simulation within a tenth of a second; what was finished is reported. */
  readonly signal?: AbortSignal;
  /** Called about once a second. */
  readonly onProgress?: (progress: Progress) => void;
  /** Takes the event log of the first replication, one event at a time. */
  readonly log?: (event: SimulatedEvent) => void;
}

const seedSchema = z.number().int().min(0);
const replicationsSchema = z.number().int().min(1).max(100_000);

/** Events between two looks at the clock. */
const STRIDE = 2000;
/** Milliseconds after which others get their turn, and between two reports of progress. */
const TURN = 30;
const REPORT = 1000;

/**
 * Simulates a staffing scenario: every learner’s way through the whole process, event by event, with the people who do the work.
 *
 * It runs where it is called, gives way to everything else some thirty times a second, and can be stopped.
 *
 * @param scenario - What {@link parseScenario} gives.
 * @param options - The seed, how many replications, and who wants to know of it.
 * @returns The report; the same for the same scenario, seed and number of replications.
 * @throws `InputError` if the scenario is not one, or an option is not of its kind.
 *
 * @example
 * ```ts
 * import { parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 20, objectives: 3 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const report = await simulate(scenario, { seed: 1, replications: 3 });
 * console.log(report.roles.map(({ role }) => role), report.bottleneck?.role); // [ 'teacher', 'learner' ] teacher
 * ```
 *
 * @public
 */
export const simulate = async (scenario: Scenario, options: SimulateOptions = {}): Promise<Report> => {
  const { seed = 1, replications = 10, signal, onProgress, log } = options;
  checkOption('seed', seedSchema, seed);
  checkOption('replications', replicationsSchema, replications);
  const read = parseScenario(scenario);
  const prepared = prepare(read);
  const warnings = loadWarnings(prepared);
  const finished: Measured[] = [];
  let broken: Measured | null = null;
  let events = 0;
  let turn = performance.now();
  let reported = turn;
  for (let replication = 0; replication < replications && broken === null; replication++) {
    const run = new Run(prepared, seed, replication, replication === 0 && log !== undefined ? namedLog(prepared, log) : null);
    while (run.take(STRIDE)) {
      const now = performance.now();
      if (now - turn < TURN) continue;
      await pause();
      turn = performance.now();
      if (signal?.aborted === true) break;
      if (onProgress === undefined || now - reported < REPORT) continue;
      reported = now;
      onProgress({
        share: (replication + run.now / prepared.horizon) / replications,
        replication: replication + 1,
        replications,
        week: run.now / WEEK,
        weeks: read.weeks,
        events: events + run.tally.events,
      });
    }
    events += run.tally.events;
    const whole = run.isOver;
    run.stop();
    const measured = measure(prepared, run.tally, run.now);
    if (whole) finished.push(measured);
    else broken = measured;
    if (signal?.aborted === true) break;
  }
  const cancelled = finished.length < replications;
  const runs = finished.length === 0 && broken !== null ? [broken] : finished;
  return summarise(prepared, runs, { seed, replications: finished.length, cancelled, warnings });
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** @internal */
export const checkOption = (name: string, schema: z.ZodType, value: unknown): void => {
  const { success, error } = schema.safeParse(value);
  if (!success)
    throw new InputError('options', [{ path: name, code: 'invalid', message: error.issues.map(({ message }) => message).join('; ') }]);
};
