import { plainKey } from '../../vocabulary/plain-key.js';
import type { Journey } from '../state/journey.js';
import { refuse } from '../state/journey-error.js';
import type { LogEntry } from '../state/log-entry.js';
import { SAVED } from './read-parts.js';

/** The log of a journey as it was saved, which has to be whole from its first revision to its last. @internal */
export const restoredLog = (log: readonly LogEntry[], revision: number): Pick<Journey, 'log' | 'logFrom'> => {
  const from = log[0]?.revision ?? revision + 1;
  let last = from - 1;
  for (const [index, entry] of log.entries()) {
    const opens = entry.revision === last + 1;
    const fits = opens
      ? entry.revision === 0 || entry.cause !== undefined
      : entry.revision === last && entry.cause === undefined;
    if (!fits) refuse(SAVED, `log[${index}]`, 'gap', `revision ${entry.revision} does not follow revision ${last}`);
    last = entry.revision;
  }
  if (last !== revision)
    refuse(SAVED, 'log', 'gap', `the log ends with revision ${last}, the journey with ${revision}`);
  return { log: [log], logFrom: from };
};

/** An entry whose model, if its event brings one, has its keys in order, whoever has kept it. @internal */
export const canonical = (entry: LogEntry): LogEntry =>
  entry.cause?.type === 'model.reassigned'
    ? { ...entry, cause: { ...entry.cause, model: JSON.parse(plainKey(entry.cause.model)) } }
    : entry;
