import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Measured } from '../report/measure.js';
import type { SweepTask } from './worker.js';

/** Threads that simulate. @internal */
export interface Pool {
  readonly threads: number;
  run(task: SweepTask, signal: AbortSignal | undefined): Promise<Measured>;
  close(): Promise<void>;
}

/** Browsers have another file in the place of this one, without threads. @internal */
export const openPool: ((workers: number | undefined) => Pool) | undefined = (workers) => {
  const threads = workers ?? availableParallelism();
  const filename = createRequire(import.meta.url).resolve('@work-elements/simulate/sweep-worker');
  const pool: Piscina<SweepTask, Measured> = new Piscina({ filename, minThreads: threads, maxThreads: threads });
  return {
    threads,
    run: (task, signal) => pool.run(task, signal === undefined ? {} : { signal }),
    close: () => pool.destroy(),
  };
};
