import { expect } from 'vitest';
import {
  advanceJourney,
  type ImplementationModel,
  type Journey,
  JourneyError,
  openWork,
  processOf,
  startJourney,
} from '../../../src/index.js';

const AT = '2026-09-01T08:00:00Z';

/** The result of random events. */
export interface Driven {
  /** How many events were accepted, and how many of these were signals. */
  readonly events: number;
  readonly signals: number;
  /** After how many of them a journey under way had no open work. */
  readonly waited: number;
}

/**
 * Drives a journey by random signals and work: whatever the organisation around it may send, at any time. After each
 * event, work is open, or the journey states what it waits for, and continues when the first of that is sent.
 */
export const driveBySignals = (model: ImplementationModel, choices: readonly number[]): Driven => {
  const signals = processOf(model)
    .elements.filter(({ subject }) => subject !== 'organization' && subject !== 'case')
    .flatMap(({ id, receives }) => receives.map((event) => ({ element: id, event })));
  const by = model.roles[0]?.id ?? '';
  const count = { events: 0, signals: 0, waited: 0 };
  let journey = startJourney(model, { learner: 'ada', objectives: ['a', 'b'] });
  choices.forEach((choice, n) => {
    const open = openWork(journey);
    const item = open[choice % Math.max(1, open.length)];
    const signal = signals[(choice >> 4) % signals.length];
    const objective = choice % 3 === 0 ? {} : { objective: choice % 3 === 1 ? 'a' : 'b' };
    const event =
      item === undefined || choice % 4 === 0
        ? {
            type: 'signal.received' as const,
            element: signal?.element ?? '',
            event: signal?.event ?? '',
            by,
            ...objective,
          }
        : {
            type: 'work.ended' as const,
            workItem: item.id,
            outcome: item.outcomes[(choice >> 8) % item.outcomes.length] ?? '',
            by: item.responsible[0] ?? '',
          };
    const after = taken(journey, { id: `e${n}`, at: AT, ...event });
    if (after === undefined) return;
    journey = after;
    count.events += 1;
    if (event.type === 'signal.received') count.signals += 1;
    if (journey.status !== 'under-way' || openWork(journey).length > 0) {
      expect(journey.waitsFor).toEqual([]);
      return;
    }
    count.waited += 1;
    goesOn(journey, by);
  });
  return count;
};

const taken = (journey: Journey, event: Parameters<typeof advanceJourney>[1]): Journey | undefined => {
  try {
    return advanceJourney(journey, event).journey;
  } catch (error) {
    if (error instanceof JourneyError) return undefined;
    throw error;
  }
};

const goesOn = (journey: Journey, by: string): void => {
  expect(journey.waitsFor.length).toBeGreaterThan(0);
  const [first] = journey.waitsFor;
  if (first === undefined) return;
  const { objective, ...signal } = first;
  const sent = { id: 'try', at: AT, type: 'signal.received' as const, by, ...signal };
  const next = advanceJourney(journey, objective === null ? sent : { ...sent, objective });
  expect(next.journey.revision).toBe(journey.revision + 1);
};
