import * as z from 'zod';
import { type JourneyEvent, journeyEventSchema } from './journey-event.js';

/** Why an event that an earlier version of the library accepted would be refused today. @internal */
const irregularitySchema = z.enum([
  'unknown-role',
  'before-start',
  'circle',
  'not-a-holder',
  'kept-apart',
  'text-mended',
  'unknown-artifact',
  'not-from-outside',
  'not-mastered',
  'not-theirs',
  'settled',
]);

/**
 * Why an event in a journey’s log would be refused today.
 *
 * @public
 */
export type Irregularity = z.infer<typeof irregularitySchema>;

/** @internal */
export const logEntrySchema = z.strictObject({
  case: z.string(),
  activity: z.string(),
  lifecycle: z.enum(['schedule', 'complete', 'withdraw', 'reassign', 'suspend', 'resume', 'start', 'assign']),
  resource: z.string().nullable(),
  role: z.string().nullable(),
  time: z.string().nullable(),
  subject: z.string(),
  event: z.string().nullable(),
  revision: z.number().int().min(0),
  workItem: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
  note: z.string().exactOptional(),
  late: z.literal(true).exactOptional(),
  irregular: z.array(irregularitySchema).readonly().exactOptional(),
  cause: journeyEventSchema.exactOptional(),
});

/**
 * An entry of a journey’s log, in the terms of XES: case, activity, lifecycle, resource, role and time.
 *
 * @public
 */
export interface LogEntry {
  /** The learner: what XES calls the case. */
  readonly case: string;
  /** `element/step` for work; otherwise what happened, such as `objective.advanced`. */
  readonly activity: string;
  /**
   * XES’s standard lifecycle: `schedule` when work opens, `assign` when it is claimed, released or delegated,
   * `complete` when it ends, `withdraw` when it is taken back.
   */
  readonly lifecycle: 'schedule' | 'complete' | 'withdraw' | 'reassign' | 'suspend' | 'resume' | 'start' | 'assign';
  /** The person, if known. */
  readonly resource: string | null;
  /** The role that did it; for work that has opened, the responsible roles joined by `+`. */
  readonly role: string | null;
  /** ISO 8601 time of the event; null if the journey was started without one. */
  readonly time: string | null;
  /** What it is about: an objective, a case, or the learner. */
  readonly subject: string;
  /** The id of the event that caused it; null for the start. */
  readonly event: string | null;
  /** The revision that the event created; 0 for the start. */
  readonly revision: number;
  readonly workItem?: string;
  readonly outcome?: string;
  /** A remark, such as the reason of an exception. */
  readonly note?: string;
  /** Whether the event happened before one that the journey had already taken. */
  readonly late?: true;
  /** Why it would be refused today, if an earlier version accepted it. */
  readonly irregular?: readonly Irregularity[];
  /** The event itself, in the first entry that it caused, so that the journey can be rebuilt from the log. */
  readonly cause?: JourneyEvent;
}
