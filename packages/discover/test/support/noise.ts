import type { SimulatedEvent } from '@work-elements/simulate';

/** A small generator of our own (Mulberry32), so that the noise is the same on every run. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
};

/** The log with a share of the staff’s events reassigned to random members of staff. */
export const withNoise = (
  events: readonly SimulatedEvent[],
  share: number,
  seed: number,
): readonly SimulatedEvent[] => {
  const staff = [...new Set(events.flatMap(({ resource }) => (resource === null ? [] : [resource])))].sort();
  const next = random(seed);
  return events.map((event) => {
    if (event.resource === null || next() >= share) return event;
    return { ...event, resource: staff[Math.floor(next() * staff.length)] ?? event.resource };
  });
};
