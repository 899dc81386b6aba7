import fc from 'fast-check';
import type { ImplementationModel, JourneyEventInput } from 'work-elements';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw } from '../law.js';
import { drive, planText } from './drive.js';

/** @internal */
export const logsKeepPeople = defineLaw({
  id: 'logs-keep-people',
  sentence: 'For everything that a person did, the log says which person it was, and in which role.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(40) }),
  holds: ({ model, plan }, subject) => {
    for (const { event, step } of drive(subject, model, plan, (next) => named(model, next)).taken) {
      if (event.type === 'signal.received' || event.person === undefined) continue;
      const { person, by } = event;
      const done = step.log.filter(({ lifecycle }) => lifecycle !== 'schedule');
      ask(
        done.some(({ resource, role }) => resource?.split(', ').includes(person) === true && role === by),
        `${event.id} > log`,
        `does not say that ${person} did it as ${by}: ${JSON.stringify(done)}`,
      );
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});

/** The same event with a person: one whom the model names for the role, or any if it names none. */
const named = (model: ImplementationModel, event: JourneyEventInput): JourneyEventInput => {
  if (event.type === 'signal.received' || event.type === 'model.reassigned' || event.person !== undefined) return event;
  const holder = model.people.find(({ roles }) => roles.includes(event.by));
  return { ...event, person: holder?.id ?? `somebody ${event.id}` };
};
