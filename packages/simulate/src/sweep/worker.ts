import type { Prepared } from '../engine/prepare.js';
import { Run } from '../engine/run.js';
import { type Measured, measure } from '../report/measure.js';

/** What a thread of a sweep is asked for: one replication of a scenario. @internal */
export interface SweepTask {
  readonly prepared: Prepared;
  readonly seed: number;
  readonly replication: number;
  /** Shared with whoever stops the sweep, who then sets it to 1. */
  readonly stopped: Int32Array;
}

/** Events between two looks at whether to stop. */
const STRIDE = 2000;

/** What a thread of a sweep does; nothing comes of a replication that is stopped. @internal */
export default ({ prepared, seed, replication, stopped }: SweepTask): Measured | null => {
  const run = new Run(prepared, seed, replication, null);
  let goesOn = true;
  while (goesOn) goesOn = run.advance(STRIDE) && Atomics.load(stopped, 0) === 0;
  return Atomics.load(stopped, 0) === 0 ? measure(prepared, run.statistics, run.now) : null;
};
