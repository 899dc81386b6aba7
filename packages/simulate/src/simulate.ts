import { InputError } from 'work-elements';
import * as z from 'zod';
import { namedLog, type SimulatedEvent } from './engine/log.js';
import { type Prepared, prepare } from './engine/prepare.js';
import { Run } from './engine/run.js';
import { loadWarnings } from './offered-load.js';
import { type Measured, measure } from './report/measure.js';
import type { Report } from './report/report.js';
import { summarise } from './report/summarise.js';
import { parseScenario, type Scenario } from './scenario/parse-scenario.js';
import { WEEK } from './time/working-time.js';

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
/** Milliseconds after which others get their turn. */
const TURN = 30;
/** Milliseconds between two reports of progress. @internal */
export const REPORT = 1000;

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
  const prepared = prepare(parseScenario(scenario));
  // Before the run, for it takes longer than anybody who has stopped a simulation wants to wait.
  const warnings = loadWarnings(prepared);
  const { runs, replications, cancelled } = await replicate(prepared, options);
  return summarise(prepared, runs, { seed: options.seed ?? 1, replications, cancelled, warnings });
};

/**
 * Runs the replications of a scenario. Where a signal stops it before the first has come to its end, what there is of that one is given.
 *
 * @internal
 */
export const replicate = async (
  prepared: Prepared,
  options: SimulateOptions,
): Promise<{ readonly runs: readonly Measured[]; readonly replications: number; readonly cancelled: boolean }> => {
  const { seed = 1, replications = 10, signal, onProgress, log } = options;
  checkOptions(ofReplications(seed, replications));
  const finished: Measured[] = [];
  let events = 0;
  let turn = performance.now();
  let reported = turn;
  for (let replication = 0; replication < replications && !isStopped(signal); replication++) {
    const sink = replication === 0 && log !== undefined ? namedLog(prepared, log) : null;
    const run = new Run(prepared, seed, replication, sink);
    while (run.take(STRIDE)) {
      const now = performance.now();
      if (now - turn < TURN) continue;
      await pause();
      turn = performance.now();
      if (isStopped(signal)) {
        run.stop();
        const broken = measure(prepared, run.tally, run.now);
        return { runs: finished.length === 0 ? [broken] : finished, replications: finished.length, cancelled: true };
      }
      if (onProgress === undefined || now - reported < REPORT) continue;
      reported = now;
      onProgress({
        share: (replication + run.now / prepared.horizon) / replications,
        replication: replication + 1,
        replications,
        week: run.now / WEEK,
        weeks: prepared.scenario.weeks,
        events: events + run.tally.events,
      });
    }
    events += run.tally.events;
    finished.push(measure(prepared, run.tally, run.now));
  }
  return { runs: finished, replications: finished.length, cancelled: finished.length < replications };
};

const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** A turn for everybody else. Where there is `setImmediate`, it does not wait for a clock to tick. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** What a seed and a number of replications have to be, for {@link checkOptions}. @internal */
export const ofReplications = (seed: number, replications: number) =>
  ({ seed: [seedSchema, seed], replications: [replicationsSchema, replications] }) as const;

/** Refuses options that are not of their kind, all at once. @internal */
export const checkOptions = (options: Readonly<Record<string, readonly [z.ZodType, unknown]>>): void => {
  const issues = Object.entries(options).flatMap(([path, [schema, value]]) =>
    (schema.safeParse(value).error?.issues ?? []).map((issue) => ({
      path: [path, ...issue.path].join('.'),
      code: 'invalid',
      message: issue.message,
    })),
  );
  if (issues.length > 0) throw new InputError('options', issues);
};
