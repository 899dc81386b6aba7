import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { newObjective } from '../state/new-objective.js';
import { confusedWith } from '../state/objectives.js';
import { doer, type EventOf, objectiveNamed, quoted, refuseEvent, remark } from './refusal.js';

/** Adds an objective to a journey. @internal */
export const addObjective = (
  { draft, chronicle, lifecycle, interpreter }: Engine,
  event: EventOf<'objective.added'>,
): void => {
  const { id, requires } = event.objective;
  const known = draft.objectives.map((each) => each.id);
  if (known.includes(id))
    return refuseEvent(event, 'objective.id', 'duplicate-id', `the objective "${id}" is part of this journey already`);
  const twin = confusedWith(id, [draft.learner.id, ...known]);
  if (twin !== undefined) return refuseEvent(event, 'objective.id', twin.code, twin.message);
  requires.forEach((required, index) => {
    if (known.includes(required)) return;
    const message = unknownWord(required, 'an objective of this journey', known);
    refuseEvent(event, `objective.requires[${index}]`, 'unknown-objective', message);
  });
  if (draft.status === 'settled')
    return refuseEvent(event, 'type', 'settled', 'this journey is settled; start another for further objectives');
  const place = draft.addObjective({ ...newObjective(event.objective), stage: 'blocked' });
  chronicle.note({ activity: 'objective.added', lifecycle: 'start', subject: id, ...doer(event) });
  lifecycle.unblock(interpreter);
  interpreter.enter('objective-added', 0, place);
};

/** Withdraws an objective. @internal */
export const withdrawObjective = (
  { draft, chronicle, lifecycle }: Engine,
  event: EventOf<'objective.withdrawn'>,
): void => {
  const place = objectiveNamed(draft, event, event.objective);
  const { id, stage } = draft.objective(place);
  if (stage === 'advanced' || stage === 'withdrawn')
    return refuseEvent(event, 'objective', 'ended', `"${id}" is ${stage} already`);
  const dependants = draft.objectives.filter((each) => each.stage === 'blocked' && each.requires.includes(id));
  if (dependants.length > 0) {
    const message = `${quoted(dependants.map((each) => each.id))} cannot open without "${id}"; withdraw those first`;
    return refuseEvent(event, 'objective', 'required', message);
  }
  chronicle.note({
    activity: 'objective.withdrawn',
    lifecycle: 'withdraw',
    subject: id,
    ...doer(event),
    ...remark(event.reason),
  });
  lifecycle.endObjective(place);
};
