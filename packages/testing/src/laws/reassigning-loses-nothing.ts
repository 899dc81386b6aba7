import fc from 'fast-check';
import { arbitraryMove } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const reassigningLosesNothing = defineLaw({
  id: 'reassigning-loses-nothing',
  sentence:
    'When the assignment changes in the middle of a journey, the same work is open, each item with the roles of ' +
    'the new assignment.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({ model: fc.constant(model), edit: arbitraryMove(model), plan: arbitraryPlan(30) }),
    ),
  holds: ({ model, edit, plan }, subject) => {
    const { last } = drive(subject, model, plan);
    const next = edit.apply(model).model;
    const { journey } = subject.reassignJourney(last, next, { id: 'reassigned', at: '2026-12-01T08:00:00Z' });
    const [before, after] = [subject.openWork(last), subject.openWork(journey)];
    ask(
      same(
        before.map(({ id }) => id),
        after.map(({ id }) => id),
      ),
      'openWork',
      'has other items after the reassignment',
    );
    const rows = new Map(subject.raci(next).map((row) => [`${row.element}/${row.step}`, row.responsible]));
    for (const item of after)
      ask(
        same(item.responsible, rows.get(`${item.element}/${item.step}`)),
        item.id,
        `is for ${item.responsible.join(', ')}, not for its new roles`,
      );
  },
  details: ({ edit, plan }) => `${edit.description}; ${planText(plan)}`,
  costs: 4,
});
