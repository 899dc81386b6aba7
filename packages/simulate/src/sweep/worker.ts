import type { Prepared } from '../engine/prepare.js';
import { replicationOf } from '../engine/replication.js';
import { type Measured, measure } from '../report/measure.js';

/** What a thread of a sweep is asked for: one replication of a scenario. @internal */
export interface SweepTask {
  readonly prepared: Prepared;
  readonly seed: number;
  readonly replication: number;
}

const STRIDE = 100_000;

/** What a thread of a sweep does. It has nothing else to do, and is stopped from outside. @internal */
export default ({ prepared, seed, replication }: SweepTask): Measured => {
  const run = replicationOf(prepared, seed, replication, null);
  let goesOn = true;
  while (goesOn) goesOn = run.take(STRIDE);
  return measure(prepared, run.tally, run.now);
};
