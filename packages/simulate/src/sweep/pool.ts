import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import { InputError } from 'work-elements';
import type { Measured } from '../report/measure.js';
import type { SweepAnswer, SweepTask } from './worker.js';

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
  const filename = pathToFileURL(createRequire(import.meta.url).resolve('@work-elements/simulate/sweep-worker')).href;
  // Threads do not inherit Node’s own command-line options, some of which they would refuse.
  const pool = new Tinypool({ filename, minThreads: 0, maxThreads: threads, idleTimeout: IDLE, execArgv: [] });
  return {
    threads,
    run: async (task) => {
      const answer: SweepAnswer = await pool.run(task);
      if ('refused' in answer) throw new InputError(answer.what, answer.refused);
      return answer.measured;
    },
    // Idle threads end by themselves: Node itself can crash if a thread is killed while working, or right after.
    close: async () => {},
  };
};
