import { plainKey } from '../../vocabulary/plain-key.js';
import type { Journey } from '../state/journey.js';
import { refuse } from '../state/journey-error.js';
import type { LogEntry } from '../state/log-entry.js';
import { SAVED } from './read-parts.js';

/** The log of a saved journey, which must be complete from its first revision to its last. @internal */
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

/** An entry with the keys of its event’s model, if any, in canonical order, whatever stored it. @internal */
export const canonical = (entry: LogEntry): LogEntry =>
  entry.cause?.type === 'model.reassigned'
    ? { ...entry, cause: { ...entry.cause, model: JSON.parse(plainKey(entry.cause.model)) } }
    : entry;
