import * as z from 'zod';
import { idSchema } from '../../vocabulary/ids.js';
import { list } from '../../vocabulary/list.js';
import { outerIdSchema, textSchema } from '../../vocabulary/outer-id.js';

/**
 * A reference to an artifact outside the journey, such as the address of a piece of evidence.
 *
 * @public
 */
export const artifactRefSchema = z.strictObject({ artifact: idSchema, ref: textSchema(2000).min(1) }).readonly();

/**
 * A reference to an artifact: its kind, and its location outside the journey.
 *
 * @public
 */
export type ArtifactRef = z.infer<typeof artifactRefSchema>;

const happened = {
  id: textSchema(200).min(1, { error: 'expected an id that no other event of the journey has' }),
  at: z.iso.datetime({
    offset: true,
    error: 'expected an ISO 8601 time with an offset, such as "2026-09-01T08:00:00+02:00"',
  }),
};

const personSchema = textSchema(200).min(1);
const reasonSchema = textSchema(2000);

/** Who does something: a role of the model, and the person if known. */
const doer = { by: idSchema, person: personSchema.exactOptional() };
const itemSchema = z.string().min(1).max(4000);

/**
 * An objective of a journey: its id, and the objectives that must be advanced before it opens.
 *
 * @public
 */
export const journeyObjectiveSchema = z.strictObject({
  id: outerIdSchema,
  title: textSchema(200).exactOptional(),
  requires: list(outerIdSchema).default([]),
});

/**
 * An event of a journey. Its time and id are part of it.
 *
 * @public
 */
export const journeyEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('work.ended'),
    ...happened,
    workItem: itemSchema,
    outcome: idSchema,
    ...doer,
    with: personSchema.exactOptional(),
    artifacts: list(artifactRefSchema).exactOptional(),
    objectives: list(outerIdSchema, 1, {
      error: 'name the objectives that the outcome is about, or leave "objectives" out',
    }).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('item.claimed'),
    ...happened,
    workItem: itemSchema,
    by: idSchema,
    person: personSchema,
  }),
  z.strictObject({
    type: z.literal('item.released'),
    ...happened,
    workItem: itemSchema,
    ...doer,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('item.delegated'),
    ...happened,
    workItem: itemSchema,
    ...doer,
    to: personSchema,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('item.escalated'),
    ...happened,
    workItem: itemSchema,
    ...doer,
    to: list(idSchema, 1).exactOptional(),
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('exception.raised'),
    ...happened,
    concerns: outerIdSchema,
    ...doer,
    reason: reasonSchema,
  }),
  z.strictObject({
    type: z.literal('exception.withdrawn'),
    ...happened,
    case: z.string().min(1).max(200),
    ...doer,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('appeal.raised'),
    ...happened,
    objective: outerIdSchema,
    ...doer,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('mastery.claimed'),
    ...happened,
    objective: outerIdSchema,
    ...doer,
    reason: reasonSchema.exactOptional(),
  }),
  z
    .strictObject({
      type: z.literal('recognition.requested'),
      ...happened,
      objective: outerIdSchema.exactOptional(),
      objectives: list(outerIdSchema, 2, {
        error: 'name at least two objectives, or a single one as "objective"',
      }).exactOptional(),
      ...doer,
      artifacts: list(artifactRefSchema).exactOptional(),
      reason: reasonSchema.exactOptional(),
    })
    .refine(({ objective, objectives }) => (objective === undefined) !== (objectives === undefined), {
      error: 'name one objective as "objective", or several as "objectives"',
      path: ['objective'],
    }),
  z.strictObject({
    type: z.literal('evidence.shared'),
    ...happened,
    objectives: list(outerIdSchema, 2, { error: 'name at least two objectives on which the evidence bears' }),
    artifacts: list(artifactRefSchema, 1, { error: 'refer to the evidence' }),
    ...doer,
  }),
  z.strictObject({ type: z.literal('objective.added'), ...happened, objective: journeyObjectiveSchema, ...doer }),
  z.strictObject({
    type: z.literal('objective.withdrawn'),
    ...happened,
    objective: outerIdSchema,
    ...doer,
    reason: reasonSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('signal.received'),
    ...happened,
    element: idSchema,
    event: idSchema,
    objective: outerIdSchema.exactOptional(),
    by: textSchema(200),
  }),
  z.strictObject({
    type: z.literal('model.reassigned'),
    ...happened,
    model: z.unknown(),
    by: doer.by.exactOptional(),
    person: doer.person,
  }),
  z.strictObject({ type: z.literal('journey.withdrawn'), ...happened, ...doer, reason: reasonSchema.exactOptional() }),
]);

/**
 * An event of a journey; `by` is a role of the model, and `person` is who acts in it, if known (a `model.reassigned`
 * that comes from outside needs neither):
 *
 * - `work.ended`: a responsible role ends a work item with one of its outcomes; `with` names the second person if a
 *   step takes two
 * - `item.claimed`, `item.released`, `item.delegated`: a work item becomes one person’s, nobody’s, or another’s
 * - `item.escalated`: a work item is escalated to other roles, by default those accountable for it
 * - `exception.raised`, `exception.withdrawn`: a case about an objective, or about the learner, begins or is taken back
 * - `appeal.raised`: a decision is appealed
 * - `mastery.claimed`: an objective is to be assessed without its activities
 * - `recognition.requested`: something shown elsewhere is submitted for an objective, or for several, as with a
 *   transcript
 * - `evidence.shared`: one piece of evidence bears on several objectives, and is assessed for each
 * - `objective.added`, `objective.withdrawn`: the objectives change
 * - `signal.received`: the organisation around the journey, one of its elements or the clock (`by: 'clock'`) sends an
 *   element an event that it receives
 * - `model.reassigned`: the work is redistributed; see {@link reassignJourney}
 * - `journey.withdrawn`: the learner leaves; in a journey that is over, open work is cancelled
 *
 * @public
 */
export type JourneyEvent = z.infer<typeof journeyEventSchema>;

/**
 * An event as input.
 *
 * @public
 */
export type JourneyEventInput = z.input<typeof journeyEventSchema>;
