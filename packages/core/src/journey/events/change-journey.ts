import type { ModelReading } from '../../model/model-reading.js';
import { modelReading } from '../../model/model-reading.js';
import { parseModel } from '../../model/parse-model.js';
import { workRef } from '../../model/work-ref.js';
import { NONE } from '../../process/interpreter.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import type { Engine } from '../engine/engine.js';
import { SINCE } from '../state/clock.js';
import { placedRuns } from '../state/placed-run.js';
import type { KeptItem } from '../state/run.js';
import { refuseUnstaffed } from '../state/unstaffed.js';
import { subjectOf } from '../state/work-item.js';
import { mayHold } from './admit.js';
import { doer, type EventOf, refuseEvent, remark } from './refusal.js';
import { sameProcess } from './same-process.js';

/** Redistributes the work: open items move to their new roles. @internal */
export const reassign = (engine: Engine, event: EventOf<'model.reassigned'>): void => {
  const { draft, chronicle, work } = engine;
  const { reading } = draft;
  const next = modelReading(parseModel(event.model));
  if (!sameProcess(reading.model, next.model)) {
    const message =
      'the new model has other work elements, routes, settings or options; a journey keeps its process, so ' +
      'start another';
    return refuseEvent(event, 'model', 'other-process', message);
  }
  refuseUnstaffed(next);
  draft.reassign(next);
  if (countsObjectives(next) && !countsObjectives(reading)) {
    for (const [place, { stage }] of draft.objectives.entries())
      if (stage === 'in-progress') draft.setClock(place, SINCE, event.at);
  }
  chronicle.note({
    activity: 'model.reassigned',
    lifecycle: 'reassign',
    subject: draft.learner.id,
    ...doer(event),
    note: next.model.id,
  });
  for (const { element, kind, place, run } of placedRuns(draft.before)) {
    const number = draft.tables.numberOf.get(element);
    if (number === undefined) continue;
    for (const item of run.items) {
      const ref = workRef(element, item.step);
      const before = reading.rowOf.get(ref)?.responsible ?? [];
      const responsible = next.rowOf.get(ref)?.responsible ?? [];
      const lapsed = withoutLapsed(item, next, responsible);
      if (lapsed !== item) work.change(kind, draft.runs(kind).runOf(place, number), lapsed);
      if (plainEqual(before, responsible)) continue;
      chronicle.note({
        activity: ref,
        lifecycle: 'reassign',
        subject: subjectOf(draft.before, kind, place).id,
        role: responsible.join('+'),
        workItem: item.id,
        note: `from ${before.join('+')}`,
      });
    }
  }
};

/** Whether the cadence has rows for each objective. */
const countsObjectives = ({ model }: ModelReading): boolean => model.cadence.some(({ each }) => each === 'objective');

/** An item whose claim has lapsed, because the role or the person may no longer do it, becomes unclaimed. */
const withoutLapsed = (item: KeptItem, next: ModelReading, responsible: readonly string[]): KeptItem => {
  const { claim, escalated, ...rest } = item;
  const holds = claim !== undefined && responsible.includes(claim.role) && mayHold(next, claim.person, claim.role);
  const to = escalated?.to.filter((role) => next.roleOf.has(role)) ?? [];
  if ((claim === undefined || holds) && to.length === (escalated?.to.length ?? 0)) return item;
  return {
    ...rest,
    ...(claim === undefined || !holds ? {} : { claim }),
    ...(escalated === undefined || to.length === 0 ? {} : { escalated: { ...escalated, to } }),
  };
};

/** The learner leaves: all open work ends. @internal */
export const withdrawJourney = (
  { draft, chronicle, lifecycle, interpreter }: Engine,
  event: EventOf<'journey.withdrawn'>,
): void => {
  const { learner } = draft;
  chronicle.note({
    activity: 'journey.withdrawn',
    lifecycle: 'withdraw',
    subject: learner.id,
    ...doer(event),
    ...remark(event.reason),
  });
  lifecycle.endJourney();
  interpreter.enter('journey-withdrawn', 0, NONE);
};
