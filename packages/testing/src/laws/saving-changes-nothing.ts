import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const savingChangesNothing = defineLaw({
  id: 'saving-changes-nothing',
  sentence: 'A journey that is saved and restored at any point goes on as if nothing had happened.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(40), at: fc.nat({ max: 39 }) }),
  holds: ({ model, plan, at }, subject) => {
    const { taken, last } = drive(subject, model, plan);
    const point = taken[at % Math.max(1, taken.length)];
    if (point === undefined) return;
    let journey = subject.restoreJourney(model, JSON.stringify(subject.saveJourney(point.before)));
    ask(
      same(subject.openWork(journey), subject.openWork(point.before)),
      `${point.event.id} > openWork`,
      'differs after restoring',
    );
    for (const { event } of taken.slice(taken.indexOf(point))) journey = subject.advanceJourney(journey, event).journey;
    ask(
      same(subject.saveJourney(journey), subject.saveJourney(last)),
      'journey',
      `differs if saved and restored before ${point.event.id}`,
    );
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
