import { outerIdSchema, readInput } from 'work-elements';
import * as z from 'zod';
import { keyOf } from './database/key-of.js';

/** The most items, or events, of a page. */
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
  /** Only what this role may end, or what was brought before it. */
  role: outerIdSchema.exactOptional(),
  /** Only what this person has claimed. */
  person: outerIdSchema.exactOptional(),
  /** Only what is due before this time, soonest first; otherwise the oldest comes first. */
  due: timeSchema.exactOptional(),
  /** What an exception keeps from everybody’s inbox, instead of what waits. @defaultValue false */
  suspended: z.boolean().exactOptional(),
  /** How many at most. @defaultValue 50 */
  limit: limit.exactOptional(),
  /** Where to go on: `next` of the page before. */
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
  /** The revision after which it begins. @defaultValue −1, the start */
  after: z.number().int().min(-1).exactOptional(),
  /** How many events at most. @defaultValue 1000 */
  limit: limit.exactOptional(),
});

/**
 * Which part of a history to read.
 *
 * @public
 */
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/** What stands for the id of a journey in the tables, if it is one that a database can keep. @internal */
export const keyOfJourney = (id: string): string => keyOf(readInput(outerIdSchema, id, 'journey id'));

/** Those among texts that could be ids. @internal */
export const possibleIds = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => outerIdSchema.safeParse(text).success);
