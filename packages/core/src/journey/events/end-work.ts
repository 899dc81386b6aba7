import { workRef } from '../../model/work-ref.js';
import { KEEP } from '../../process/interpreter.js';
import { at } from '../../vocabulary/at.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { leavesOutReview } from '../state/accommodated.js';
import { type Journey, journeyLog } from '../state/journey.js';
import { findItem, openWork } from '../state/work-item.js';
import { keepArtifacts } from './keep-artifacts.js';
import { type EventOf, quoted, refuseEvent } from './refusal.js';

/** A responsible role ends a work item with one of its outcomes. @internal */
export const endWork = ({ draft, work, interpreter }: Engine, event: EventOf<'work.ended'>): void => {
  const journey = draft.before;
  const found = findItem(journey, event.workItem);
  if (found === undefined) return refuseEvent(event, 'workItem', 'unknown-work', notOpen(journey, event.workItem));
  const { placed, item: kept } = found;
  const element = draft.tables.numberOf.get(placed.element);
  if (element === undefined) return refuseEvent(event, 'workItem', 'unknown-work', `no element "${placed.element}"`);
  const { kind, place } = placed;
  const run = draft.runs(kind).runOf(place, element);
  const item = work.describe(kind, place, run, kept);
  if (placed.suspendedBy.length > 0) {
    const message = `this work is suspended by ${quoted(placed.suspendedBy)}; settle that first`;
    return refuseEvent(event, 'workItem', 'suspended', message);
  }
  if (!item.responsible.includes(event.by)) {
    return refuseEvent(event, 'by', 'not-responsible', `"${item.title}" is for ${quoted(item.responsible)}, not for "${event.by}"`);
  }
  if (!item.outcomes.includes(event.outcome)) {
    const known = { log: journey.log, artifacts: draft.artifactsOf(draft.objectiveOf(kind, place)) };
    if (leavesOutReview(draft.reading, workRef(item.element, item.step), known, event.outcome)) {
      const message = `the learner has a support plan, and this model has such a piece reviewed before it counts; end it as ${quoted(item.outcomes)}`;
      return refuseEvent(event, 'outcome', 'to-be-reviewed', message);
    }
    const message = unknownWord(event.outcome, `an outcome of "${item.title}" now`, item.outcomes);
    return refuseEvent(event, 'outcome', 'unknown-outcome', message);
  }
  work.end(kind, place, run, kept, event);
  keepArtifacts(draft, draft.objectiveOf(kind, place), event.artifacts ?? []);
  interpreter.take(kind, place, run, element, at(draft.tables.elements, element).events.indexOf(event.outcome), KEEP);
};

const notOpen = (journey: Journey, id: string): string => {
  const ended = journeyLog(journey).find(
    ({ workItem, lifecycle }) => workItem === id && (lifecycle === 'complete' || lifecycle === 'withdraw'),
  );
  if (ended !== undefined) {
    const how = ended.lifecycle === 'complete' ? 'ended' : 'withdrawn';
    return `this work has been ${how} already${ended.time === null ? '' : `, at ${ended.time}`}`;
  }
  const open = openWork(journey).map((item) => item.id);
  return open.length === 0 ? 'no work is open in this journey' : unknownWord(id, 'an open work item', open);
};
