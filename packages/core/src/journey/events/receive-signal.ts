import { countsFromCondition } from '../../model/condition.js';
import { fromOutside, withinOnly } from '../../process/from-outside.js';
import type { ElementId, EventColumn } from '../../process/numbers.js';
import { CASE } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { CLOCK } from '../state/clock.js';
import { refuseOrNote } from './admit.js';
import { refuseWithdrawn, whatFits } from './after-all.js';
import { type EventOf, objectiveNamed, refuseEvent } from './refusal.js';
import { refuseDueUnmastered } from './refuse-unmastered.js';

/** Delivers an event that comes from the organisation around the journey to the element that receives it. @internal */
export const receiveSignal = (engine: Engine, event: EventOf<'signal.received'>): void => {
  const { draft, chronicle, interpreter } = engine;
  const element = draft.table.element(event.element);
  if (element === undefined) {
    const known = draft.table.process.elements.map(({ id }) => id);
    return refuseEvent(event, 'element', 'unknown-element', unknownWord(event.element, 'a work element', known));
  }
  const { id, kind, receives } = element;
  const sendable = fromOutside(draft.table.process, id);
  if (!receives.includes(event.event)) {
    const message = unknownWord(event.event, `an event that "${id}" receives from outside`, sendable);
    return refuseEvent(event, 'event', 'unknown-event', message);
  }
  const to = draft.tables.numberOf.get(id);
  if (to === undefined) {
    return refuseEvent(event, 'element', 'not-here', `"${id}" is about the organisation, not about a learner`);
  }
  if (kind === CASE) return refuseEvent(event, 'element', 'not-here', 'raise an exception instead');
  if (!sendable.includes(event.event))
    refuseOrNote(engine, event, 'event', 'not-from-outside', withinOnly(id, event.event, sendable));
  const about = event.objective === undefined ? -1 : objectiveNamed(draft, event, event.objective);
  const senders = [...draft.reading.roleOf.keys(), ...draft.table.outside.map((each) => each.id), CLOCK];
  if (!senders.includes(event.by)) {
    const message = unknownWord(
      event.by,
      `a role of "${draft.reading.model.id}", an element of the organisation, or the clock`,
      senders,
    );
    refuseOrNote(engine, event, 'by', 'unknown-role', message);
  }
  refuseDueUnmastered(engine, event);
  const column = at(draft.tables.elements, to).events.indexOf(event.event);
  refuseOver(engine, event, to, column, about);
  chronicle.note({
    activity: `${id}.${event.event}`,
    lifecycle: 'start',
    subject: event.objective ?? draft.learner.id,
    resource: event.by,
  });
  const key = `${id}/${event.event}`;
  // A condition falls due only once.
  if (countsFromCondition(key)) draft.stopClock(about, key);
  else if (draft.reading.model.cadence.some(({ send }) => send === key)) {
    const last = draft.clockOf(about)[key];
    // A late event does not set the clock back.
    if (last === undefined || Date.parse(last) < Date.parse(event.at)) draft.setClock(about, key, event.at);
  }
  interpreter.send(0, { to, column, element: id, event: event.event }, about, -1);
};

/**
 * After everything is over, a signal that its element no longer takes would wait for ever, so it is refused. Only the
 * transfer of a record is still taken, if the model has it.
 */
const refuseOver = (
  engine: Engine,
  event: EventOf<'signal.received'>,
  element: ElementId,
  column: EventColumn,
  about: number,
): void => {
  const { draft, interpreter } = engine;
  if (draft.status === 'under-way') return;
  if (draft.status === 'withdrawn') {
    if (!interpreter.takesAfterAll('journey-withdrawn', 0, element, column)) refuseWithdrawn(engine, event);
    return;
  }
  const isTaken =
    interpreter.takesNow(0, element, column, about) || interpreter.takesAfterAll('journey-settled', 0, element, column);
  if (isTaken) return;
  const message =
    `this journey is settled, and "${event.event}" opens nothing in it any more; ` +
    `start another for what comes later${whatFits(engine)}`;
  refuseOrNote(engine, event, 'event', 'settled', message);
};
