import { expectShape } from 'work-elements';
import * as z from 'zod';
import { at } from './arrays/ints.js';
import { telling } from './drain.js';
import { namedLog, type SimulatedEvent } from './engine/log.js';
import { type Prepared, prepare } from './engine/prepare.js';
import { Run } from './engine/run.js';
import { explainRuns } from './explain.js';
import { loadWarnings } from './load/load-warnings.js';
import { checkOptions, ofReplications } from './options.js';
import { isStopped, pause, runWithPauses, SLICE } from './pauses.js';
import { type Measured, measure } from './report/measure.js';
import type { Report } from './report/report.js';
import { summarise } from './report/summarise.js';
import { parseScenario, type Scenario } from './scenario/parse-scenario.js';
import { warningsOf } from './scenario-warnings.js';
import { WEEK } from './time/working-time.js';

/** Progress of a simulation. @public */
export interface Progress {
  /** Share that is done, from 0 to 1. */
  readonly share: number;
  /** Number of the current replication, from 1. */
  readonly replication: number;
  readonly replications: number;
  /** Current week of that replication, and its number of weeks. */
  readonly week: number;
  readonly weeks: number;
  /** Events processed so far. */
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
  /** Number of replications, each with its own random numbers. @defaultValue 10 */
  readonly replications?: number;
  /** Stops the simulation within a tenth of a second; what has been completed is reported. */
  readonly signal?: AbortSignal;
  /** Stops starting replications; those in progress are completed and included in the report. */
  readonly drain?: AbortSignal;
  /** Called with a report of what has been completed so far as soon as `drain` asks to stop. */
  readonly onDrain?: (report: Report) => void;
  /** Called about once a second. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Finds the bottleneck by simulating the scenario again with one more person in each of `candidates` roles, those
   * whose work waits longest. `false` skips this, and so do fewer than five replications.
   *
   * @defaultValue `{ candidates: 2 }`
   */
  readonly explain?: false | { readonly candidates?: number };
  /** Receives the event log of the first replication, one event at a time. */
  readonly log?: (event: SimulatedEvent) => void;
}

/** Number of roles tried with one more person. */
const CANDIDATES = 2;
const explainSchema = z.union(
  [z.literal(false), z.strictObject({ candidates: z.number().int().min(1).max(100).exactOptional() })],
  {
    error: 'expected false, or { candidates } from 1 to 100',
  },
);

/** Events processed between looks at the clock. */
const STRIDE = 2000;
/** Milliseconds between progress reports. @internal */
export const REPORT = 1000;

/**
 * Simulates a staffing scenario: every learner’s path through the whole process, event by event, with the people who do
 * the work.
 *
 * Runs in the calling thread, yields to the event loop some thirty times a second, and can be stopped.
 *
 * @param scenario - From {@link parseScenario}.
 * @param options - The seed, the number of replications, and callbacks.
 * @returns The report, which depends only on the scenario, the seed and the number of replications.
 * @throws `InputError` if the scenario or an option is invalid.
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
 * const report = await simulate(scenario, { seed: 1, replications: 5 });
 * console.log(report.roles.map(({ role }) => role), report.bottleneck?.role); // [ 'teacher', 'learner' ] teacher
 * ```
 *
 * @public
 */
export const simulate = (scenario: Scenario, options: SimulateOptions = {}): Promise<Report> =>
  simulateBy(replicate, scenario, options);

/** Like {@link simulate}, with the choice of how to run the replications. @internal */
export const simulateBy = async (
  run: (prepared: Prepared, options: Replicating) => Promise<Replicated>,
  scenario: Scenario,
  options: SimulateOptions,
): Promise<Report> => {
  const ready = await readied(scenario, options);
  const completed = new Completed();
  const tell = (): void => options.onDrain?.(sofar(ready, options, at(completed.ofEach(1), 0)));
  return telling(options.drain, tell, async () => {
    const asked = { ...options, completed, onProgress: shareOf(options, 0, 1 + mostOf(options)) };
    return reported(run, ready, options, await run(ready.prepared, asked));
  });
};

/** The replications of scenarios while they run; null for those not completed. @internal */
export class Completed {
  #runs: readonly (readonly (Measured | null)[])[] = [];

  /** Sets the lists into which completed replications are put. */
  watch(runs: readonly (readonly (Measured | null)[])[]): void {
    this.#runs = runs;
  }

