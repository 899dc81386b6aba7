import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  type JourneyStep,
  journeyEvents,
  journeyLog,
  models,
  openWork,
  replayJourney,
  restoreJourney,
  saveJourney,
  startJourney,
  xesEvents,
} from '../../src/index.js';
import { refusedCodes } from '../support/refused-codes.js';

const start = { learner: 'ada', objectives: ['fractions', 'decimals'] };
const minute = (n: number): string => new Date(Date.UTC(2026, 8, 1, 0, n)).toISOString();

/** Claims and releases an item in turn, for a given number of events. */
const long = (events: number): { readonly journey: Journey; readonly taken: readonly JourneyEventInput[] } => {
  let journey = startJourney(models.validator, start);
  const workItem = openWork(journey)[0]?.id ?? '';
  const taken: JourneyEventInput[] = [];
  for (let n = 0; n < events; n++) {
    const type = n % 2 === 0 ? ('item.claimed' as const) : ('item.released' as const);
    const event = { id: `e${n}`, at: minute(n), type, workItem, by: 'teacher', person: 'pat' };
    journey = advanceJourney(journey, event).journey;
    taken.push(event);
  }
  return { journey, taken };
};

describe('an event that comes again', () => {
  const { journey, taken } = long(301);
  const stateAlone = restoreJourney(models.validator, saveJourney(journey, { after: journey.revision }).state);
  const [oldest] = taken;
  const newest = taken.at(-1);
  if (oldest === undefined || newest === undefined) throw new Error('nothing was taken');

  test('is answered with what it did: from the log, or the state for the last 256', () => {
    expect(advanceJourney(journey, oldest)).toMatchObject({
      repeated: true,
      did: { revision: 1, opened: [], closed: [] },
      opened: [],
    });
    expect(advanceJourney(stateAlone, newest)).toMatchObject({ repeated: true, did: { revision: 301 } });
    expect(advanceJourney(stateAlone, taken[301 - 256] ?? oldest)).toMatchObject({
      repeated: true,
      did: { revision: 46 },
    });
  });

  test('is refused where none can say, and never done twice', () => {
    expect(refusedCodes(() => advanceJourney(stateAlone, oldest))).toEqual(['cannot-tell']);
    expect(refusedCodes(() => advanceJourney(stateAlone, taken[301 - 257] ?? oldest))).toEqual(['cannot-tell']);
    const entries = journeyLog(journey).filter(({ event }) => event === oldest.id);
    expect(advanceJourney(stateAlone, oldest, { known: () => entries })).toMatchObject({
      repeated: true,
      did: { revision: 1 },
    });
    expect(
      refusedCodes(() => advanceJourney(stateAlone, { ...oldest, at: minute(1) }, { known: () => entries })),
    ).toEqual(['reused-id']);
    // Undefined, null and an empty list, such as a database returns for a missing row, mean that the event is new;
    // anything other than a log is refused.
    const unseen = {
      id: 'late',
      at: minute(2),
      type: 'mastery.claimed',
      objective: 'decimals',
      by: 'learner',
    } as const;
    for (const known of [() => undefined, () => null, () => []])
      expect(advanceJourney(stateAlone, unseen, { known }).repeated).toBe(false);
    for (const known of [() => entries, () => [{ event: 'late' }], () => Promise.resolve([]), () => [null]])
      expect(refusedCodes(() => advanceJourney(stateAlone, unseen, { known: known as never }))).toEqual([
        'cannot-tell',
      ]);
    // An event later than all forgotten ones is new.
    const next = { id: 'new', at: minute(400), type: 'mastery.claimed', objective: 'decimals', by: 'learner' } as const;
    expect(advanceJourney(stateAlone, next).repeated).toBe(false);
  });

  test('says what it opened and closed', () => {
    const before = startJourney(models.validator, start);
    const event = {
      id: 'a',
      at: minute(1),
      type: 'work.ended',
      workItem: 'w1',
      outcome: 'reviewed',
      by: 'teacher',
    } as const;
    const { journey: after } = advanceJourney(before, event);
    expect(advanceJourney(after, event).did).toEqual({ revision: 1, opened: ['w2'], closed: ['w1'] });
  });

  test('is not lost where somebody has thrown the log away', () => {
    const cut: Journey = { ...journey, log: [] };
    expect(refusedCodes(() => saveJourney(cut))).toEqual(['log-not-here']);
    expect(refusedCodes(() => advanceJourney(cut, oldest))).toEqual(['cannot-tell']);
  });
});

