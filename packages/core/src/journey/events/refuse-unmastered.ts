import { countsFromCondition } from '../../model/condition.js';
import { RETENTION } from '../../model/retention.js';
import { workRef } from '../../model/work-ref.js';
import type { Engine } from '../engine/engine.js';
import { masteredOf, saysFaded } from '../state/mastered.js';
import { refuseOrNote } from './admit.js';
import { type EventOf, quoted, refuseEvent } from './refusal.js';

/**
 * Refuses a signal that mastery or a condition is due if no objective has been advanced, or the one that it names has
 * not. A signal about a condition has to name its objective.
 *
 * @internal
 */
export const refuseDueUnmastered = (engine: Engine, event: EventOf<'signal.received'>): void => {
  const key = workRef(event.element, event.event);
  if (countsFromCondition(key)) {
    if (event.objective === undefined)
      return refuseEvent(event, 'objective', 'missing', 'name the objective that was advanced on the condition');
    refuse(engine, event, 'event', [event.objective]);
  }
  if (key === RETENTION.signal) refuse(engine, event, 'event', event.objective === undefined ? [] : [event.objective]);
};

/**
 * Refuses an outcome about mastery, held or faded, of an objective that is not mastered. Warns if there are several
 * that it could be about, and neither the signal nor the event says which.
 *
 * @internal
 */
export const refuseUnmastered = (
  engine: Engine,
  event: EventOf<'work.ended'>,
  work: string,
  concerning: string | null,
): void => {
  if (work !== RETENTION.work) return;
  const { objectives = [] } = event;
  const faded = saysFaded(work, event.outcome);
  if (faded || objectives.length > 0) refuse(engine, event, 'outcome', objectives);
  const mastered = masteredOf(engine.draft.objectives);
  if (objectives.length > 0 || mastered.length < 2 || (concerning !== null && mastered.includes(concerning))) return;
  const message =
    'several objectives are advanced, and it is not said for which of them mastery ' +
    `${faded ? 'has faded' : 'holds'}; name those that were looked at in "objectives": ${quoted(mastered)}`;
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
      'no objective is advanced yet, so there is no mastery to look at',
    );
  else if (unmastered !== undefined) {
    const message =
      `"${unmastered}" is not advanced, so there is no mastery of it to look at; name one that is: ` + quoted(mastered);
    const place = event.type === 'signal.received' ? 'objective' : `objectives[${named.indexOf(unmastered)}]`;
    refuseOrNote(engine, event, place, 'not-mastered', message);
  }
};
