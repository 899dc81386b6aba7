import type { ModelReading } from '../../model/model-reading.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import type { JourneyEvent } from '../state/journey-event.js';
import type { Irregularity } from '../state/log-entry.js';
import { quoted, refuseEvent } from './refusal.js';

/** Refuses an event, or, if an earlier version accepted it, notes why it would be refused today. @internal */
export const refuseOrNote = (
  { lenient, chronicle }: Pick<Engine, 'lenient' | 'chronicle'>,
  event: JourneyEvent,
  path: string,
  code: Exclude<Irregularity, 'text-mended'>,
  message: string,
): void => {
  if (!lenient) refuseEvent(event, path, code, message);
  if (!chronicle.irregular.includes(code)) chronicle.irregular.push(code);
};

/**
 * Checks that apply to every event: that it is not before the start, and comes from a role or person that exists.
 *
 * @internal
 */
export const admit = (engine: Engine, event: JourneyEvent): void => {
  const { reading, before } = engine.draft;
  const { started } = before.times;
  if (started !== null && Date.parse(event.at) < Date.parse(started)) {
    refuseOrNote(engine, event, 'at', 'before-start', `this journey started at ${started}, after this happened`);
  }
  if (event.type === 'signal.received' || !('by' in event) || event.by === undefined) {
    if ('person' in event && event.person !== undefined)
      refuseEvent(event, 'by', 'missing', `say for which role "${event.person}" acts`);
    return;
  }
  if (!reading.roleOf.has(event.by)) {
    const message = unknownWord(event.by, `a role of "${reading.model.id}"`, [...reading.roleOf.keys()]);
    refuseOrNote(engine, event, 'by', 'unknown-role', message);
  } else if ('person' in event && event.person !== undefined) {
    refuseStranger(engine, event, 'person', event.person, [event.by]);
    if (event.type === 'work.ended' && event.with !== undefined)
      refuseStranger(engine, event, 'with', event.with, [event.by]);
  }
};

/** Refuses a person who holds none of the given roles, if the model names people. @internal */
export const refuseStranger = (
  engine: Engine,
  event: JourneyEvent,
  path: string,
  person: string,
  roles: readonly string[],
): void => {
  const { reading } = engine.draft;
  if (roles.some((role) => mayHold(reading, person, role))) return;
  const named = reading.model.people.find(({ id }) => id === person);
  const message =
    named === undefined
      ? `"${person}" is not among the people of "${reading.model.id}" who hold ${quoted(roles)}`
      : `"${person}" holds ${quoted(named.roles)}, not ${quoted(roles)}`;
  refuseOrNote(engine, event, path, 'not-a-holder', message);
};

/**
 * Whether a person may act in a role. Somebody whom the model names has the roles stated there; anybody else may act
 * only in roles for which the model names nobody, as is usual for learners.
 *
 * @internal
 */
export const mayHold = ({ model }: Pick<ModelReading, 'model'>, person: string, role: string): boolean => {
  const named = model.people.find(({ id }) => id === person);
  return named === undefined ? !model.people.some(({ roles }) => roles.includes(role)) : named.roles.includes(role);
};
