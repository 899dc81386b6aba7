import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  type JourneySteps,
  modelFingerprint,
  PartsNotHere,
} from 'work-elements';
import type { Context } from '../context.js';
import type { Sql } from '../database/database.js';
import { possibleIds } from '../given.js';
import { retried } from '../retry.js';
import { type Loaded, loadJourney, loadParts, restoreLoaded, type Wanted } from './load-journey.js';
import { writeStep } from './write-step.js';

/** Applies events to a journey and writes the results in one transaction. @internal */
export const advance = (
  context: Context,
  id: string,
  events: JourneyEventInput | readonly JourneyEventInput[],
): Promise<JourneySteps> =>
  retried(context, async (sql) => {
    const loaded = await loadJourney(context, sql, id, wantedBy(isList(events) ? events : [events]));
    const { before, done } = await advanced(context, sql, loaded, events);
    const steps = done.steps.filter(({ repeated }) => !repeated);
    if (steps.length === 0) return done;
    const model = before.model === done.journey.model ? loaded.model : modelFingerprint(done.journey.model);
    await writeStep(context, sql, { key: loaded.key, id, before, after: done.journey, net: done, steps, model });
    return done;
  });

const advanced = async (
  context: Context,
  sql: Sql,
  first: Loaded,
  events: JourneyEventInput | readonly JourneyEventInput[],
): Promise<{ readonly before: Journey; readonly done: JourneySteps }> => {
  let loaded = first;
  for (let round = 0; ; round++) {
    const before = await restoreLoaded(context, sql, loaded);
    try {
      const options = { known: (id: string) => loaded.known.get(id) };
      if (isList(events)) return { before, done: advanceJourney(before, events, options) };
      const step = advanceJourney(before, events, options);
      return { before, done: { ...step, steps: [step] } };
    } catch (error) {
      if (!(error instanceof PartsNotHere) || error.objectives.every((position) => loaded.parts.has(position)))
        throw error;
      // Events that unexpectedly need more parts a second time mostly need all of them.
      loaded = await loadParts(context, sql, loaded, round === 0 ? error.objectives : 'all');
    }
  }
};

/** The parts that events are likely to need; malformed events are refused later, by the library. */
const wantedBy = (events: readonly JourneyEventInput[]): Wanted => {
  const texts = (key: string): readonly string[] =>
    events.flatMap((event) => {
      const value: unknown = Reflect.get(Object(event), key);
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return possibleIds(values.filter((each) => typeof each === 'string'));
    });
  return {
    items: texts('workItem'),
    objectives: ['objective', 'objectives', 'concerns'].flatMap(texts),
    events: texts('id'),
  };
};

const isList = <Item>(given: Item | readonly Item[]): given is readonly Item[] => Array.isArray(given);
