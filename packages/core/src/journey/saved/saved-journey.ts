import * as z from 'zod';
import { CHECKSUM_LENGTH } from '../../vocabulary/checksum.js';
import { list } from '../../vocabulary/list.js';
import { clockSchema } from '../state/clock.js';
import { logEntrySchema } from '../state/log-entry.js';
import { artifactsSchema, savedRunSchema, timeSchema } from '../state/run.js';

/**
 * The format in which journeys are saved. Format 2 had state and log in one; format 1 had no checksum, and stored the
 * ids of the events beside the log.
 *
 * @internal
 */
export const SAVED_FORMAT = 3;

const count = z.number().int().min(0);
const checksumSchema = z.string().length(CHECKSUM_LENGTH);
const doersSchema = list(z.strictObject({ work: z.string(), person: z.string() }), 1);

/** What is stored for each place; empty fields are left out. */
const kept = {
  runs: list(savedRunSchema, 1).exactOptional(),
  artifacts: artifactsSchema.exactOptional(),
  doers: doersSchema.exactOptional(),
  clock: clockSchema.exactOptional(),
};

/**
 * The part of a journey’s state that belongs to one objective.
 *
 * @public
 */
export const objectivePartSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().exactOptional(),
  ...kept,
  checksum: checksumSchema,
});

const caseSchema = z.strictObject({
  id: z.string(),
  concerns: z.string().nullable(),
  reason: z.string(),
  open: z.boolean(),
  suspends: z.literal(false).exactOptional(),
  run: savedRunSchema,
});

/** The objectives in columns, because every event reads them all. */
const outlineSchema = z.strictObject({
  ids: list(z.string(), 1),
  /** The statuses, one letter for each objective. */
  stages: z.string(),
  /** For objectives with prerequisites: their position, and the positions of the prerequisites. */
  requires: list(z.tuple([count, list(count, 1)])).exactOptional(),
  /** The open work about them: the id of each item, and at the same index the position of its objective. */
  items: z.strictObject({ ids: list(z.string(), 1), of: list(count, 1) }).exactOptional(),
  /** The checksums of their parts, concatenated. */
  checksums: z.string(),
});

/**
 * The part of a journey’s state that belongs to the learner and the journey as a whole.
 *
 * @public
 */
export const learnerPartSchema = z.strictObject({
  format: z.literal(SAVED_FORMAT),
  revision: count,
  model: z.strictObject({ id: z.string(), fingerprint: z.string() }),
  status: z.enum(['under-way', 'settled', 'withdrawn']),
  times: z.strictObject({ started: timeSchema.nullable(), latest: timeSchema.nullable() }),
  learner: z.string().min(1),
  ...kept,
  objectives: outlineSchema,
  cases: list(caseSchema, 1).exactOptional(),
  counts: z.strictObject({ items: count, cases: count }),
  unnamed: z.literal(true).exactOptional(),
  checksum: checksumSchema,
});

/**
 * The newest events that a journey has taken, used to recognise repetitions.
 *
 * @public
 */
export const recentPartSchema = z.strictObject({
  revision: count,
  /** The latest time of an event that is no longer remembered. */
  forgotten: timeSchema.nullable(),
  events: list(z.tuple([z.string(), list(z.string()), list(z.string())])),
  checksum: checksumSchema,
});

/**
 * The state of a journey, in parts: enough to continue it without its log.
 *
 * @public
 */
export const journeyStateSchema = z.strictObject({
  learner: learnerPartSchema,
  objectives: list(objectivePartSchema),
  recent: recentPartSchema,
});

/**
 * A saved journey: plain JSON without the model, which must be supplied when restoring it.
 *
 * @public
 */
export const savedJourneySchema = z.strictObject({
  format: z.literal(SAVED_FORMAT),
  revision: count,
  state: journeyStateSchema,
  log: list(logEntrySchema),
  checksum: checksumSchema,
});

/**
 * The part of a journey’s state that belongs to one objective.
 *
 * @public
 */
export type ObjectivePart = z.infer<typeof objectivePartSchema>;
/**
 * The part of a journey’s state that belongs to the learner and the journey as a whole, with an outline of the
 * objectives.
 *
 * @public
 */
export type LearnerPart = z.infer<typeof learnerPartSchema>;
/**
 * The newest events that a journey has taken.
 *
 * @public
 */
export type RecentPart = z.infer<typeof recentPartSchema>;

/**
 * The state of a journey: the learner’s part, one for each objective in their order, and the newest events.
 *
 * @public
 */
export type JourneyState = z.infer<typeof journeyStateSchema>;

/**
 * A saved journey.
 *
 * @public
 */
export type SavedJourney = z.infer<typeof savedJourneySchema>;

/** @internal */
export type SavedCase = z.infer<typeof caseSchema>;

/** The statuses of objectives, in the order of their letters in the outline. @internal */
export const STAGES = ['not-started', 'blocked', 'in-progress', 'advanced', 'withdrawn'] as const;

/** The letters of `STAGES`, in the same order. @internal */
export const STAGE_LETTERS = 'nbiaw';
