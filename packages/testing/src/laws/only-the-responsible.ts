import fc from 'fast-check';
import { JourneyError } from 'work-elements';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, broken, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const onlyTheResponsible = defineLaw({
  id: 'only-the-responsible',
  sentence:
    'Only a role that is responsible can end an item; anybody else is told who may, and the journey stands as it was.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(30) }),
  holds: ({ model, plan }, subject) => {
    const { last } = drive(subject, model, plan);
    const before = JSON.stringify(subject.saveJourney(last));
    for (const item of subject.openWork(last)) {
      const other = model.roles.find(({ id }) => !item.responsible.includes(id));
      if (other === undefined) continue;
      const outcome = item.outcomes[0] ?? '';
      try {
        subject.advanceJourney(last, {
          id: 'intruder',
          at: '2026-12-01T08:00:00Z',
          type: 'work.ended',
          workItem: item.id,
          outcome,
          by: other.id,
        });
      } catch (error) {
        const message =
          error instanceof JourneyError
            ? (error.issues[0]?.message ?? '')
            : broken(item.id, `ends in ${String(error)}`);
        ask(
          item.responsible.every((role) => message.includes(role)),
          item.id,
          `does not say who may end it: ${message}`,
        );
        ask(JSON.stringify(subject.saveJourney(last)) === before, item.id, 'the refused event changed the journey');
        continue;
      }
      broken(item.id, `${other.id} could end it, which is for ${item.responsible.join(', ')}`);
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
