import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import * as z from 'zod';
import type { Report } from '../report/report.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { checkOptions, simulate } from '../simulate.js';

/**
 * One scenario of a sweep, simulated.
 *
 * @public
 */
export interface SweepResult {
  /** Tells what was asked: the scenario with its model, the seed, and how many replications. */
  readonly key: string;
  readonly report: Report;
}

/**
 * How far a sweep has come.
 *
 * @public
 */
export interface SweepProgress {
  readonly finished: number;
  readonly total: number;
  readonly share: number;
}

/**
 * How scenarios are swept.
 *
 * @public
 */
export interface SweepOptions {
  /** @defaultValue 1 */
  readonly seed?: number;
  /** @defaultValue 10 */
  readonly replications?: number;
  /** How many worker threads; 1 works where it is called, without threads. @defaultValue as many as there are processors */
  readonly workers?: number;
  /** What an earlier sweep finished; it is not done again. */
  readonly finished?: readonly SweepResult[];
  /** Called with each result as it comes, to be kept for resuming. */
  readonly onResult?: (result: SweepResult) => void;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Stops the sweep within a tenth of a second; what was finished is given. */
  readonly signal?: AbortSignal;
}

/** What a worker is asked to do. @internal */
export interface SweepTask {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replications: number;
}

const workersSchema = z.number().int().min(1).max(1024);

/**
 * Simulates many scenarios over worker threads, one scenario a task. Where there are no threads, as in a browser, they run one after the
 * other. The reports are the same as {@link simulate} gives, whatever the number of workers.
 *
 * @param scenarios - What {@link parseScenario} or {@link scenarioGrid} gives.
 * @param options - Seed, replications, workers, and what an earlier sweep finished.
 * @returns The results that are finished, in the order of the scenarios.
 * @throws `InputError` if a scenario is not one.
 *
 * @example
 * ```ts
 * import { scenarioGrid, sweep } from '@work-elements/simulate';
 *
 * const scenarios = scenarioGrid(
 *   { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 10, objectives: 1 } },
 *   { teacher: [1, 2] },
 * );
 * const results = await sweep(scenarios, { replications: 2, workers: 1 });
 * console.log(results.map(({ report }) => report.scenario.title)); // [ 'Room: 1 teacher', 'Room: 2 teacher' ]
 * ```
 *
 * @public
 */
export const sweep = async (scenarios: readonly Scenario[], options: SweepOptions = {}): Promise<readonly SweepResult[]> => {
  const { seed = 1, replications = 10, workers, finished = [], onResult, onProgress, signal } = options;
  if (workers !== undefined) checkOptions({ workers: [workersSchema, workers] });
  const tasks = scenarios.map((scenario) => ({ scenario: parseScenario(scenario), seed, replications }));
  const keys = tasks.map(keyOf);
  const known = new Map(finished.map((result) => [result.key, result]));
  const results = keys.map((key) => known.get(key));
  const told = (): void => {
    const done = results.filter((result) => result !== undefined).length;
    onProgress?.({ finished: done, total: tasks.length, share: tasks.length === 0 ? 1 : done / tasks.length });
  };
  const keep = (index: number, report: Report): void => {
    const result = { key: keys[index] ?? '', report };
    results[index] = result;
    onResult?.(result);
    told();
  };
  told();
  const open = tasks.flatMap((task, index) => (results[index] === undefined ? [{ task, index }] : []));
  const pool = workers === 1 || open.length === 0 ? null : await poolOf(workers);
  if (pool === null) {
    for (const { task, index } of open) {
      const report = await simulate(task.scenario, { seed, replications, ...(signal === undefined ? {} : { signal }) });
      if (report.cancelled) break;
      keep(index, report);
    }
  } else {
    await pool.run(open, keep, signal);
  }
  return results.filter((result) => result !== undefined);
};

const keyOf = (task: SweepTask): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(task)))).slice(0, 32);

/** Threads, where there are any. */
const poolOf = async (workers: number | undefined) => {
  const { openPool } = await import('./pool.js');
  return openPool === undefined ? null : openPool(workers);
};
