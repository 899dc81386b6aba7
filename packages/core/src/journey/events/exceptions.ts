import { KEEP } from '../../process/interpreter.js';
import { CASE } from '../../process/place-kind.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { doer, type EventOf, objectiveNamed, refuseEvent, remark } from './refusal.js';

/** Opens a case about an objective, or about the learner. @internal */
export const raiseException = (
  { draft, chronicle, cases, interpreter }: Engine,
  event: EventOf<'exception.raised'>,
): void => {
  const { learner, objectives } = draft;
  const aboutLearner = event.concerns === learner.id && draft.indexOf(event.concerns) < 0;
  if (!aboutLearner) {
    const known = [learner.id, ...objectives.map(({ id }) => id)];
    if (!known.includes(event.concerns)) {
      const message = unknownWord(event.concerns, 'the learner or an objective of this journey', known);
      return refuseEvent(event, 'concerns', 'unknown-objective', message);
    }
    const { stage } = draft.objective(objectiveNamed(draft, event, event.concerns, 'concerns'));
    if (stage === 'advanced' || stage === 'withdrawn') {
      const message = `"${event.concerns}" is ${stage}; raise it about the learner ("${learner.id}")`;
      return refuseEvent(event, 'concerns', 'ended', message);
    }
  }
  chronicle.note({
    activity: 'exception.raised',
    lifecycle: 'start',
    subject: event.concerns,
    ...doer(event),
    ...remark(event.reason),
  });
  const about = aboutLearner ? -1 : draft.indexOf(event.concerns);
  if (!cases.because(event.reason, () => interpreter.enter('exception-raised', 0, about)))
    refuseEvent(event, 'type', 'no-entry', 'this model’s process handles no exceptions');
};

/** Withdraws an open case. @internal */
export const withdrawException = (
  { draft, chronicle, interpreter }: Engine,
  event: EventOf<'exception.withdrawn'>,
): void => {
  const place = draft.cases.findIndex(({ id, open }) => open && id === event.case);
  const found = draft.cases[place];
  if (found === undefined) {
    const open = draft.cases.filter((each) => each.open).map(({ id }) => id);
    return refuseEvent(event, 'case', 'unknown-case', unknownWord(event.case, 'an open exception case', open));
  }
  const lane = draft.tables.entries['exception-withdrawn'].find(({ element }) => element === found.element);
  if (lane === undefined) return refuseEvent(event, 'type', 'no-entry', 'this model’s process withdraws no exceptions');
  chronicle.note({
    activity: 'exception.withdrawn',
    lifecycle: 'withdraw',
    subject: event.case,
    ...doer(event),
    ...remark(event.reason),
  });
  const run = draft.runs(CASE).runOf(place, lane.to);
  if (!interpreter.take(CASE, place, run, lane.to, lane.column, KEEP))
    refuseEvent(event, 'case', 'not-now', `"${event.case}" cannot be withdrawn any more; end its open work instead`);
};
