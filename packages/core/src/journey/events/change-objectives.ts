import { OBJECTIVE } from '../../process/place-kind.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { statusOf, suspendersOf } from '../state/journey.js';
import { newObjective } from '../state/new-objective.js';
import { confusedWith } from '../state/objectives.js';
import { keepArtifacts } from './keep-artifacts.js';
import { refuseUnknownArtifacts } from './known-artifacts.js';
import { doer, type EventOf, objectiveNamed, quoted, refuseEvent, remark } from './refusal.js';

/** An appeal, a claim of mastery or a result from elsewhere enters the process at an objective. @internal */
export const enterObjective = (
  engine: Engine,
  event: EventOf<'appeal.raised' | 'mastery.claimed' | 'recognition.requested'>,
  on: 'appeal-raised' | 'mastery-claimed' | 'recognition-requested',
  otherwise: string,
): void => {
  const { draft, chronicle, lifecycle, interpreter } = engine;
  const place = objectiveNamed(draft, event, event.objective);
  const objective = draft.objective(place);
  const status = statusOf(draft, objective);
  if (status === 'advanced' || status === 'withdrawn' || status === 'suspended') {
    const by = status === 'suspended' ? ` by ${quoted(suspendersOf(draft, objective))}; settle that first` : '';
    return refuseEvent(event, 'objective', 'not-now', `"${objective.id}" is ${status}${by}`);
  }
  const lanes = draft.tables.entries[on];
  if (lanes.length === 0) return refuseEvent(event, 'type', 'no-entry', `this model’s process does not know "${event.type}"`);
  if ('artifacts' in event) refuseUnknownArtifacts(engine, event, event.artifacts ?? []);
  chronicle.note({ activity: event.type, lifecycle: 'start', subject: objective.id, ...doer(event), ...remark(event.reason) });
  if ('artifacts' in event) keepArtifacts(draft, place, event.artifacts ?? []);
  if (objective.stage === 'blocked') lifecycle.open(place, interpreter);
  for (const { to, column, element } of lanes) {
    if (draft.table.element(element)?.kind !== OBJECTIVE) {
      const message = `"${on}" enters this model’s process at "${element}", which is not about an objective; change process.entries`;
      return refuseEvent(event, 'type', 'no-entry', message);
    }
    const taken = interpreter.take(OBJECTIVE, place, draft.runs(OBJECTIVE).runOf(place, to), to, column, place);
    if (!taken) return refuseEvent(event, 'objective', 'not-now', `"${objective.id}" is ${status}, and ${otherwise}`);
  }
};

/** A journey gets another objective. @internal */
export const addObjective = ({ draft, chronicle, lifecycle, interpreter }: Engine, event: EventOf<'objective.added'>): void => {
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

/** An objective is given up. @internal */
export const withdrawObjective = ({ draft, chronicle, lifecycle }: Engine, event: EventOf<'objective.withdrawn'>): void => {
  const place = objectiveNamed(draft, event, event.objective);
  const { id, stage } = draft.objective(place);
  if (stage === 'advanced' || stage === 'withdrawn') return refuseEvent(event, 'objective', 'ended', `"${id}" is ${stage} already`);
  const dependants = draft.objectives.filter((each) => each.stage === 'blocked' && each.requires.includes(id));
  if (dependants.length > 0) {
    const message = `${quoted(dependants.map((each) => each.id))} cannot open without "${id}"; withdraw those first`;
    return refuseEvent(event, 'objective', 'required', message);
  }
  chronicle.note({ activity: 'objective.withdrawn', lifecycle: 'withdraw', subject: id, ...doer(event), ...remark(event.reason) });
  lifecycle.endObjective(place);
};
