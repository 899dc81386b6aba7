import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Measured } from '../report/measure.js';
import type { SweepTask } from './worker.js';

/** Threads that simulate. @internal */
export interface Pool {
  readonly threads: number;
  run(task: SweepTask): Promise<Measured | null>;
  close(): Promise<void>;
}

/** Milliseconds after which a thread without work ends. */
const IDLE = 250;

/** For so many tasks. Browsers have another file in the place of this one, without threads. @internal */
export const openPool: ((workers: number | undefined, tasks: number) => Pool) | undefined = (workers, tasks) => {
  const threads = Math.min(workers ?? availableParallelism(), tasks);
  const filename = createRequire(import.meta.url).resolve('@work-elements/simulate/sweep-worker');
  const pool: Piscina<SweepTask, Measured | null> = new Piscina({ filename, minThreads: 0, maxThreads: threads, idleTimeout: IDLE });
  return {
    threads,
    run: (task) => pool.run(task),
    // Threads end by themselves: Node can fail as a whole where one is killed in the midst of its work, or right after it.
    close: async () => {},
  };
};
