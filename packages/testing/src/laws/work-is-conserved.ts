import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const workIsConserved = defineLaw({
  id: 'work-is-conserved',
  sentence:
    'Every work item that was opened is closed or still open, once; never are two open for the same step and subject.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan() }),
  holds: ({ model, plan }, subject) => {
    const { first, taken } = drive(subject, model, plan);
    const open = new Map(subject.openWork(first).map((item) => [item.id, item]));
    for (const { event, step } of taken) {
      for (const item of step.closed) ask(open.delete(item.id), `${event.id} > closed`, `${item.id} was not open`);
      for (const item of step.opened) {
        ask(!open.has(item.id), `${event.id} > opened`, `${item.id} is open already`);
        open.set(item.id, item);
      }
      const waiting = subject.openWork(step.journey);
      for (const item of waiting)
        ask(open.has(item.id), `${event.id} > openWork`, `${item.id} is there, and was never opened`);
      const suspended = subject.suspendedWork(step.journey);
      ask(
        waiting.length + suspended.length === open.size,
        `${event.id} > openWork`,
        `has ${waiting.length} items, and suspendedWork ${suspended.length}, where ${open.size} are open`,
      );
      for (const item of suspended)
        ask(open.has(item.id), `${event.id} > suspendedWork`, `${item.id} is there, and was never opened`);
      const places = waiting.map((item) => `${item.element}/${item.step} of ${item.subject.kind} ${item.subject.id}`);
      ask(
        new Set(places).size === places.length,
        `${event.id} > openWork`,
        `two items for one step and subject: ${places.find((place, index) => places.indexOf(place) < index)}`,
      );
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
