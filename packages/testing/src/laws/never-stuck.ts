import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const neverStuck = defineLaw({
  id: 'never-stuck',
  sentence:
    'Until a journey is settled or withdrawn, some work is open, or it says what it waits for; and every open ' +
    'item has somebody who can end it, with an outcome that works.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(90) }),
  holds: ({ model, plan }, subject) => {
    const { first, taken, last } = drive(subject, model, plan);
    const roles = new Set(model.roles.map(({ id }) => id));
    for (const { id, journey, hasLeft } of [
      { id: 'start', journey: first, hasLeft: false },
      ...taken.map(({ event, step }) => ({
        id: event.id,
        journey: step.journey,
        hasLeft: event.type === 'journey.withdrawn',
      })),
    ]) {
      const open = subject.openWork(journey);
      ask(
        journey.status !== 'under-way' || open.length + journey.waitsFor.length > 0,
        id,
        'no work is open, the journey is not over, and it waits for nothing',
      );
      ask(!hasLeft || open.length === 0, id, 'the learner has left, and work is still open');
      for (const item of open) {
        ask(
          item.responsible.some((role) => roles.has(role)),
          `${id} > ${item.id}`,
          'nobody can end it',
        );
        ask(item.outcomes.length > 0, `${id} > ${item.id}`, 'it has no outcome');
      }
    }
    for (const item of subject.openWork(last)) {
      for (const outcome of item.outcomes) {
        const by = item.responsible[0] ?? '';
        subject.advanceJourney(last, {
          id: `try-${outcome}`,
          at: '2026-12-01T08:00:00Z',
          type: 'work.ended',
          workItem: item.id,
          outcome,
          by,
          ...(item.claim === null ? {} : { person: item.claim.person }),
        });
      }
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
