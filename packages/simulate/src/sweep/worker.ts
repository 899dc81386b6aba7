import { InputError, type Issue } from 'work-elements/interpreter';
import type { Prepared } from '../engine/prepare.js';
import { Run } from '../engine/run.js';
import { type Measured, measure } from '../report/measure.js';

/** Task of a worker thread: one replication of a scenario. @internal */
export interface SweepTask {
  readonly prepared: Prepared;
  readonly seed: number;
  readonly replication: number;
  /** Shared memory; set to 1 to stop the sweep. */
  readonly stopped: Int32Array;
}

/** Events between checks of whether to stop. */
const STRIDE = 2000;

/**
 * A thread’s answer. Refusals are returned as data, because an error loses its class when it crosses threads.
 *
 * @internal
 */
export type SweepAnswer =
  | { readonly measured: Measured | null }
  | { readonly what: string; readonly refused: readonly Issue[] };

/** The work of a thread; `measured` is null if the replication was stopped. @internal */
export default ({ prepared, seed, replication, stopped }: SweepTask): SweepAnswer => {
  try {
    const run = new Run(prepared, seed, replication, null);
    let goesOn = true;
    while (goesOn) goesOn = run.advance(STRIDE) && Atomics.load(stopped, 0) === 0;
    return { measured: Atomics.load(stopped, 0) === 0 ? measure(prepared, run.statistics, run.now) : null };
  } catch (error) {
    if (error instanceof InputError) return { what: error.what, refused: error.issues };
    throw error;
  }
};
