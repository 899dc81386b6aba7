import fc from 'fast-check';
import { type Journey, type JourneyEventInput, type JourneyStep, PartsNotHere } from 'work-elements';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import type { Subject } from '../subject.js';
import { drive, planText } from './drive.js';

/** @internal */
export const partsAreEnough = defineLaw({
  id: 'parts-are-enough',
  sentence:
    'A journey that is restored before each event from only the parts that the event touches, and stored by only ' +
    'those that it changed, goes on as if it had stayed whole.',
  cases: (models) => fc.record({ model: models, plan: arbitraryPlan(40) }),
  holds: ({ model, plan }, subject) => {
    const { first, taken, last } = drive(subject, model, plan);
    const store = new Map<string, string>();
    keep(store, subject, first);
    for (const { event, step } of taken) {
      const done = advanceInParts(store, subject, first, event);
      ask(
        same(done.opened, step.opened) && same(done.closed, step.closed),
        event.id,
        'opens or closes other work if restored from parts',
      );
      ask(same(done.log, step.log), event.id, 'has other log entries if restored from parts');
    }
    const state = stateIn(
      store,
      last.objectives.map((_, position) => position),
    );
    const whole = subject.restoreJourney(model, { ...state, recent: subject.saveJourney(last).state.recent });
    ask(same(subject.openWork(whole), subject.openWork(last)), 'openWork', 'differs if restored from parts');
    ask(
      same(subject.saveJourney(whole, { after: whole.revision }), subject.saveJourney(last, { after: last.revision })),
      'journey',
      'differs if restored from parts',
    );
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});

const keep = (store: Map<string, string>, subject: Subject, journey: Journey, since?: Journey): void => {
  const parts = subject.journeyParts(journey, since === undefined ? {} : { since });
  store.set('learner', parts.learner);
  for (const { position, text } of parts.objectives) store.set(String(position), text);
};

const stateIn = (store: ReadonlyMap<string, string>, positions: Iterable<number>) => ({
  learner: store.get('learner'),
  objectives: [...positions].map((position) => store.get(String(position))),
});

/** Applies an event with as few parts of the journey as possible: only those that it asks for. */
const advanceInParts = (
  store: Map<string, string>,
  subject: Subject,
  { model }: Journey,
  event: JourneyEventInput,
): JourneyStep => {
  const positions = new Set<number>();
  for (;;) {
    const before = subject.restoreJourney(model, stateIn(store, positions), { parts: 'some' });
    try {
      const step = subject.advanceJourney(before, event, { known: () => undefined });
      keep(store, subject, step.journey, before);
      return step;
    } catch (error) {
      if (!(error instanceof PartsNotHere) || error.objectives.every((position) => positions.has(position)))
        throw error;
      for (const position of error.objectives) positions.add(position);
    }
  }
};
