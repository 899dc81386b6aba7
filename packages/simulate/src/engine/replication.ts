import type { LogSink } from './log.js';
import type { Prepared } from './prepare.js';
import { QueueingRun } from './queueing-run.js';
import { Run } from './run.js';

/** One replication of a scenario, to be taken event by event; a network of queues has its own, shorter way, but keeps no log. @internal */
export const replicationOf = (prepared: Prepared, seed: number, replication: number, log: LogSink | null): Run | QueueingRun => {
  const { network } = prepared;
  return network === null || log !== null
    ? new Run(prepared, seed, replication, log)
    : new QueueingRun(prepared, network, seed, replication);
};
