import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const inboxByRole = defineLaw({
  id: 'inbox-by-role',
  sentence: 'The inbox of a role has the open items whose step the assignment gives it, in their order, and no others.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(40) }),
  holds: ({ model, plan }, subject) => {
    const { first, taken } = drive(subject, model, plan);
    const rows = subject.raci(model);
    for (const { id, journey } of [
      { id: 'start', journey: first },
      ...taken.map(({ event, step }) => ({ id: event.id, journey: step.journey })),
    ]) {
      const open = subject.openWork(journey);
      for (const role of model.roles) {
        const theirs = new Set(
          rows.filter(({ responsible }) => responsible.includes(role.id)).map((row) => `${row.element}/${row.step}`),
        );
        const expected = open.filter(({ element, step }) => theirs.has(`${element}/${step}`)).map((item) => item.id);
        const found = subject.openWork(journey, role.id).map((item) => item.id);
        ask(
          same(found, expected),
          `${id} > ${role.id}`,
          `has ${found.join(', ') || 'nothing'}, not ${expected.join(', ') || 'nothing'}`,
        );
      }
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 8,
});
