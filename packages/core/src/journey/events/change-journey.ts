import { modelReading } from '../../model/model-reading.js';
import { parseModel } from '../../model/parse-model.js';
import { workRef } from '../../model/work-ref.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import type { Engine } from '../engine/engine.js';
import { refuseUnstaffed } from '../state/unstaffed.js';
import { openWork } from '../state/work-item.js';
import { type EventOf, refuseEvent, remark } from './refusal.js';
import { sameProcess } from './same-process.js';

/** The work is distributed anew: open work moves to its new roles. @internal */
export const reassign = ({ draft, chronicle }: Engine, event: EventOf<'model.reassigned'>): void => {
  const { reading } = draft;
  const next = modelReading(parseModel(event.model));
  if (!sameProcess(reading.model, next.model)) {
    const message = 'the new model has other work elements, routes, settings or options; a journey keeps its process, so start another';
    return refuseEvent(event, 'model', 'other-process', message);
  }
  refuseUnstaffed(next);
  draft.reassign(next);
  chronicle.note({ activity: 'model.reassigned', lifecycle: 'reassign', subject: draft.learner.id, note: next.model.id });
  for (const item of openWork({ ...draft.before, model: next.model })) {
    const ref = workRef(item.element, item.step);
    const before = reading.rowOf.get(ref)?.responsible ?? [];
    if (plainEqual(before, item.responsible)) continue;
    chronicle.note({
      activity: ref,
      lifecycle: 'reassign',
      subject: item.subject.id,
      role: item.responsible.join('+'),
      workItem: item.id,
      note: `from ${before.join('+')}`,
    });
  }
};

/** The learner leaves: everything that is open ends. @internal */
export const withdrawJourney = ({ draft, chronicle, lifecycle }: Engine, event: EventOf<'journey.withdrawn'>): void => {
  const { learner } = draft;
  chronicle.note({ activity: 'journey.withdrawn', lifecycle: 'withdraw', subject: learner.id, role: event.by, ...remark(event.reason) });
  lifecycle.endJourney();
};
