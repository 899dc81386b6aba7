import { modelReading } from '../model/model-reading.js';
import { plainData } from '../vocabulary/plain-data.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { schemaIssues } from '../vocabulary/schema-issues.js';
import { type Engine, engineFor } from './engine/engine.js';
import { reassign, withdrawJourney } from './events/change-journey.js';
import { addObjective, enterObjective, withdrawObjective } from './events/change-objectives.js';
import { endWork } from './events/end-work.js';
import { raiseException, withdrawException } from './events/exceptions.js';
import { keepArtifacts } from './events/keep-artifacts.js';
import { receiveSignal } from './events/receive-signal.js';
import { refuseEvent } from './events/refusal.js';
import { shareEvidence } from './events/share-evidence.js';
import { refuseNoJourney } from './state/is-journey.js';
import { type Journey, journeyLog, type LogEntry } from './state/journey.js';
import { JourneyError } from './state/journey-error.js';
import { type JourneyEvent, type JourneyEventInput, journeyEventSchema } from './state/journey-event.js';
import { hasSeen } from './state/seen.js';
import type { WorkItem } from './state/work-item.js';

/**
 * What an event did to a journey.
 *
 * @public
 */
export interface JourneyStep {
  /** The journey after the event; the very same object where the event was a repetition. */
  readonly journey: Journey;
  /** Work items that opened. */
  readonly opened: readonly WorkItem[];
  /** Work items that closed: the one that was ended, and those that were withdrawn because of it. */
  readonly closed: readonly WorkItem[];
  /** What was added to the log. */
  readonly log: readonly LogEntry[];
  /** Whether the journey had taken this event before, so that nothing changed. */
  readonly repeated: boolean;
}

/**
 * Takes a journey through one event. Pure: the time comes with the event, and the journey it is given is not changed. The same event
 * twice changes nothing, and says so.
 *
 * @param journey - A journey.
 * @param event - What happened.
 * @throws {@link JourneyError} if the event does not fit, with what would have fitted; the journey stands as it was.
 *
 * @example
 * ```ts
 * import { advanceJourney, models, openWork, startJourney } from 'work-elements';
 *
 * const start = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const [item] = openWork(start);
 * if (item !== undefined) {
 *   const { journey, opened } = advanceJourney(start, {
 *     id: 'e1',
 *     at: '2026-09-01T08:00:00+02:00',
 *     type: 'work.ended',
 *     workItem: item.id,
 *     outcome: 'reviewed',
 *     by: 'teacher',
 *   });
 *   console.log(journey.status, opened.map((next) => next.title)); // under-way ['Draft the map']
 * }
 * ```
 *
 * @public
 */
export const advanceJourney = (journey: Journey, event: JourneyEventInput): JourneyStep => {
  refuseNoJourney(journey);
  const read = readEvent(event);
  if (hasSeen(journey.seen, read.id)) return repetition(journey, read);
  if (journey.status === 'withdrawn') {
    return refuseEvent(read, 'type', 'withdrawn', 'this journey has been withdrawn; nothing happens to it any more');
  }
  const reading = modelReading(journey.model);
  const engine = engineFor(journey, reading, read, read.at);
  apply(engine, read);
  const next = engine.finish();
  return { journey: next, opened: engine.work.opened, closed: engine.work.closed, log: engine.chronicle.entries, repeated: false };
};

const readEvent = (event: JourneyEventInput): JourneyEvent => {
  const plain = plainData(event);
  const shaped = journeyEventSchema.safeParse(plain.data);
  const issues = [...plain.issues, ...(shaped.success ? [] : schemaIssues(shaped.error, plain.data))];
  if (!shaped.success || issues.length > 0) throw new JourneyError('journey event', issues);
  return shaped.data;
};

const repetition = (journey: Journey, event: JourneyEvent): JourneyStep => {
  const taken = journeyLog(journey).find((entry) => entry.cause?.id === event.id)?.cause;
  if (taken !== undefined && !plainEqual(taken, event)) {
    return refuseEvent(event, 'id', 'reused-id', 'another event of this journey has this id; give each its own');
  }
  return { journey, opened: [], closed: [], log: [], repeated: true };
};

const apply = (engine: Engine, event: JourneyEvent): void => {
  switch (event.type) {
    case 'work.ended':
      return endWork(engine, event);
    case 'exception.raised':
      return raiseException(engine, event);
    case 'exception.withdrawn':
      return withdrawException(engine, event);
    case 'appeal.raised':
      return enterObjective(engine, event, 'appeal-raised', 'there is no decision on it that could be appealed');
    case 'mastery.claimed':
      return enterObjective(engine, event, 'mastery-claimed', 'it is being assessed already; end that work first');
    case 'recognition.requested':
      keepArtifacts(engine.draft, engine.draft.indexOf(event.objective), event.artifacts ?? []);
      return enterObjective(engine, event, 'recognition-requested', 'something has been decided about it already, or is being decided');
    case 'evidence.shared':
      return shareEvidence(engine, event);
    case 'objective.added':
      return addObjective(engine, event);
    case 'objective.withdrawn':
      return withdrawObjective(engine, event);
    case 'signal.received':
      return receiveSignal(engine, event);
    case 'model.reassigned':
      return reassign(engine, event);
    case 'journey.withdrawn':
      return withdrawJourney(engine, event);
  }
};
