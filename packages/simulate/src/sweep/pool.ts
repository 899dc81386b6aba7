import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Measured } from '../report/measure.js';
import type { SweepTask } from './worker.js';

/** A pool of simulation threads. @internal */
export interface Pool {
  readonly threads: number;
  run(task: SweepTask): Promise<Measured | null>;
  close(): Promise<void>;
}

/** Milliseconds after which an idle thread ends. */
const IDLE = 250;

/** Opens a pool for a number of tasks. Browser builds replace this file with one without threads. @internal */
export const openPool: ((workers: number | undefined, tasks: number) => Pool) | undefined = (workers, tasks) => {
  const threads = Math.min(workers ?? availableParallelism(), tasks);
  const filename = createRequire(import.meta.url).resolve('@work-elements/simulate/sweep-worker');
  const pool: Piscina<SweepTask, Measured | null> = new Piscina({ filename, minThreads: 0, maxThreads: threads, idleTimeout: IDLE });
  return {
    threads,
    run: (task) => pool.run(task),
    // Idle threads end by themselves: Node itself can crash if a thread is killed while working, or right after.
    close: async () => {},
  };
};
