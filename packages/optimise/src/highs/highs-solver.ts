import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Program, SolveAnswer, SolveOptions, Solver } from '../program/program.js';
import type { HighsTask, HighsTold } from './run-highs.js';

export type { Program, ProgramRow, ProgramVariable, SolveAnswer, SolveOptions, Solver } from '../program/program.js';
export type { HighsTask, HighsTold } from './run-highs.js';

/** A thread running `@work-elements/optimise/highs-worker`, or a substitute. @public */
export interface SolverThread {
  /** Solves a program. Called again only after the previous answer. */
  ask(task: HighsTask): Promise<HighsTold>;
}

/** How HiGHS is run. @public */
export interface HighsOptions {
  /** Starts a thread. @defaultValue one of Node’s worker threads */
  readonly thread?: () => SolverThread;
}

const nodeThread = (): SolverThread => {
  const require = createRequire(import.meta.url);
  try {
    require.resolve('highs');
  } catch {
    throw new Error('HiGHS is an optional peer of @work-elements/optimise and is not installed: npm install highs');
  }
  const worker = new Worker(require.resolve('@work-elements/optimise/highs-worker'));
  // An idle thread does not keep the process alive.
  worker.unref();
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        const settled = (): void => {
          worker.off('message', told);
          worker.off('error', failed);
          worker.unref();
        };
        const told = (answer: HighsTold): void => {
          settled();
          resolve(answer);
        };
        const failed = (error: Error): void => {
          settled();
          reject(error);
        };
        worker.on('message', told);
        worker.on('error', failed);
        worker.ref();
        worker.postMessage(task);
      }),
  };
};

/**
 * Creates a solver that uses HiGHS to prove what local search finds. It has its own thread, started with the first
 * program; HiGHS is not loaded before. Programs are solved one after the other.
 *
 * @param options - How threads are started.
 *
 * @example
 * ```ts
 * import { highsSolver } from '@work-elements/optimise/highs';
 *
 * const item = (cost: number) => ({ cost, least: 0, most: 1, whole: true });
 * const { status, values, bound } = await highsSolver().solve({
 *   variables: [item(-3), item(-4), item(-5)],
 *   rows: [{ variables: [0, 1, 2], factors: [2, 3, 4], least: 0, most: 5 }],
 * });
 * console.log(status, values, bound); // optimal [ 1, 1, 0 ] -7
 * ```
 *
 * @public
 */
export const highsSolver = ({ thread = nodeThread }: HighsOptions = {}): Solver => {
  let running: SolverThread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const solve = async (program: Program, { timeLimit, gap = 0, signal }: SolveOptions): Promise<SolveAnswer> => {
    const stopped = new Int32Array(new SharedArrayBuffer(4));
    const stop = (): void => {
      Atomics.store(stopped, 0, 1);
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    running ??= thread();
    try {
      const told = await running.ask({ program, timeLimit, gap, stopped });
      if ('error' in told) throw new Error(`HiGHS failed: ${told.error}`);
      return told.answer;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  return {
    name: 'HiGHS',
    solve: (program, options = {}) => {
      const answer = last.then(() => solve(program, options));
      last = answer.catch(() => {});
      return answer;
    },
  };
};
