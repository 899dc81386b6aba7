import type { ModelReading } from '../../model/model-reading.js';
import { Interpreter } from '../../process/interpreter.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { SINCE } from '../state/clock.js';
import type { Journey } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { appended } from '../state/pages.js';
import { waitsFor } from '../state/waits-for.js';
import { Chronicle } from './chronicle.js';
import { Draft } from './draft.js';
import { JourneyCases } from './journey-cases.js';
import { JourneyObserver } from './journey-observer.js';
import { JourneyPlaces } from './journey-places.js';
import { Lifecycle } from './lifecycle.js';
import { Work } from './work.js';

/**
 * Everything needed to take a journey through one event: a draft of the journey, and the parts that work on it.
 *
 * @internal
 */
export interface Engine {
  readonly draft: Draft;
  readonly work: Work;
  readonly chronicle: Chronicle;
  readonly lifecycle: Lifecycle;
  readonly cases: JourneyCases;
  readonly interpreter: Interpreter;
  /** Whether to accept, and note, what only an earlier version accepted. */
  readonly lenient: boolean;
  /** Problems that do not prevent the event, but should be known. */
  readonly warnings: Issue[];
  /** Delivers all pending signals and returns the resulting journey, apart from `recent`. */
  finish(): Journey;
}

/** An event and its time; the start of a journey is no event. @internal */
export interface Happening {
  readonly event: JourneyEvent | null;
  readonly time: string | null;
  readonly lenient: boolean;
}

/** An engine for one event, or for the start. @internal */
export const engineFor = (journey: Journey, reading: ModelReading, { event, time, lenient }: Happening): Engine => {
  const draft = new Draft(journey, reading);
  const { latest } = journey.times;
  const late = event !== null && time !== null && latest !== null && Date.parse(time) < Date.parse(latest);
  const revision = event === null ? 0 : journey.revision + 1;
  const chronicle = new Chronicle({ learner: journey.learner.id, event, time, revision, late });
  const work = new Work(draft, chronicle, time);
  const cases = new JourneyCases(draft, chronicle);
  const lifecycle = new Lifecycle(draft, work, chronicle, cases);
  const observer = new JourneyObserver(draft, chronicle);
  const interpreter = new Interpreter(draft.tables, {
    places: new JourneyPlaces(draft),
    work,
    progress: lifecycle,
    cases,
    observer,
  });
  return {
    draft,
    work,
    chronicle,
    lifecycle,
    cases,
    interpreter,
    lenient,
    warnings: [],
    finish: () => {
      interpreter.settle(0);
      const counted = draft.reading.model.cadence.length > 0;
      if (time !== null && counted && draft.learner.clock[SINCE] === undefined) draft.setClock(-1, SINCE, time);
      const finished: Journey = {
        ...draft.finish(),
        revision,
        log: appended(journey.log, chronicle.entries),
        times: late ? journey.times : { ...journey.times, latest: time ?? latest },
      };
      return { ...finished, waitsFor: waitsFor(finished) };
    },
  };
};
