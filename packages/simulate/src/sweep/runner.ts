import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { isStopped } from '../pauses.js';
import type { Measured } from '../report/measure.js';
import { inTurns, type Replicated, type Replicating, replicate } from '../simulate.js';
import type { Pool } from './pool.js';

/** Runs the replications of scenarios. @internal */
export interface Runner {
  readonly replicate: (prepared: Prepared, options: Replicating) => Promise<Replicated>;
  /**
   * Runs the replications of several scenarios in turns, so that those completed when a signal stops it can be paired:
   * every scenario returns equally many.
   */
  readonly together: (all: readonly Prepared[], options: Replicating) => Promise<readonly Replicated[]>;
  /** Must be called at the end. */
  readonly close: () => Promise<void>;
}

/**
 * Runs replications in the calling thread, or all of one scenario in parallel over worker threads. Where there are no
 * threads, as in a browser, it uses the calling thread.
 *
 * @internal
 */
export const openRunner = async (workers: number): Promise<Runner> => {
  const { openPool } = workers === 1 ? { openPool: undefined } : await import('./pool.js');
  if (openPool === undefined) {
    const together: Runner['together'] = async (all, options) => ofAll((await inTurns(all, options)).runs, options);
    return { replicate, together, close: async () => {} };
  }
  const pool = openPool(workers, workers);
  const together: Runner['together'] = async (all, options) => ofAll(await over(pool, all, options), options);
  const one: Runner['replicate'] = async (prepared, options) => at(await together([prepared], options), 0);
  return { replicate: one, together, close: () => pool.close() };
};

/** For each scenario, its first replications, as many as every scenario has completed. */
const ofAll = (
  runs: readonly (readonly (Measured | null)[])[],
  { replications = 10 }: Replicating,
): readonly Replicated[] => {
  const whole = runs.map((own) => {
    const first = own.indexOf(null);
    return first < 0 ? own.length : first;
  });
  const pairs = Math.min(...whole);
  return runs.map((own) => {
    const completed = own.slice(0, pairs).filter((run) => run !== null);
    return { runs: completed, replications: pairs, cancelled: pairs < replications };
  });
};

/** The replications of each scenario; null for those not completed. */
const over = async (
  pool: Pool,
  all: readonly Prepared[],
  options: Replicating,
): Promise<readonly (readonly (Measured | null)[])[]> => {
  const { seed = 1, replications = 10, signal, drain, onProgress, completed } = options;
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const stop = (): void => {
    Atomics.store(stopped, 0, 1);
  };
  if (isStopped(signal)) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const runs = all.map(() => Array.from({ length: replications }, (): Measured | null => null));
  completed?.watch(runs);
  const tasks = replications * all.length;
  let [next, done, events] = [0, 0, 0];
  const work = async (): Promise<void> => {
    while (next < tasks && Atomics.load(stopped, 0) === 0 && !isStopped(drain)) {
      const [replication, index] = [Math.floor(next / all.length), next % all.length];
      next += 1;
      const prepared = at(all, index);
      const run = await pool.run({ prepared, seed, replication, stopped });
      if (run === null) return;
      at(runs, index)[replication] = run;
      done += 1;
      events += run.events;
      const { weeks } = prepared.scenario;
      onProgress?.({
        share: done / tasks,
        replication: Math.ceil(done / all.length),
        replications,
        week: weeks,
        weeks,
        events,
      });
    }
  };
  try {
    // One more than the threads, so that the next replication is ready when a thread finishes. They are handed out one
    // by one, since every queued task is copied to its thread even if it is to be stopped.
    await Promise.all(Array.from({ length: pool.threads + 1 }, work));
    return runs;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};
