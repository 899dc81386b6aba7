import * as z from 'zod';
import { list } from '../vocabulary/list.js';
import { caseSchema, learnerSchema, objectiveSchema } from './state/journey.js';
import { journeyEventSchema } from './state/journey-event.js';

const logEntrySchema = z.strictObject({
  case: z.string(),
  activity: z.string(),
  lifecycle: z.enum(['schedule', 'complete', 'withdraw', 'reassign', 'suspend', 'resume', 'start']),
  resource: z.string().nullable(),
  role: z.string().nullable(),
  time: z.string().nullable(),
  subject: z.string(),
  event: z.string().nullable(),
  workItem: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
  note: z.string().exactOptional(),
  cause: journeyEventSchema.exactOptional(),
});

/**
 * The format in which journeys are saved. Format 1 kept the ids of the events beside the log and had no checksum.
 *
 * @internal
 */
export const SAVED_FORMAT = 2;

/**
 * A saved journey: plain JSON without the model, which whoever restores it brings.
 *
 * @public
 */
export const savedJourneySchema = z.strictObject({
  format: z.literal(SAVED_FORMAT),
  model: z.strictObject({ id: z.string(), fingerprint: z.string() }),
  status: z.enum(['under-way', 'settled', 'withdrawn']),
  learner: learnerSchema,
  objectives: list(objectiveSchema),
  cases: list(caseSchema),
  log: list(logEntrySchema),
  counts: z.strictObject({ items: z.number().int().min(0), cases: z.number().int().min(0) }),
  checksum: z.string(),
});

/**
 * A saved journey.
 *
 * @public
 */
export type SavedJourney = z.infer<typeof savedJourneySchema>;
