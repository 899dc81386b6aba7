import { outerIdSchema, readInput } from 'work-elements';
import * as z from 'zod';
import { keyOf } from './database/key-of.js';

/** Maximum number of items, or events, per page. */
const MOST = 1000;

const limit = z.number().int().min(1).max(MOST);

/** A time, such as `2026-09-01T08:00:00Z`. @internal */
export const timeSchema = z.iso.datetime({
  offset: true,
  error: 'expected a time with its offset, such as "2026-09-01T08:00:00Z"',
});

/**
 * Which work to list.
 *
 * @public
 */
export const inboxQuerySchema = z.strictObject({
  /** Only what this role may complete, or what was escalated to it. */
  role: outerIdSchema.exactOptional(),
  /** Only what this person has claimed. */
  person: outerIdSchema.exactOptional(),
  /** Only what is due before this time, soonest first; without it, oldest first. */
  due: timeSchema.exactOptional(),
  /** Lists what exceptions have suspended, instead of what is waiting. @defaultValue false */
  suspended: z.boolean().exactOptional(),
  /** Maximum number of items. @defaultValue 50 */
  limit: limit.exactOptional(),
  /** Where to continue: `next` of the previous page. */
  after: z.string().exactOptional(),
});

/**
 * Which work to list.
 *
 * @public
 */
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

/**
 * Which part of a history to read.
 *
 * @public
 */
export const historyQuerySchema = z.strictObject({
  /** Starts after this revision. @defaultValue −1, the start */
  after: z.number().int().min(-1).exactOptional(),
  /** Maximum number of events. @defaultValue 1000 */
  limit: limit.exactOptional(),
});

/**
 * Which part of a history to read.
 *
 * @public
 */
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/** Key of a journey’s id in the tables; throws if a database cannot store the id. @internal */
export const keyOfJourney = (id: string): string => keyOf(readInput(outerIdSchema, id, 'journey id'));

/** Those of some texts that are valid ids. @internal */
export const possibleIds = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => outerIdSchema.safeParse(text).success);
