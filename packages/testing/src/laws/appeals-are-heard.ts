import fc from 'fast-check';
import { InputError, type Journey, processOf } from 'work-elements';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, broken, defineLaw } from '../law.js';
import { learnerIn } from '../learner-in.js';
import type { Subject } from '../subject.js';
import { drive, planText } from './drive.js';

/** @internal */
export const appealsAreHeard = defineLaw({
  id: 'appeals-are-heard',
  sentence:
    'An appeal that a journey takes opens work on that objective where appeals go, and the same decision is not ' +
    'appealed again.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(60) }),
  holds: ({ model, plan }, subject) => {
    const places = processOf(model).entries.flatMap(({ on, to }) => (on === 'appeal-raised' ? [to] : []));
    for (const { event, step } of drive(subject, model, plan).taken) {
      if (event.type !== 'work.ended') continue;
      for (const [objective, status] of Object.entries(subject.objectiveStatuses(step.journey))) {
        if (status === 'in-progress') appeal(subject, step.journey, objective, places, event.id);
      }
    }
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});

const appeal = (
  subject: Subject,
  journey: Journey,
  objective: string,
  places: readonly string[],
  path: string,
): void => {
  const event = (id: string) =>
    ({ id, at: '2026-12-01T08:00:00Z', type: 'appeal.raised', objective, by: learnerIn(journey.model) }) as const;
  const first = attempt(() => subject.advanceJourney(journey, event('appeal')));
  if (first === undefined) return;
  const heard = first.opened.filter((item) => places.includes(item.element) && item.subject.id === objective);
  ask(heard.length > 0, `${path} > ${objective}`, 'its appeal is taken, and opens nothing where appeals are heard');
  const again = attempt(() => subject.advanceJourney(first.journey, event('appeal-again')));
  if (again !== undefined) broken(`${path} > ${objective}`, 'is appealed again while its appeal is being heard');
};

/** The result of an operation; undefined if the library refuses it. */
const attempt = <Result>(advance: () => Result): Result | undefined => {
  try {
    return advance();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};
