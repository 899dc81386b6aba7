import { RETENTION } from '../../model/retention.js';
import { workRef } from '../../model/work-ref.js';
import type { Engine } from '../engine/engine.js';
import { masteredOf, saysFaded } from '../state/mastered.js';
import { refuseOrNote } from './admit.js';
import { type EventOf, quoted } from './refusal.js';

/** Refuses a review of mastery if no objective is mastered, or the one named is not. @internal */
export const refuseDueUnmastered = (engine: Engine, event: EventOf<'signal.received'>): void => {
  const key = workRef(event.element, event.event);
  if (key === RETENTION.signal) refuse(engine, event, 'event', event.objective === undefined ? [] : [event.objective]);
};

/**
 * Refuses an outcome about mastery, held or faded, of an objective that is not mastered. Warns if mastery of one of
 * several has faded and the event does not say which.
 *
 * @internal
 */
export const refuseUnmastered = (engine: Engine, event: EventOf<'work.ended'>, work: string): void => {
  if (work !== RETENTION.work) return;
  const { objectives = [] } = event;
  const faded = saysFaded(work, event.outcome);
  if (faded || objectives.length > 0) refuse(engine, event, 'outcome', objectives);
  const mastered = masteredOf(engine.draft.objectives);
  if (!faded || objectives.length > 0 || mastered.length < 2) return;
  const message = `which mastery has faded is not said; name it in "objectives": ${quoted(mastered)}`;
  engine.warnings.push({ path: 'objectives', code: 'no-objective', message });
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
    refuseOrNote(
      engine,
      event,
      path,
      'not-mastered',
      'no objective is advanced yet, so that there is no mastery to look at',
    );
  else if (unmastered !== undefined) {
    const message =
      `"${unmastered}" is not advanced, so that there is no mastery of it to look at; name one that is: ` +
      quoted(mastered);
    const place = event.type === 'signal.received' ? 'objective' : `objectives[${named.indexOf(unmastered)}]`;
    refuseOrNote(engine, event, place, 'not-mastered', message);
  }
};
