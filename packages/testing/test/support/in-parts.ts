import {
  type AdvanceOptions,
  type Journey,
  type JourneyEventInput,
  type JourneyStep,
  journeyLog,
  PartsNotHere,
} from 'work-elements';
import { library, type Subject } from '../../src/index.js';

/** How many events went through parts, and how many parts of objectives they took, out of how many. */
export interface Counted {
  events: number;
  taken: number;
  there: number;
}

/**
 * The library, but that a journey is stored in parts after every event: an event is taken by a journey that was
 * restored from the texts of those parts alone that it asks for, and the journey after it is restored from the texts of
 * the parts that changed and of those that did not, and the log, which was kept apart.
 */
export const inParts = (counted: Counted): Subject => {
  const advanceJourney = (journey: Journey, event: JourneyEventInput, options: AdvanceOptions = {}): JourneyStep => {
    // A law that stores journeys itself goes on with what it has restored.
    if (journey.logFrom > 0) return library.advanceJourney(journey, event, options);
    const stored = library.journeyParts(journey);
    const texts = new Map(stored.objectives.map(({ position, text }) => [position, text]));
    const log = journeyLog(journey);
    const known = (id: string) => {
      const { revision } = log.find(({ cause }) => cause?.id === id) ?? {};
      return revision === undefined ? undefined : log.filter((entry) => entry.revision === revision);
    };
    const [before, step] = taken(journey, stored, texts, event, { known, ...options });
    if (step.repeated) return { ...step, journey };
    const changed = library.journeyParts(step.journey, { since: before });
    for (const { position, text } of changed.objectives) texts.set(position, text);
    const { model, objectives } = step.journey;
    const state = {
      learner: changed.learner,
      objectives: objectives.map((_, position) => texts.get(position)),
      recent: changed.recent,
    };
    const withoutLog = library.restoreJourney(model, state);
    counted.events += 1;
    counted.there += texts.size;
    const whole = library.saveJourney({ ...withoutLog, log: [[...log, ...step.log]], logFrom: 0 });
    return { ...step, journey: library.restoreJourney(model, JSON.stringify(whole)) };
  };

  const taken = (
    { model }: Journey,
    { learner, recent }: ReturnType<Subject['journeyParts']>,
    texts: ReadonlyMap<number, string>,
    event: JourneyEventInput,
    options: AdvanceOptions,
  ): readonly [before: Journey, step: JourneyStep] => {
    const positions = new Set<number>();
    for (;;) {
      const objectives = [...positions].map((position) => texts.get(position));
      const before = library.restoreJourney(model, { learner, objectives, recent }, { parts: 'some' });
      try {
        const step = library.advanceJourney(before, event, options);
        counted.taken += positions.size;
        return [before, step];
      } catch (error) {
        if (!(error instanceof PartsNotHere) || error.objectives.every((position) => positions.has(position)))
          throw error;
        for (const position of error.objectives) positions.add(position);
      }
    }
  };

  return { ...library, advanceJourney };
};
