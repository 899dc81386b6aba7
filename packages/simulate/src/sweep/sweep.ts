import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { counted, expectShape, InputError, type Issue } from 'work-elements';
import { at } from '../arrays/ints.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { pause } from '../pauses.js';
import type { Report } from '../report/report.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { REPORT, replicate, simulateBy } from '../simulate.js';
import { overThreads } from './over-threads.js';
import { parseSweepResults, type SweepResult } from './sweep-result.js';

/** Progress of a sweep. @public */
export interface SweepProgress {
  /** Scenarios finished, and their total. */
  readonly finished: number;
  readonly total: number;
  /** Share that is done, from 0 to 1, including replications of unfinished scenarios. */
  readonly share: number;
}

/** Options of a sweep. @public */
export interface SweepOptions {
  /** @defaultValue 1 */
  readonly seed?: number;
  /** @defaultValue 10 */
  readonly replications?: number;
  /** Maximum number of worker threads; 1 uses the calling thread only. @defaultValue the number of processors */
  readonly workers?: number;
  /** Results of an earlier sweep, which are not computed again. */
  readonly finished?: readonly SweepResult[];
  /** Called with each result as it arrives, so that it can be kept for resuming. */
  readonly onResult?: (result: SweepResult) => void;
  /** Called at the start, with each result, and about once a second. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Stops the sweep within a tenth of a second; what has been completed is returned. */
  readonly signal?: AbortSignal;
  /**
   * Stops starting replications; scenarios completed by those in progress are returned and passed to `onResult` too.
   */
  readonly drain?: AbortSignal;
  /** Called with what has been completed as soon as `drain` asks to stop, in the order of the scenarios. */
  readonly onDrain?: (results: readonly SweepResult[]) => void;
}

/**
 * Simulates many scenarios over worker threads, one replication at a time. Where there are no threads, as in a browser,
 * they run one after the other. The reports are the same as those of {@link simulate} with `explain: false`, whatever
 * the number of workers.
 *
 * @param scenarios - From {@link parseScenario} or {@link scenarioGrid}.
 * @param options - Seed, replications, workers, and the results of an earlier sweep.
 * @returns The finished results, in the order of the scenarios.
 * @throws `InputError` if a scenario or an option is invalid, or a finished result does not belong to this sweep.
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
export const sweep = async (
  scenarios: readonly Scenario[],
  options: SweepOptions = {},
): Promise<readonly SweepResult[]> => {
  expectShape(scenarios, 'scenarios of a sweep', { list: true, from: 'parseScenario' });
  expectShape(options, 'options of a sweep', {});
  const { seed = 1, replications = 10, workers, finished = [], onResult, onProgress, signal, drain, onDrain } = options;
  checkOptions({
    ...ofReplications(seed, replications),
    ...(workers === undefined ? {} : { workers: [workersSchema, workers] }),
  });
  const asked = scenarios.map((scenario) => parseScenario(scenario));
  const keys = asked.map((scenario) => keyOf({ scenario, seed, replications }));
  const known = new Map(
    readFinished(finished, asked, keys, { seed, replications }).map((result) => [result.key, result]),
  );
  const results = keys.map((key) => known.get(key));
  const open = asked.flatMap((scenario, index) => (results[index] === undefined ? [{ scenario, index }] : []));
  let ready = asked.length - open.length;
  let told = 0;
  const tell = (underWay: number): void => {
    told = performance.now();
    onProgress?.({
      finished: ready,
      total: asked.length,
      share: asked.length === 0 ? 1 : (ready + underWay) / asked.length,
    });
  };
  const keep = (index: number, report: Report, underWay: number): void => {
    const result = { key: at(keys, index), report };
    results[index] = result;
    ready += 1;
    onResult?.(result);
    tell(underWay);
  };
  tell(0);
  const whatIsReady = (): readonly SweepResult[] => results.filter((result) => result !== undefined);
  const drained = (): void => onDrain?.(whatIsReady());
  if (drain?.aborted === true) drained();
  drain?.addEventListener('abort', drained, { once: true });
  try {
    const pool = workers === 1 || open.length === 0 ? null : await poolOf(workers, open.length * replications);
    if (pool === null) {
      for (const { scenario, index } of open) {
        const run: typeof replicate = (prepared, asked) => replicate(prepared, { ...asked, drain });
        const report = await simulateBy(run, scenario, {
          seed,
          replications,
          explain: false,
          onProgress: ({ share }) => tell(share),
          ...(signal === undefined ? {} : { signal }),
        });
        if (report.cancelled) break;
        keep(index, report, 0);
        // Short scenarios may end before the clock is looked at.
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
          drain,
          keep: (position, report, underWay) => keep(at(open, position).index, report, underWay),
          tell: (underWay) => {
            if (performance.now() - told >= REPORT) tell(underWay);
          },
        },
      );
    }
  } finally {
    drain?.removeEventListener('abort', drained);
  }
  return whatIsReady();
};

/**
 * Validates the results of an earlier sweep like any other input; a report must match the scenario, seed and
 * replications in its key.
 */
const readFinished = (
  finished: readonly SweepResult[],
  scenarios: readonly Scenario[],
  keys: readonly string[],
  { seed, replications }: { readonly seed: number; readonly replications: number },
): readonly SweepResult[] => {
  const issues = parseSweepResults(finished).flatMap(({ key, report }, index): readonly Issue[] => {
    const scenario = scenarios[keys.indexOf(key)];
    if (scenario === undefined) return [];
    const found =
      `"${report.scenario.id}", seed ${report.seed}, ` +
      `${counted(report.replications, 'replication')}${report.cancelled ? ', cancelled' : ''}`;
    const expected = `"${scenario.id}", seed ${seed}, ${counted(replications, 'replication')}`;
    const message =
      `the key says that this is a report of ${expected}, but it is of ${found}; leave it out, and it is ` +
      'simulated again';
    return found === expected ? [] : [{ path: `finished[${index}].report`, code: 'other-report', message }];
  });
  if (issues.length > 0) throw new InputError('finished results', issues);
  return finished;
};

const keyOf = (task: { readonly scenario: Scenario; readonly seed: number; readonly replications: number }): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(task)))).slice(0, 32);

/** A pool, if threads are available. */
const poolOf = async (workers: number | undefined, tasks: number) => {
  const { openPool } = await import('./pool.js');
  return openPool === undefined ? null : openPool(workers, tasks);
};
