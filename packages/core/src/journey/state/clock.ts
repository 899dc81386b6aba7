import * as z from 'zod';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import { timeSchema } from './run.js';

/** Who sends what falls due: no role, and nobody of the organisation. @internal */
export const CLOCK = 'clock';

/** Under this key a clock keeps when it began. @internal */
export const SINCE = 'since';

/**
 * When the clock began, as `since`, and when it last sent something, by `element/event`; for retention, until that is
 * sent, when something was first mastered. Kept so that what is due can be listed without the log.
 *
 * @internal
 */
export const clockSchema = z
  .record(z.string(), timeSchema)
  .refine((record) => Object.keys(record).length > 0, { error: 'what is empty is left out' })
  .overwrite((record) => ({ ...sortedRecord(record) }));

/** @internal */
export type Clock = Readonly<Record<string, string>>;
