import * as z from 'zod';
import { type JourneyEvent, journeyEventSchema } from './journey-event.js';

/**
 * Why an event is in a journey that would be refused today: an earlier version of the library took it.
 *
 * @internal
 */
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
  'settled',
]);

/**
 * Why an event is in a journey that would be refused today.
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
 * What a journey's log says of one thing that happened, in the terms of XES: case, activity, lifecycle, resource, role
 * and time.
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
  /** The person, where one is known. */
  readonly resource: string | null;
  /** The role that did it; the responsible roles joined by `+` where work has opened. */
  readonly role: string | null;
  /** ISO 8601 time of the event; null where the journey was started without one. */
  readonly time: string | null;
  /** What it is about: an objective, a case, or the learner. */
  readonly subject: string;
  /** The id of the event that caused it; null for the start. */
  readonly event: string | null;
  /** The revision of the journey that the event made; 0 for the start. */
  readonly revision: number;
  readonly workItem?: string;
  readonly outcome?: string;
  /** A remark, such as the reason of an exception. */
  readonly note?: string;
  /** Whether the event happened before one that the journey had taken already. */
  readonly late?: true;
  /** Why it would be refused today; an earlier version took it. */
  readonly irregular?: readonly Irregularity[];
  /** The event itself, in the first entry that it caused: the log is enough to rebuild the journey. */
  readonly cause?: JourneyEvent;
}
