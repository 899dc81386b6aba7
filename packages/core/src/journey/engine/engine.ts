import type { ModelReading } from '../../model/model-reading.js';
import { Interpreter } from '../../process/interpreter.js';
import { SINCE } from '../state/clock.js';
import type { Journey } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { Chronicle } from './chronicle.js';
import { Draft } from './draft.js';
import { JourneyCases } from './journey-cases.js';
import { JourneyObserver } from './journey-observer.js';
import { JourneyPlaces } from './journey-places.js';
import { Lifecycle } from './lifecycle.js';
import { Work } from './work.js';

/** What takes a journey through one event: a draft of the journey, and what works on it. @internal */
export interface Engine {
  readonly draft: Draft;
  readonly work: Work;
  readonly chronicle: Chronicle;
  readonly lifecycle: Lifecycle;
  readonly cases: JourneyCases;
  readonly interpreter: Interpreter;
  /** Delivers everything that is under way, and gives the journey as it has become. */
  finish(): Journey;
}

/**
 * An engine for one event; null for the start.
 *
 * @internal
 */
export const engineFor = (journey: Journey, reading: ModelReading, event: JourneyEvent | null, time: string | null): Engine => {
  const draft = new Draft(journey, reading);
  const chronicle = new Chronicle(journey.learner.id, event, time);
  const work = new Work(draft, chronicle, time);
  const cases = new JourneyCases(draft, chronicle);
  const lifecycle = new Lifecycle(draft, work, chronicle, cases);
  const observer = new JourneyObserver(draft, chronicle);
  const interpreter = new Interpreter(draft.tables, { places: new JourneyPlaces(draft), work, progress: lifecycle, cases, observer });
  return {
    draft,
    work,
    chronicle,
    lifecycle,
    cases,
    interpreter,
    finish: () => {
      interpreter.settle(0);
      if (time !== null && reading.model.cadence.length > 0 && draft.learner.clock?.[SINCE] === undefined) draft.setClock(-1, SINCE, time);
      return draft.finish(event?.id ?? null, chronicle.entries);
    },
  };
};
