// @module-tag long
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type InboxChanges,
  type Journey,
  JourneyError,
  models,
  openWork,
  restoreJourney,
  type SavedJourney,
  saveJourney,
  suspendedWork,
  type WorkItem,
} from 'work-elements';
import { reseal } from '../../core/test/journey/support/reseal.js';
import { arbitraryPlan, eventOf } from '../src/arbitraries/arbitrary-journey-events.js';
import { drive } from '../src/laws/drive.js';
import { library } from '../src/subject.js';

const CASES = 5000;
const { validator: model } = models;

const journeys: readonly Journey[] = fc
  .sample(arbitraryPlan(50), { numRuns: 60, seed: 20130603 })
  .map((plan) => drive(library, model, plan).last);

const saved = journeys.map((journey) => saveJourney(journey, { after: journey.revision }));

/** A seeded generator of random integers. */
const chooser = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
};

const isRefused = (given: unknown): boolean => {
  try {
    restoreJourney(model, given);
    return false;
  } catch (error) {
    if (error instanceof JourneyError) return true;
    throw error;
  }
};

interface Place {
  readonly holder: object;
  readonly key: string | number;
}

const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))]);
};

const WORDS = [
  'a',
  'fractions',
  'decimals',
  'teacher',
  'collect',
  'w1',
  'w2',
  'case-1',
  'assess-progress',
  '2026-09-01T00:00:00Z',
  'bbbb',
  'nnaa',
];

/** Tampers with one field: changes, removes or reverses it, or replaces it by a copy of another. */
const change = (copy: SavedJourney, choose: (below: number) => number): void => {
  const places = placesIn(copy.state).filter(({ key }) => key !== 'checksum' && key !== 'checksums');
  const place = places[choose(places.length)];
  const other = places[choose(places.length)];
  if (place === undefined || other === undefined) return;
  const { holder, key } = place;
  const value: unknown = Reflect.get(holder, key);
  const kind = choose(4);
  if (kind === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 0) Reflect.deleteProperty(holder, key);
  else if (kind === 1) Reflect.set(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
  else if (typeof value === 'number') Reflect.set(holder, key, value + choose(5) - 2);
  else if (typeof value === 'string') Reflect.set(holder, key, WORDS[choose(WORDS.length)]);
  else if (Array.isArray(value)) value.reverse();
  else Reflect.set(holder, key, null);
};

const copyOf = (index: number): SavedJourney => {
  const found = saved[index % saved.length];
  if (found === undefined) throw new RangeError('nothing was saved');
  return structuredClone(found);
};

const follow = (inbox: Map<string, WorkItem>, changes: InboxChanges): void => {
  for (const { id } of changes.closed) inbox.delete(id);
  for (const item of [...changes.opened, ...changes.resumed, ...changes.reassigned, ...changes.changed])
    inbox.set(item.id, item);
  for (const { id } of changes.suspended) inbox.delete(id);
};

/** Drives a journey on from where it is, and checks what holds for every journey. */
const lawsHold = (start: Journey, choose: (below: number) => number): void => {
  const inbox = new Map(openWork(start).map((item) => [item.id, item]));
  let journey = start;
  for (let n = 0; n < 12; n++) {
    const kind =
      choose(5) === 0
        ? (['exception', 'withdraw-exception', 'claim', 'hand-in', 'claim-item'] as const)[choose(5)]
        : 'work';
    const event = eventOf(library, journey, { kind: kind ?? 'work', pick: choose(99), outcome: choose(9) }, 5000 + n);
    if (event === undefined) continue;
    let step: ReturnType<typeof advanceJourney>;
    try {
      step = advanceJourney(journey, event);
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error;
      continue;
    }
    if (step.repeated) continue;
    follow(inbox, step);
    journey = step.journey;
    const open = openWork(journey);
    expect([...inbox.values()].sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
      [...open].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    const ids = [...open, ...suspendedWork(journey)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    if (journey.status === 'under-way') expect(open.length + journey.waitsFor.length).toBeGreaterThan(0);
    for (const item of open) expect(item.outcomes.length * item.responsible.length).toBeGreaterThan(0);
    expect(advanceJourney(journey, event).repeated).toBe(true);
    const { state } = saveJourney(journey, { after: journey.revision });
    const text = JSON.stringify(state);
    const again = restoreJourney(model, text);
    expect(JSON.stringify(saveJourney(again, { after: again.revision }).state)).toBe(text);
  }
};

describe('a saved state', () => {
  test('that nobody has touched is restored', () => {
    for (const each of saved) expect(isRefused(each.state)).toBe(false);
    for (const each of saved) expect(isRefused(reseal(each))).toBe(false);
  });

  test(`of which one byte was changed is refused, ${CASES} times`, () => {
    const choose = chooser(1);
    const restored: string[] = [];
    for (let n = 0; n < CASES; n++) {
      const text = JSON.stringify(copyOf(n).state);
      const at = choose(text.length);
      const byte = String.fromCharCode(32 + choose(95));
      if (byte === text.charAt(at)) continue;
      const changed = text.slice(0, at) + byte + text.slice(at + 1);
      if (!isRefused(changed)) restored.push(`"${byte}" for "${text.charAt(at)}" in …${text.slice(at - 40, at + 40)}…`);
    }
    expect(restored).toEqual([]);
  });

  test(`of which one field was changed is refused, ${CASES} times`, () => {
    const choose = chooser(2);
    const restored: number[] = [];
    for (let n = 0; n < CASES; n++) {
      const copy = copyOf(n);
      const before = JSON.stringify(copy.state);
      change(copy, choose);
      if (JSON.stringify(copy.state) !== before && !isRefused(copy.state)) restored.push(n);
    }
    expect(restored).toEqual([]);
  });

  test(`with its checksums made again is refused, or a journey on which the laws hold, ${CASES} times`, () => {
    const choose = chooser(3);
    let restored = 0;
    for (let n = 0; n < CASES; n++) {
      const copy = copyOf(n);
      change(copy, choose);
      let journey: Journey;
      try {
        const { state } = Object(reseal(copy));
        journey = restoreJourney(model, state);
      } catch (error) {
        if (error instanceof JourneyError || error instanceof TypeError) continue;
        throw error;
      }
      restored += 1;
      try {
        lawsHold(journey, choose);
      } catch (error) {
        throw new Error(`case ${n}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    expect(restored).toBeGreaterThan(100);
  });
});
