import type { JourneyEvent, JourneyStep, WorkItem } from 'work-elements';
import * as z from 'zod';

const items = z
  .array(z.custom<WorkItem>((item) => typeof item === 'object' && item !== null && 'id' in item))
  .readonly();

/** The schema of an outbox message. @internal */
export const messageSchema = z.strictObject({
  journey: z.string(),
  learner: z.string(),
  revision: z.number().int(),
  status: z.enum(['under-way', 'settled', 'withdrawn']),
  event: z
    .strictObject({
      id: z.string(),
      type: z.custom<JourneyEvent['type']>((type) => typeof type === 'string'),
      at: z.string(),
    })
    .nullable(),
  opened: items,
  closed: items,
  suspended: items,
  resumed: items,
  reassigned: items,
  changed: items,
});

/**
 * An outbox message about an event: the journey, what happened, and what changed in inboxes. `event` is null for the
 * start.
 *
 * @public
 */
export type OutboxMessage = z.infer<typeof messageSchema>;

/** The outbox message for a step. @internal */
export const messageOf = (id: string, step: JourneyStep): OutboxMessage => {
  const { journey, log, opened, closed, suspended, resumed, reassigned, changed } = step;
  const cause = log.find((entry) => entry.cause !== undefined)?.cause;
  return {
    journey: id,
    learner: journey.learner.id,
    revision: journey.revision,
    status: journey.status,
    event: cause === undefined ? null : { id: cause.id, type: cause.type, at: cause.at },
    opened,
    closed,
    suspended,
    resumed,
    reassigned,
    changed,
  };
};