describe('a journey without its log', () => {
  const { journey } = long(20);
  const some = restoreJourney(models.validator, saveJourney(journey, { after: 12 }));
  const none = restoreJourney(models.validator, JSON.stringify(saveJourney(journey, { after: 20 }).state));

  test('never gives a shortened answer', () => {
    for (const each of [some, none]) {
      for (const read of [journeyLog, journeyEvents, xesEvents, saveJourney])
        expect(refusedCodes(() => read(each))).toEqual(['log-not-here']);
    }
    expect(saveJourney(some, { after: 14 }).log).toEqual(saveJourney(journey, { after: 14 }).log);
    expect(refusedCodes(() => saveJourney(some, { after: 11 }))).toEqual(['log-not-here']);
  });

  test('goes on as it would have', () => {
    const event = {
      id: 'next',
      at: minute(30),
      type: 'mastery.claimed',
      objective: 'decimals',
      by: 'learner',
    } as const;
    const [whole, part] = [advanceJourney(journey, event), advanceJourney(none, event)];
    const said = ({ journey: _, ...step }: JourneyStep) => ({ ...step, steps: [] });
    expect(said(part)).toEqual(said(whole));
    expect(saveJourney(part.journey, { after: 20 })).toEqual(saveJourney(whole.journey, { after: 20 }));
  });
});

test('several events: all or none, and what opened and closed is net', () => {
  const before = startJourney(models.validator, start);
  const at = minute(1);
  const end = (id: string, workItem: string, outcome: string) =>
    ({ id, at, type: 'work.ended', workItem, outcome, by: 'teacher' }) as const;
  const events = [end('a', 'w1', 'reviewed'), end('b', 'w2', 'drafted'), end('c', 'w3', 'agreed')];
  const all = advanceJourney(before, events);
  expect(all.closed.map(({ id }) => id)).toEqual(['w1']);
  expect(all.opened.map(({ id }) => id)).not.toContain('w2');
  expect(all.opened).toEqual(openWork(all.journey));
  expect(all.steps.flatMap(({ log }) => log)).toEqual(all.log);
  expect(all.journey).toEqual(events.reduce((now, event) => advanceJourney(now, event).journey, before));
  expect(() => advanceJourney(before, [...events, end('d', 'w1', 'reviewed')])).toThrow(/\[3\]\.workItem/);
});

test('ids are as the world has them', () => {
  const ids = [
    '1b34fe02-4a6b-11ee-be56-0242ac120002',
    'https://example.org/CFItems/1',
    'CCSS.Math.Content.6.RP.A.1',
    '6-rp-a-1',
    'fractions_1',
    'élève',
    '分'.repeat(2048),
    '__proto__',
    'constructor',
  ];
  let journey = startJourney(models.validator, { learner: 'Ada Lovelace', objectives: ids });
  for (const [n, objective] of ids.entries())
    journey = advanceJourney(journey, {
      id: `e${n}`,
      at: minute(n),
      type: 'mastery.claimed',
      objective,
      by: 'learner',
    }).journey;
  expect(openWork(journey).every(({ id }) => /^[\x21-\x7e]{1,64}$/.test(id))).toBe(true);
  const text = JSON.stringify(saveJourney(journey));
  expect(JSON.stringify(saveJourney(restoreJourney(models.validator, text)))).toBe(text);
  expect(
    saveJourney(replayJourney(models.validator, { learner: 'Ada Lovelace', objectives: ids }, journeyEvents(journey))),
  ).toEqual(saveJourney(journey));
});

test.each([
  ['a control character', 'a\u0007b', 'invalid-value'],
  ['a lone surrogate', 'a\ud800b', 'invalid-value'],
  ['too many characters', 'a'.repeat(2049), 'invalid-value'],
  ['none', '', 'invalid-value'],
])('an id with %s is refused', (_, id, code) => {
  expect(refusedCodes(() => startJourney(models.validator, { learner: 'ada', objectives: [id] }))).toEqual([code]);
});

test('two ids that differ only in how their letters are composed are refused', () => {
  const twins = ['élève'.normalize('NFC'), 'élève'.normalize('NFD')];
  expect(refusedCodes(() => startJourney(models.validator, { learner: 'ada', objectives: twins }))).toEqual([
    'confusable-id',
  ]);
  const journey = startJourney(models.validator, { learner: 'ada', objectives: twins.slice(0, 1) });
  const added = {
    id: 'e',
    at: minute(1),
    type: 'objective.added',
    objective: { id: twins[1] ?? '' },
    by: 'teacher',
  } as const;
  expect(refusedCodes(() => advanceJourney(journey, added))).toEqual(['confusable-id']);
});
