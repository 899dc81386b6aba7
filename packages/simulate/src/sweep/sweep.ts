import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { expectShape, InputError, type Issue } from 'work-elements';
import { at } from '../arrays/ints.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { pause } from '../pauses.js';
import type { Report } from '../report/report.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { REPORT, simulate } from '../simulate.js';
import { overThreads } from './over-threads.js';
import { parseSweepResults, type SweepResult } from './sweep-result.js';

/**
 * How far a sweep has come.
 *
 * @public
 */
export interface SweepProgress {
  /** Scenarios that are finished, of so many. */
  readonly finished: number;
  readonly total: number;
  /** The share that is done, from 0 to 1, with the replications of scenarios that are not finished. */
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
  /** How many worker threads at most; 1 works where it is called, without threads. @defaultValue as many as there are processors */
  readonly workers?: number;
  /** What an earlier sweep finished; it is not done again. */
  readonly finished?: readonly SweepResult[];
  /** Called with each result as it comes, to be kept for resuming. */
  readonly onResult?: (result: SweepResult) => void;
  /** Called at the beginning, with each result, and about once a second. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Stops the sweep within a tenth of a second; what was finished is given. */
  readonly signal?: AbortSignal;
}

/**
 * Simulates many scenarios over worker threads, one replication of a scenario at a time. Where there are no threads, as in a browser, they
 * run one after the other. The reports are the same as {@link simulate} gives with `explain: false`, whatever the number of workers.
 *
 * @param scenarios - What {@link parseScenario} or {@link scenarioGrid} gives.
 * @param options - Seed, replications, workers, and what an earlier sweep finished.
 * @returns The results that are finished, in the order of the scenarios.
 * @throws `InputError` if a scenario is not one, an option is not of its kind, or what is said to be finished is no result of this sweep.
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
  expectShape(scenarios, 'scenarios of a sweep', { list: true, from: 'parseScenario' });
  expectShape(options, 'options of a sweep', {});
  const { seed = 1, replications = 10, workers, finished = [], onResult, onProgress, signal } = options;
  checkOptions({ ...ofReplications(seed, replications), ...(workers === undefined ? {} : { workers: [workersSchema, workers] }) });
  const asked = scenarios.map((scenario) => parseScenario(scenario));
  const keys = asked.map((scenario) => keyOf({ scenario, seed, replications }));
  const known = new Map(readFinished(finished, asked, keys, { seed, replications }).map((result) => [result.key, result]));
  const results = keys.map((key) => known.get(key));
  const open = asked.flatMap((scenario, index) => (results[index] === undefined ? [{ scenario, index }] : []));
  let ready = asked.length - open.length;
  let told = 0;
  const tell = (underWay: number): void => {
    told = performance.now();
    onProgress?.({ finished: ready, total: asked.length, share: asked.length === 0 ? 1 : (ready + underWay) / asked.length });
  };
  const keep = (index: number, report: Report, underWay: number): void => {
    const result = { key: at(keys, index), report };
    results[index] = result;
    ready += 1;
    onResult?.(result);
    tell(underWay);
  };
  tell(0);
  const pool = workers === 1 || open.length === 0 ? null : await poolOf(workers, open.length * replications);
  if (pool === null) {
    for (const { scenario, index } of open) {
      const report = await simulate(scenario, {
        seed,
        replications,
        explain: false,
        onProgress: ({ share }) => tell(share),
        ...(signal === undefined ? {} : { signal }),
      });
      if (report.cancelled) break;
      keep(index, report, 0);
      // Scenarios may be over before anybody looked at the clock.
      await pause();
    }
  } else {
    await overThreads(
      pool,
      open.map(({ scenario }) => scenario),
      {
        seed,
        replications,
        signal,
        keep: (position, report, underWay) => keep(at(open, position).index, report, underWay),
        tell: (underWay) => {
          if (performance.now() - told >= REPORT) tell(underWay);
        },
      },
    );
  }
  return results.filter((result) => result !== undefined);
};

/** What an earlier sweep finished, read as any other input; a report has to be of the scenario, seed and replications that its key names. */
const readFinished = (
  finished: readonly SweepResult[],
  scenarios: readonly Scenario[],
  keys: readonly string[],
  { seed, replications }: { readonly seed: number; readonly replications: number },
): readonly SweepResult[] => {
  const issues = parseSweepResults(finished).flatMap(({ key, report }, index): readonly Issue[] => {
    const scenario = scenarios[keys.indexOf(key)];
    if (scenario === undefined) return [];
    const found = `"${report.scenario.id}", seed ${report.seed}, ${report.replications} replications${report.cancelled ? ', cancelled' : ''}`;
    const expected = `"${scenario.id}", seed ${seed}, ${replications} replications`;
    const message = `the key says that this is of ${expected}, and its report is of ${found}; leave it out, and it is simulated again`;
    return found === expected ? [] : [{ path: `finished[${index}].report`, code: 'other-report', message }];
  });
  if (issues.length > 0) throw new InputError('finished results', issues);
  return finished;
};

const keyOf = (task: { readonly scenario: Scenario; readonly seed: number; readonly replications: number }): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(task)))).slice(0, 32);

/** Threads, where there are any. */
const poolOf = async (workers: number | undefined, tasks: number) => {
  const { openPool } = await import('./pool.js');
  return openPool === undefined ? null : openPool(workers, tasks);
};
