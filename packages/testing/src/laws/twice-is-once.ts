import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const twiceIsOnce = defineLaw({
  id: 'twice-is-once',
  sentence: 'The same event sent twice changes nothing the second time, and the step says so.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(30) }),
  holds: ({ model, plan }, subject) => {
    const { taken, last } = drive(subject, model, plan);
    for (const { event, step } of taken) {
      ask(!step.repeated, event.id, 'is called a repetition the first time');
      const again = subject.advanceJourney(last, event);
      ask(again.journey === last && again.repeated, event.id, 'is not recognised the second time');
      ask(
        again.opened.length + again.closed.length + again.log.length === 0,
        event.id,
        'does something the second time',
      );
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
