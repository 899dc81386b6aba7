import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const eventsDecide = defineLaw({
  id: 'events-decide',
  sentence: 'The same start and the same events give the same journey; nothing else has a say in it.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan() }),
  holds: ({ model, plan }, subject) => {
    const { taken, last } = drive(subject, model, plan);
    let again = subject.startJourney(model, plan.start);
    for (const { event } of taken) again = subject.advanceJourney(again, event).journey;
    ask(same(subject.saveJourney(again), subject.saveJourney(last)), 'journey', 'differs after the same events');
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
