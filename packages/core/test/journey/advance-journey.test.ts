import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  openWork,
  PartsNotHere,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';
import { refusals } from '../support/refusals.js';
import { atTheDoor, beingServed, inTrouble, shop } from './support/shop.js';

const at = '2026-09-01T09:00:00Z';
const ended = (id: string, workItem: string, outcome: string): JourneyEventInput => ({
  id,
  at,
  type: 'work.ended',
  workItem,
  outcome,
  by: 'server',
});
const cameIn = ended('a', 'w1', 'came-in');
const again = ended('b', 'w2', 'again');
const early = { ...cameIn, id: 'early' };
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('one event', () => {
  test('gives a single step, and the same again where it comes again', () => {
    const step = advanceJourney(atTheDoor, cameIn);
    const { steps, ...said } = { steps: [], ...step };
    expect(Reflect.get(step, 'steps')).toHaveLength(1);
    expect(said).toMatchObject({ repeated: false, did: null, warnings: [] });
    const repeated = advanceJourney(step.journey, cameIn);
    expect(repeated).toMatchObject({
      repeated: true,
      did: { revision: 1, opened: ['w2'], closed: ['w1'] },
      warnings: [],
      log: [],
      opened: [],
      closed: [],
      suspended: [],
      resumed: [],
      reassigned: [],
      changed: [],
    });
    expect(repeated.journey).toBe(step.journey);
    expect(steps).toHaveLength(Reflect.get(step, 'steps').length);
  });

  test('lists what it ended before what closed with it', () => {
    const { closed } = advanceJourney(inTrouble, ended('c', 'w4', 'settled'));
    expect(ids(closed)).toEqual(['w4']);
    const withdrawn = advanceJourney(inTrouble, { id: 'd', at, type: 'journey.withdrawn', by: 'server' });
    expect(ids(withdrawn.closed)).toEqual(['w3', 'w4']);
  });
});

test('what was ended is listed first, though what closed with it had been open longer', () => {
  const both = {
    id: 'both',
    title: 'Both',
    machine: {
      initial: 'open',
      states: {
        open: {
          type: 'parallel',
          states: {
            long: { initial: 'waiting', states: { waiting: { on: { waited: 'done' } }, done: {} } },
            short: { initial: 'asking', states: { asking: {} } },
          },
          on: { asked: 'over' },
        },
        over: { type: 'final' },
      },
    },
    steps: [
      { id: 'open.long.waiting', outcomes: ['waited'] },
      { id: 'open.short.asking', outcomes: ['asked'] },
    ],
  };
  const model = parseModel({
    id: 'both',
    title: 'Both',
    process: { elements: [both] },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['both'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['one'], at });
  expect(openWork(journey).map(({ id, step }) => [id, step])).toEqual([
    ['w1', 'open.long.waiting'],
    ['w2', 'open.short.asking'],
  ]);
  expect(ids(advanceJourney(journey, ended('e', 'w2', 'asked')).closed)).toEqual(['w2', 'w1']);
  const left = advanceJourney(journey, { id: 'd', at, type: 'journey.withdrawn', by: 'server' });
  expect(ids(left.closed)).toEqual(['w1', 'w2']);
});

describe('several events', () => {
  test('are admitted as one would be: what only an earlier version took is refused', () => {
    const stranger = { ...cameIn, by: 'nobody-here' };
    const said = [expect.stringMatching(/by \(unknown-role\)/)];
    expect(refusals(() => advanceJourney(atTheDoor, { ...early, at: '2026-09-01T06:00:00Z' }))).toEqual([
      expect.stringMatching(/^at \(before-start\)/),
    ]);
    expect(refusals(() => advanceJourney(atTheDoor, [{ ...early, at: '2026-09-01T06:00:00Z' }]))).toEqual([
      expect.stringMatching(/^\[0\]\.at \(before-start\)/),
    ]);
    expect(refusals(() => advanceJourney(atTheDoor, [stranger]))).toEqual(said);
  });

  test('are told net, with each step', () => {
    const all = advanceJourney(atTheDoor, [cameIn, again]);
    expect([ids(all.closed), ids(all.opened), all.repeated, all.did]).toEqual([['w1'], ['w3'], false, null]);
    expect(all.steps.map(({ opened, closed }) => [ids(opened), ids(closed)])).toEqual([
      [['w2'], ['w1']],
      [['w3'], ['w2']],
    ]);
    expect(all.log).toEqual(all.steps.flatMap(({ log }) => log));
    expect(all.warnings).toEqual([]);
  });

  test('are repeated where all of them are', () => {
    const { journey } = advanceJourney(atTheDoor, cameIn);
    const [some, all, none] = [[cameIn, again], [cameIn, cameIn], []].map((events) => advanceJourney(journey, events));
    expect([some?.repeated, all?.repeated, none?.repeated]).toEqual([false, true, false]);
    expect(all?.journey).toBe(journey);
    expect(none).toEqual({ ...none, journey, steps: [], opened: [], closed: [], log: [], warnings: [] });
  });

  test('are refused by the place of the first that does not fit', () => {
    const said = (journey: Journey, ...events: readonly unknown[]) =>
      refusals(() => Reflect.apply(advanceJourney, undefined, [journey, events]));
    const issues = said(atTheDoor, cameIn, ended('c', 'w9', 'again'));
    expect(issues).toEqual([expect.stringMatching(/^\[1\]\.workItem \(/)]);
    expect(said(atTheDoor, cameIn, 7)).toEqual([expect.stringMatching(/^\[1\] \(/)]);
    expect(() => advanceJourney(atTheDoor, [cameIn, ended('c', 'w9', 'again')])).toThrow(/^journey events: 1 problem/);
    const { learner } = saveJourney(beingServed).state;
    const some = restoreJourney(shop, { learner, objectives: [] }, { parts: 'some' });
    const absent = () => advanceJourney(some, [ended('c', 'w3', 'served')], { known: () => undefined });
    expect(absent).toThrow(PartsNotHere);
    expect(refusals(absent)).toEqual([expect.stringMatching(/^objectives\[0\] \(part-not-here\)/)]);
  });
});

test('options are refused by their names', () => {
  const advance = (options: unknown) => () => Reflect.apply(advanceJourney, undefined, [atTheDoor, cameIn, options]);
  expect(refusals(advance({ known: 7 }))).toEqual([
    'known (invalid-type): expected a function from an event’s id to its entries, found number',
  ]);
  expect(advance({ known: 7 })).toThrow(/^advanceJourney: /);
  expect(advance({ konwn: () => [] })).toThrow(/^options of advanceJourney: /);
});
