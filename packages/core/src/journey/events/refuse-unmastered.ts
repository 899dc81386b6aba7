import { RETENTION } from '../../model/retention.js';
import { workRef } from '../../model/work-ref.js';
import type { Engine } from '../engine/engine.js';
import { masteredOf, saysFaded } from '../state/mastered.js';
import { refuseOrNote } from './admit.js';
import { type EventOf, quoted } from './refusal.js';

/** Mastery is looked at again only where there is some. @internal */
export const refuseDueUnmastered = (engine: Engine, event: EventOf<'signal.received'>): void => {
  const key = workRef(event.element, event.event);
  if (key === RETENTION.signal) refuse(engine, event, 'event', event.objective === undefined ? [] : [event.objective]);
};

/** Mastery has faded only of what was mastered. @internal */
export const refuseFadedUnmastered = (engine: Engine, event: EventOf<'work.ended'>, work: string): void => {
  if (saysFaded(work, event.outcome)) refuse(engine, event, 'outcome', event.objectives ?? []);
};

const refuse = (
  engine: Engine,
  event: EventOf<'signal.received'> | EventOf<'work.ended'>,
  path: string,
  named: readonly string[],
): void => {
  const mastered = masteredOf(engine.draft.objectives);
  const unmastered = named.find((id) => !mastered.includes(id));
  if (mastered.length === 0)
    refuseOrNote(engine, event, path, 'not-mastered', 'no objective is advanced yet, so that none can have faded');
  else if (unmastered !== undefined) {
    const message = `"${unmastered}" is not advanced, and cannot have faded; name one that is: ${quoted(mastered)}`;
    const place = event.type === 'signal.received' ? 'objective' : `objectives[${named.indexOf(unmastered)}]`;
    refuseOrNote(engine, event, place, 'not-mastered', message);
  }
};