  /** For each scenario, its first replications, as many as every scenario has completed. */
  ofEach(scenarios: number): readonly (readonly Measured[])[] {
    const all = Array.from({ length: scenarios }, (_, index) => this.#runs[index] ?? []);
    const whole = all.map((own) => (own.includes(null) ? own.indexOf(null) : own.length));
    return all.map((own) => own.slice(0, Math.min(...whole)).filter((run) => run !== null));
  }
}

/** The report on the replications completed so far, after a drain. @internal */
export const sofar = (
  { prepared, warnings }: Readied,
  { seed = 1 }: SimulateOptions,
  runs: readonly Measured[],
): Report =>
  summarise(prepared, runs, { seed, replications: runs.length, cancelled: true, warnings, bottleneck: null });

/** A scenario that is ready to run, with its warnings. @internal */
export interface Readied {
  readonly prepared: Prepared;
  readonly warnings: readonly string[];
}

/** Prepares a scenario, and checks the options of its simulation. @internal */
export const readied = async (scenario: Scenario, options: SimulateOptions): Promise<Readied> => {
  const prepared = prepare(parseScenario(scenario));
  expectShape(options, 'options', {});
  const { seed = 1, replications = 10, signal, drain, explain = {} } = options;
  checkOptions({ ...ofReplications(seed, replications), explain: [explainSchema, explain] });
  const warnings = (await runWithPauses(loadWarnings(prepared, seed, replications), signal, drain)) ?? [];
  return { prepared, warnings: [...warningsOf(prepared), ...warnings] };
};

/** The maximum number of roles that are tried with one more person. @internal */
export const mostOf = ({ explain = {} }: SimulateOptions): number =>
  explain === false ? 0 : (explain.candidates ?? CANDIDATES);

/** Reports the progress of one part of the work as progress of the whole. @internal */
export const shareOf =
  ({ onProgress }: SimulateOptions, index: number, of: number) =>
  (progress: Progress): void =>
    onProgress?.({ ...progress, share: (index + progress.share) / of });

/** Makes the report of completed replications, with the bottleneck, which takes further replications. @internal */
export const reported = async (
  run: (prepared: Prepared, options: SimulateOptions) => Promise<Replicated>,
  { prepared, warnings }: Readied,
  options: SimulateOptions,
  { runs, replications, cancelled }: Replicated,
): Promise<Report> => {
  const { seed = 1, explain = {} } = options;
  const told = { seed, replications, warnings };
  if (cancelled || explain === false) return summarise(prepared, runs, { ...told, cancelled, bottleneck: null });
  const { log: _, ...silent } = options;
  const { bottleneck, stopped } = await explainRuns(prepared, runs, mostOf(options), async (other, index, of) => {
    const more = await run(other, { ...silent, onProgress: shareOf(options, 1 + index, 1 + of) });
    return more.cancelled ? null : more.runs;
  });
  return summarise(prepared, runs, { ...told, cancelled: stopped, bottleneck });
};

/** The completed replications of a scenario; if a signal stopped the first one, that one as far as it got. @internal */
export interface Replicated {
  readonly runs: readonly Measured[];
  /** Number of completed replications. */
  readonly replications: number;
  readonly cancelled: boolean;
}

/** How to run replications, and where to put completed ones. @internal */
export type Replicating = Omit<SimulateOptions, 'drain'> & {
  readonly drain?: AbortSignal | undefined;
  readonly completed?: Completed;
};

/**
 * Runs the replications of a scenario. If a signal stops the first one, returns that one as far as it got; after
 * `drain`, the one in progress is completed.
 *
 * @internal
 */
export const replicate = async (prepared: Prepared, options: Replicating): Promise<Replicated> => {
  const { runs, broken } = await inTurns([prepared], options);
  const [finished = []] = runs;
  const cancelled = finished.length < (options.replications ?? 10);
  return {
    runs: finished.length === 0 && broken !== null ? [broken] : finished,
    replications: finished.length,
    cancelled,
  };
};

/** What {@link inTurns} completed of each scenario, and the replication stopped by a signal, as far as it got. */
interface Turns {
  readonly runs: readonly (readonly Measured[])[];
  readonly broken: Measured | null;
}

/** Runs the first replication of each scenario, then the second of each, and so on. @internal */
export const inTurns = async (all: readonly Prepared[], options: Replicating): Promise<Turns> => {
  const { seed = 1, replications = 10, signal, drain, onProgress, log, completed } = options;
  checkOptions(ofReplications(seed, replications));
  const finished: Measured[][] = all.map(() => []);
  completed?.watch(finished);
  let done = 0;
  let events = 0;
  let turn = performance.now();
  let told = turn;
  for (; done < replications * all.length && !isStopped(signal) && !isStopped(drain); done++) {
    const [replication, index] = [Math.floor(done / all.length), done % all.length];
    const prepared = at(all, index);
    const sink = replication === 0 && log !== undefined ? namedLog(prepared, log) : null;
    const run = new Run(prepared, seed, replication, sink);
    while (run.advance(STRIDE)) {
      const now = performance.now();
      if (now - turn < SLICE) continue;
      await pause();
      turn = performance.now();
      if (isStopped(signal)) {
        run.stop();
        return { runs: finished, broken: measure(prepared, run.statistics, run.now) };
      }
      if (onProgress === undefined || now - told < REPORT) continue;
      told = now;
      onProgress({
        share: (done + run.now / prepared.horizon) / (replications * all.length),
        replication: replication + 1,
        replications,
        week: run.now / WEEK,
        weeks: prepared.scenario.weeks,
        events: events + run.statistics.events,
      });
    }
    events += run.statistics.events;
    at(finished, index).push(measure(prepared, run.statistics, run.now));
    // Short replications may end before the clock has been looked at.
    if (performance.now() - turn < SLICE) continue;
    await pause();
    turn = performance.now();
  }
  return { runs: finished, broken: null };
};
