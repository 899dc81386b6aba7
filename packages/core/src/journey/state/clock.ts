import * as z from 'zod';
import { sortedRecord } from '../../vocabulary/sorted-record.js';
import { timeSchema } from './run.js';

/** The sender of due signals: neither a role nor anybody in the organisation. @internal */
export const CLOCK = 'clock';

/** The key under which a clock stores when it began. @internal */
export const SINCE = 'since';

/**
 * When the clock began, as `since`, and when it last sent each signal, by `element/event`. Until the signal is sent,
 * that is the time of the first mastery for retention, and the time at which it was set for a condition. Stored so that
 * due signals can be listed without the log.
 *
 * @internal
 */
export const clockSchema = z
  .record(z.string(), timeSchema)
  .refine((record) => Object.keys(record).length > 0, { error: 'expected at least one entry, or no key at all' })
  .overwrite((record) => ({ ...sortedRecord(record) }));

/** @internal */
export type Clock = Readonly<Record<string, string>>;
