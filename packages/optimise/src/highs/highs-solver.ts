import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Program, SolveAnswer, SolveOptions, Solver } from '../program/program.js';
import type { HighsTask, HighsTold } from './run-highs.js';

export type { Program, ProgramRow, ProgramVariable, SolveAnswer, SolveOptions, Solver } from '../program/program.js';
export type { HighsTask, HighsTold } from './run-highs.js';

/**
 * A thread in which `@work-elements/optimise/highs-worker` runs, or what stands for one.
 *
 * @public
 */
export interface SolverThread {
  /** Has a program solved. Called again only after the answer to the last. */
  ask(task: HighsTask): Promise<HighsTold>;
}

/**
 * How HiGHS is run.
 *
 * @public
 */
export interface HighsOptions {
  /** Begins a thread. @defaultValue one of Node's worker threads */
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
  // An idle thread keeps nobody from ending.
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
 * Makes a solver of HiGHS, which proves what local search finds. It has a thread of its own, which begins with the first program; nothing of
 * HiGHS is loaded before. Programs are solved one after the other.
 *
 * @param options - How threads begin.
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
