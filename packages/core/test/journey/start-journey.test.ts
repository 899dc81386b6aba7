import { describe, expect, test } from 'vitest';
import { beginJourney, journeyLog, openWork, parseModel, startJourney } from '../../src/index.js';
import { startLeniently } from '../../src/journey/start-journey.js';
import { refusals } from '../support/refusals.js';
import { gatedDesk } from './support/gated-desk.js';
import { shop } from './support/shop.js';

const said = (start: unknown) => refusals(() => Reflect.apply(startJourney, undefined, [shop, start]));

test('beginning a journey also says what has opened, and what was logged', () => {
  const start = { learner: 'ada', objectives: ['first'], at: '2026-09-01T08:00:00Z' };
  const begun = beginJourney(shop, start);
  expect(begun).toEqual({
    journey: startJourney(shop, start),
    opened: openWork(begun.journey),
    closed: [],
    suspended: [],
    resumed: [],
    reassigned: [],
    changed: [],
    warnings: [],
    log: journeyLog(begun.journey),
    repeated: false,
    did: null,
  });
  expect(begun.opened.map(({ step }) => step)).toEqual(['at-the-door']);
});

test('a journey of which everything is over at the start is settled, and needs nothing to begin', () => {
  const pass = {
    id: 'pass',
    title: 'Pass',
    receives: ['known', 'ask'],
    machine: {
      initial: 'asked',
      states: {
        asked: {
          on: { known: { target: 'over', actions: { type: 'emit', params: { event: 'passed' } } }, ask: 'asking' },
        },
        asking: { on: { answered: 'over' } },
        over: { type: 'final' },
      },
    },
    steps: [{ id: 'asking', outcomes: ['answered'] }],
  };
  const model = parseModel({
    id: 'known',
    title: 'Known',
    process: {
      elements: [pass],
      entries: [{ on: 'journey-started', to: 'pass', send: 'known' }],
      advancement: { from: 'pass', on: 'passed' },
    },
    roles: [{ id: 'host', title: 'Host', actors: ['onsite-educator'], responsible: ['pass'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['one'] });
  expect([journey.status, ...openWork(journey)]).toEqual(['settled']);
});

test('a journey logs its start with its objectives', () => {
  const journey = startJourney(shop, { learner: 'ada', objectives: ['first', { id: 'second' }] });
  expect(journeyLog(journey)[0]).toMatchObject({
    case: 'ada',
    activity: 'journey.started',
    lifecycle: 'start',
    subject: 'ada',
    note: 'first, second',
    time: null,
    event: null,
    revision: 0,
  });
  expect(journey.waitsFor).toEqual([]);
  expect(journey.times).toEqual({ started: null, latest: null, forgotten: null });
});

test('a journey in which nothing begins is refused, with where to say what does', () => {
  const start = () => startJourney(gatedDesk, { learner: 'ada', objectives: ['first'] });
  expect(refusals(start)).toEqual([
    'process.entries (nothing-begins): nothing begins when a journey starts; say what does in process.entries, as ' +
      '{ on: "journey-started", to, send }',
  ]);
  expect(start).toThrow(/^journey under "gated-desk": 1 problem/);
});

describe('a start is refused', () => {
  test.each([
    [
      'with an objective twice',
      ['a', 'b', 'a', 'a'],
      [
        'objectives[2] (duplicate-id): the objective "a" appears twice, first at objectives[0]',
        'objectives[3] (duplicate-id): the objective "a" appears twice, first at objectives[0]',
      ],
    ],
    [
      'with prerequisites that it does not have',
      ['fractions', { id: 'ratios', requires: ['fractions', 'fraction'] }],
      [
        'objectives[1].requires[1] (unknown-objective): "fraction" is not an objective of this journey; did you mean ' +
          '"fractions"?',
      ],
    ],
    [
      'with prerequisites in a circle',
      ['z', { id: 'a', requires: ['b'] }, { id: 'b', requires: ['a'] }],
      [
        'objectives[1].requires (cycle): "a" cannot open before itself: its prerequisites form a circle',
        'objectives[2].requires (cycle): "b" cannot open before itself: its prerequisites form a circle',
      ],
    ],
  ])('%s', (_, objectives, issues) => {
    expect(said({ learner: 'ada', objectives })).toEqual(issues);
  });

  test('with ids that differ only in how their letters are composed, be it from the learner’s', () => {
    const [one, other] = ['élève'.normalize('NFC'), 'élève'.normalize('NFD')];
    const paths = (start: object) => said(start).map((issue) => issue.split(':')[0]);
    expect(paths({ learner: 'ada', objectives: ['a', one, other] })).toEqual(['objectives[2] (confusable-id)']);
    expect(paths({ learner: one, objectives: ['a', other] })).toEqual(['objectives[1] (confusable-id)']);
    expect(paths({ learner: one, objectives: [one] })).toEqual([]);
  });

  test('where it is no data, or has another shape, by the names of what is in it', () => {
    expect(said({ learner: 'ada', objectives: ['a'], at: () => 0 })[0]).toMatch(/^at \(not-data\)/);
    const wrong = { learner: 'ada', objectives: [{ id: 'a', requires: 'b' }] };
    expect(said(wrong)[0]).toMatch(/^objectives\[0\]\.requires \(invalid-type\)/);
    expect(said({ learner: 'ada', objectives: [] })).toEqual([
      expect.stringContaining('a journey has at least one objective'),
    ]);
    expect(() => Reflect.apply(startJourney, undefined, [shop, wrong])).toThrow(
      /^start of a journey: 1 problem\n {2}objectives\[0\]\.requires \(a\): /,
    );
  });
});

test('a start of an earlier version is taken with its texts mended, and as it is where it needs none of that', () => {
  const start = (learner: string) => startLeniently(shop, { learner, objectives: ['a'] }).learner.id;
  expect(start('ada')).toBe('ada');
  expect(start('a\u0000b')).not.toBe('a\u0000b');
  expect(refusals(() => startJourney(shop, { learner: 'a\u0000b', objectives: ['a'] }))).toHaveLength(1);
  expect(
    refusals(() => Reflect.apply(startLeniently, undefined, [shop, { learner: () => 0, objectives: [] }])),
  ).toEqual([expect.stringMatching(/^learner \(not-data\)/)]);
});
