import { advanceJourney, type Journey, type JourneyEventInput } from '../../src/index.js';

/** The time of every event of {@link stepping}. */
export const AT = '2026-09-01T08:00:00Z';

/** Returns a function that takes events, each with a new id. */
export const stepping = (prefix: string) => {
  let count = 0;
  return (journey: Journey, event: Record<string, unknown>) =>
    advanceJourney(journey, { id: `${prefix}${count++}`, at: AT, ...event } as JourneyEventInput);
};
