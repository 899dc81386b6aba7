import fc from 'fast-check';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

const STATUSES: readonly string[] = ['not-started', 'blocked', 'in-progress', 'suspended', 'advanced', 'withdrawn'];

/** @internal */
export const objectivesStandSomewhere = defineLaw({
  id: 'objectives-stand-somewhere',
  sentence:
    'Each objective is in exactly one status; advanced and withdrawn are for good, and what is blocked has a ' +
    'prerequisite that is not advanced.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(90) }),
  holds: ({ model, plan }, subject) => {
    const { first, taken } = drive(subject, model, plan);
    let before = subject.objectiveStatuses(first);
    for (const { event, step } of taken) {
      const statuses = subject.objectiveStatuses(step.journey);
      for (const { id, requires } of step.journey.objectives) {
        const status = statuses[id] ?? 'nowhere';
        ask(STATUSES.includes(status), `${event.id} > ${id}`, `is ${status}`);
        const was = before[id];
        ask(
          (was !== 'advanced' && was !== 'withdrawn') || status === was,
          `${event.id} > ${id}`,
          `went from ${was} to ${status}`,
        );
        const open = requires.filter((required) => statuses[required] !== 'advanced');
        ask(
          status !== 'blocked' || open.length > 0,
          `${event.id} > ${id}`,
          'is blocked, though all it requires is advanced',
        );
      }
      ask(Object.keys(statuses).length === step.journey.objectives.length, event.id, 'an objective has no status');
      before = statuses;
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});
