import type { Prepared } from '../engine/prepare.js';
import type { Measured } from '../report/measure.js';
import { type Replicated, replicate, type SimulateOptions } from '../simulate.js';
import type { Pool } from './pool.js';

/** Runs the replications of one scenario after another. @internal */
export interface Runner {
  readonly replicate: (prepared: Prepared, options: SimulateOptions) => Promise<Replicated>;
  /** Must be called at the end. */
  readonly close: () => Promise<void>;
}

/**
 * Runs replications in the calling thread, or over worker threads, all of one scenario in parallel. Where there are no
 * threads, as in a browser, it uses the calling thread.
 *
 * @internal
 */
export const openRunner = async (workers: number): Promise<Runner> => {
  const { openPool } = workers === 1 ? { openPool: undefined } : await import('./pool.js');
  if (openPool === undefined) return { replicate, close: async () => {} };
  const pool = openPool(workers, workers);
  return { replicate: (prepared, options) => over(pool, prepared, options), close: () => pool.close() };
};

const over = async (pool: Pool, prepared: Prepared, options: SimulateOptions): Promise<Replicated> => {
  const { seed = 1, replications = 10, signal, onProgress } = options;
  const { weeks } = prepared.scenario;
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const stop = (): void => {
    Atomics.store(stopped, 0, 1);
  };
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    let done = 0;
    let events = 0;
    const one = async (replication: number): Promise<Measured | null> => {
      const run = await pool.run({ prepared, seed, replication, stopped });
      if (run === null) return null;
      done += 1;
      events += run.events;
      onProgress?.({ share: done / replications, replication: done, replications, week: weeks, weeks, events });
      return run;
    };
    const all = await Promise.all(Array.from({ length: replications }, (_, replication) => one(replication)));
    const first = all.indexOf(null);
    const runs = all.slice(0, first < 0 ? replications : first).filter((run) => run !== null);
    return { runs, replications: runs.length, cancelled: first >= 0 };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};
