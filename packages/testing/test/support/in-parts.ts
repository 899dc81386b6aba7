import {
  type AdvanceOptions,
  type Journey,
  type JourneyEventInput,
  type JourneyStep,
  journeyLog,
  PartsNotHere,
} from 'work-elements';
import { library, type Subject } from '../../src/index.js';

/** The number of events applied in parts, the number of objective parts that they loaded, and how many there were. */
export interface Counted {
  events: number;
  taken: number;
  there: number;
}

/**
 * The library, except that a journey is stored in parts after every event. Each event is applied to a journey restored
 * from only the parts that it asks for; the journey after it is restored from the parts that changed, those that did
 * not, and the log, which is stored separately.
 */
export const inParts = (counted: Counted): Subject => {
  const advanceJourney = (journey: Journey, event: JourneyEventInput, options: AdvanceOptions = {}): JourneyStep => {
    // A law that itself restores a journey without its log goes on with that journey.
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
