import { outerIdSchema, readInput, schoolCalendarSchema } from 'work-elements';
import * as z from 'zod';
import { keyOf } from './database/key-of.js';

/** Maximum number of items or events per page. */
const MOST = 1000;

/** Highest revision that the column can hold. */
const MOST_REVISION = 2 ** 31 - 1;

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
  /** Lists work suspended by exceptions, instead of waiting work. @defaultValue false */
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
  after: z.number().int().min(-1).max(MOST_REVISION).exactOptional(),
  /** Maximum number of events. @defaultValue 1000 */
  limit: limit.exactOptional(),
});

/**
 * Which part of a history to read.
 *
 * @public
 */
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/**
 * How to move all journeys of a model to another model.
 *
 * @public
 */
export const reassignmentSchema = z.strictObject({
  /** Id of the event in each journey. */
  id: outerIdSchema.max(200),
  /** Time of the event. */
  at: timeSchema,
  /** Role that decided on the move, in the model in force until then. */
  by: outerIdSchema.exactOptional(),
  /** Person who acted for it. */
  person: outerIdSchema.max(200).exactOptional(),
  /** Number of journeys looked up at a time. @defaultValue 100 */
  batch: limit.exactOptional(),
});

/**
 * How to move all journeys of a model to another model.
 *
 * @public
 */
export type Reassignment = z.infer<typeof reassignmentSchema>;

/** Options of a store, apart from its client. @internal */
export const storeOptionsSchema = z.strictObject({
  folder: z
    .string()
    .min(1)
    .refine((path) => !/^[a-z]+:\/\//i.test(path), { error: 'expected the path of a folder, not an address' })
    .optional(),
  schema: z.string().optional(),
  calendar: schoolCalendarSchema.optional(),
  attempts: z.number().int().min(1).max(1000).optional(),
});

/** Options of a delivery. @internal */
export const deliverySchema = z.strictObject({ limit: limit.exactOptional() });

/** Key of a journey’s id in the tables; throws if the database cannot store the id. @internal */
export const keyOfJourney = (id: string): string => keyOf(readInput(outerIdSchema, id, 'journey id'));

/** The texts that are valid ids. @internal */
export const possibleIds = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => outerIdSchema.safeParse(text).success);
