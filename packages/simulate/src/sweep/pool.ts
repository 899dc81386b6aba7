import { createRequire } from 'node:module';
import { Piscina } from 'piscina';
import type { Report } from '../report/report.js';
import type { SweepTask } from './sweep.js';

/** Threads that simulate. @internal */
export interface Pool {
  run(
    tasks: readonly { readonly task: SweepTask; readonly index: number }[],
    keep: (index: number, report: Report) => void,
    signal: AbortSignal | undefined,
  ): Promise<void>;
}

/** Browsers have another file in the place of this one, without threads. @internal */
export const openPool: ((workers: number | undefined) => Pool) | undefined = (workers) => ({
  run: async (tasks, keep, signal) => {
    const filename = createRequire(import.meta.url).resolve('@work-elements/simulate/sweep-worker');
    const pool: Piscina<SweepTask, Report> = new Piscina({
      filename,
      ...(workers === undefined ? {} : { minThreads: workers, maxThreads: workers }),
    });
    try {
      await Promise.all(
        tasks.map(async ({ task, index }) => {
          try {
            keep(index, await pool.run(task, signal === undefined ? {} : { signal }));
          } catch (error) {
            if (signal?.aborted !== true) throw error;
          }
        }),
      );
    } finally {
      await pool.destroy();
    }
  },
});
