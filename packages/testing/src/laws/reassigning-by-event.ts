import fc from 'fast-check';
import { arbitraryMove } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const reassigningByEvent = defineLaw({
  id: 'reassigning-by-event',
  sentence:
    'The event `model.reassigned` does what `reassignJourney` does: the same journey, the same changes, the same log.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({ model: fc.constant(model), edit: arbitraryMove(model), plan: arbitraryPlan(30) }),
    ),
  holds: ({ model, edit, plan }, subject) => {
    const { last } = drive(subject, model, plan);
    const next = edit.apply(model).model;
    const happened = { id: 'reassigned', at: '2026-12-01T08:00:00Z' };
    const called = subject.reassignJourney(last, next, happened);
    const sent = subject.advanceJourney(last, { ...happened, type: 'model.reassigned', model: next });
    ask(
      same(subject.saveJourney(sent.journey), subject.saveJourney(called.journey)),
      'journey',
      'differs if reassigned by event',
    );
    for (const key of ['opened', 'closed', 'suspended', 'resumed', 'reassigned', 'changed', 'log'] as const)
      ask(same(sent[key], called[key]), key, 'differs if reassigned by event');
  },
  details: ({ edit, plan }) => `${edit.description}; ${planText(plan)}`,
  costs: 4,
});
