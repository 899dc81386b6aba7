import { type Prepared, prepare } from '../engine/prepare.js';
import { loadWarnings } from '../load/load-warnings.js';
import { isStopped, runToEnd } from '../pauses.js';
import type { Measured } from '../report/measure.js';
import type { Report } from '../report/report.js';
import { summarise } from '../report/summarise.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { warningsOf } from '../scenario-warnings.js';
import type { Pool } from './pool.js';

/** What the simulations need, and whom to notify. */
interface OverThreads {
  readonly seed: number;
  readonly replications: number;
  readonly signal: AbortSignal | undefined;
  /** Stops starting replications, and waits for those in progress. */
  readonly drain: AbortSignal | undefined;
  /** Receives the report of a scenario, by index, and the progress of the others in progress. */
  readonly keep: (position: number, report: Report, underWay: number) => void;
  /** Called after each replication with the joint progress of the scenarios in progress. */
  readonly tell: (underWay: number) => void;
}

/** A scenario whose replications are in progress. */
interface Job {
  readonly prepared: Prepared;
  readonly runs: Measured[];
  left: number;
}

/**
 * Simulates scenarios over threads. Each task is one replication, so that every thread stays busy to the end;
 * preparation and summary are done here, so that threads load only the engine.
 *
 * @internal
 */
export const overThreads = async (
  pool: Pool,
  scenarios: readonly Scenario[],
  { seed, replications, signal, drain, keep, tell }: OverThreads,
): Promise<void> => {
  const jobs = new Map<number, Job>();
  let next = 0;
  const begin = (position: number, scenario: Scenario): Job => {
    const job = { prepared: prepare(scenario), runs: [], left: replications };
    jobs.set(position, job);
    return job;
  };
  const underWay = (): number => [...jobs.values()].reduce((sum, { left }) => sum + 1 - left / replications, 0);
  const end = (position: number, { prepared, runs }: Job): void => {
    jobs.delete(position);
    keep(
      position,
      summarise(prepared, runs, {
        seed,
        replications,
        cancelled: false,
        bottleneck: null,
        warnings: [...warningsOf(prepared), ...runToEnd(loadWarnings(prepared, seed, replications))],
      }),
      underWay(),
    );
  };
  // Threads are asked to stop instead of being killed, because Node itself can crash if a thread is killed while
  // working.
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const stop = (): void => {
    Atomics.store(stopped, 0, 1);
  };
  if (signal?.aborted === true) stop();
  const work = async (): Promise<void> => {
    while (Atomics.load(stopped, 0) === 0 && !isStopped(drain)) {
      const position = Math.floor(next / replications);
      const replication = next % replications;
      const scenario = scenarios[position];
      if (scenario === undefined) return;
      next += 1;
      const job = jobs.get(position) ?? begin(position, scenario);
      const run = await pool.run({ prepared: job.prepared, seed, replication, stopped });
      if (run === null) return;
      job.runs[replication] = run;
      job.left -= 1;
      if (job.left === 0) end(position, job);
      else tell(underWay());
    }
  };
  // If one fails, in a thread or in a callback, the others are asked to stop, and have stopped before the error is
  // thrown.
  const workOrStop = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      stop();
      throw error;
    }
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    // One more than the threads, so that the next replication is ready when a thread finishes.
    const ends = await Promise.allSettled(Array.from({ length: pool.threads + 1 }, workOrStop));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
};
