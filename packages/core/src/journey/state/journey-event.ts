import * as z from 'zod';
import { idSchema } from '../../vocabulary/ids.js';
import { list } from '../../vocabulary/list.js';

/**
 * A reference to an artifact outside the journey, such as the address of a piece of evidence.
 *
 * @public
 */
export const artifactRefSchema = z.strictObject({ artifact: idSchema, ref: z.string().min(1).max(2000) }).readonly();

/**
 * A reference to an artifact: what it is, and where.
 *
 * @public
 */
export type ArtifactRef = z.infer<typeof artifactRefSchema>;

const happened = {
  id: z.string().min(1, { error: 'expected an id that no other event of the journey has' }).max(200),
  at: z.iso.datetime({ offset: true, error: 'expected an ISO 8601 time with an offset, such as "2026-09-01T08:00:00+02:00"' }),
};

const reasonSchema = z.string().max(2000);

/**
 * An objective of a journey: its id, and the objectives that must be advanced before it opens.
 *
 * @public
 */
export const journeyObjectiveSchema = z.strictObject({
  id: idSchema,
  title: z.string().max(200).exactOptional(),
  requires: list(idSchema).default([]),
});

/**
 * What happens to a journey. Time and identity come in with the event.
 *
 * @public
 */
export const journeyEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('work.ended'),
    ...happened,
    workItem: z.string().min(1).max(600),
    outcome: idSchema,
    by: idSchema,
    person: z.string().max(200).exactOptional(),
    artifacts: list(artifactRefSchema).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('exception.raised'),
    ...happened,
    concerns: z.string().min(1).max(200),
    by: idSchema,
    reason: reasonSchema,
  }),
  z.strictObject({
    type: z.literal('exception.withdrawn'),
    ...happened,
    case: z.string().min(1).max(200),
    by: idSchema,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('appeal.raised'),
    ...happened,
    objective: idSchema,
    by: idSchema,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('mastery.claimed'),
    ...happened,
    objective: idSchema,
    by: idSchema,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('recognition.requested'),
    ...happened,
    objective: idSchema,
    by: idSchema,
    artifacts: list(artifactRefSchema).exactOptional(),
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('evidence.shared'),
    ...happened,
    objectives: list(idSchema, 2, { error: 'name at least two objectives on which the evidence bears' }),
    artifacts: list(artifactRefSchema, 1, { error: 'refer to the evidence' }),
    by: idSchema,
    person: z.string().max(200).exactOptional(),
  }),
  z.strictObject({ type: z.literal('objective.added'), ...happened, objective: journeyObjectiveSchema, by: idSchema }),
  z.strictObject({
    type: z.literal('objective.withdrawn'),
    ...happened,
    objective: idSchema,
    by: idSchema,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('signal.received'),
    ...happened,
    element: idSchema,
    event: idSchema,
    objective: idSchema.exactOptional(),
    by: z.string().max(200),
  }),
  z.strictObject({ type: z.literal('model.reassigned'), ...happened, model: z.unknown() }),
  z.strictObject({ type: z.literal('journey.withdrawn'), ...happened, by: idSchema, reason: reasonSchema.exactOptional() }),
]);

/**
 * What happens to a journey:
 *
 * - `work.ended`: a responsible role ends a work item with one of its outcomes
 * - `exception.raised`, `exception.withdrawn`: a case about an objective, or about the learner, begins or is taken back
 * - `appeal.raised`: a decision is to be heard again
 * - `mastery.claimed`: an objective is to be assessed without its activities
 * - `recognition.requested`: what was shown elsewhere is to count for an objective
 * - `evidence.shared`: one piece of evidence bears on several objectives, and is assessed for each
 * - `objective.added`, `objective.withdrawn`: the objectives change
 * - `signal.received`: the organisation around the journey sends an element one of the events it receives
 * - `model.reassigned`: the work is distributed anew; see {@link reassignJourney}
 * - `journey.withdrawn`: the learner leaves
 *
 * @public
 */
export type JourneyEvent = z.infer<typeof journeyEventSchema>;

/**
 * An event as programs write it.
 *
 * @public
 */
export type JourneyEventInput = z.input<typeof journeyEventSchema>;
