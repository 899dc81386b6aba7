import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  defineModel,
  editModel,
  journeyParts,
  openWork,
  PartsNotHere,
  type RestoreOptions,
  restoreJourney,
  type SavedJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';
import { refusals } from '../support/refusals.js';
import { reseal, resealed } from './support/reseal.js';
import { beingServed, inTrouble, shop } from './support/shop.js';

const saved = saveJourney(beingServed);
const { state } = saved;
const said = (given: unknown, options?: RestoreOptions) => refusals(() => restoreJourney(shop, given, options));
const changed = 'it was changed after it was saved; a journey changes only by its events';
const other = 'this part and the learner’s are not of the same revision';

describe('options', () => {
  const options = (given: unknown) => refusals(() => Reflect.apply(restoreJourney, undefined, [shop, saved, given]));

  test('say whether all parts are there', () => {
    expect(options({ parts: 'most' })).toEqual(['parts (invalid-value): expected "all" or "some"']);
    expect(() => Reflect.apply(restoreJourney, undefined, [shop, saved, { parts: 'most' }])).toThrow(
      'options of restoreJourney: 1 problem',
    );
    expect(options({ part: 'all' })).toEqual([expect.stringContaining('did you mean "parts"')]);
    expect(() => Reflect.apply(restoreJourney, undefined, [shop, saved, { part: 'all' }])).toThrow(
      /^options of restoreJourney: 1/,
    );
    for (const parts of ['all', 'some', undefined]) expect(options({ ...(parts && { parts }) })).toEqual([]);
  });
});

describe('what is no saved journey', () => {
  test.each([null, 7, [saved], '[]', 'null', undefined])('is refused as such: %j', (given) => {
    expect(said(given)).toEqual([' (not-a-journey): expected what saveJourney returned']);
  });

  test('is refused where its text breaks off', () => {
    expect(said(JSON.stringify(saved).slice(0, -1))).toEqual([' (unreadable): this is not JSON; it may be truncated']);
  });

  test.each([
    [undefined, 'nothing'],
    ['3', '"3"'],
    [2.5, '2.5'],
    [0, '0'],
    [-1, '-1'],
    [null, 'null'],
  ])('is refused where its format is %j', (format, found) => {
    expect(said({ ...saved, format })).toEqual([
      `format (unknown-format): expected a format from 1 to 3, found ${found}`,
    ]);
  });

  test('is refused where its format is no data, or of a later version', () => {
    expect(said({ ...saved, format: () => 3 })[0]).toContain('format (unknown-format): expected a format from 1 to 3');
    expect(said({ ...saved, format: 4 })).toEqual([
      'format (newer-format): saved in format 4; this version reads up to 3, so update work-elements',
    ]);
    expect(said(Object.create(saved))[0]).toContain('found nothing');
  });
});

describe('a whole journey', () => {
  test('comes back from data, from a text, and from a text of one part', () => {
    expect(restoreJourney(shop, saved)).toEqual(beingServed);
    expect(restoreJourney(shop, JSON.stringify(saved))).toEqual(beingServed);
  });

  const learner = resealed({ ...state.learner, revision: 7 });
  test.each<[name: string, SavedJourney, string]>([
    [
      'its learner’s part',
      { ...saved, state: { ...state, learner: { ...state.learner, learner: 'bob' } } },
      'state.learner.checksum',
    ],
    [
      'an objective’s part',
      { ...saved, state: { ...state, objectives: state.objectives.map((each) => ({ ...each, title: 'Cake' })) } },
      'state.objectives[0].checksum',
    ],
    [
      'its newest events',
      { ...saved, state: { ...state, recent: { ...state.recent, events: [] } } },
      'state.recent.checksum',
    ],
    ['its log', { ...saved, log: saved.log.map((entry) => ({ ...entry, time: null })) }, 'checksum'],
    ['its checksum', { ...saved, checksum: '0'.repeat(16) }, 'checksum'],
    ['its revision', { ...saved, revision: 3 }, 'checksum'],
  ])('is refused where %s has changed', (_, given, path) => {
    expect(said(given)).toEqual([`${path} (changed): ${changed}`]);
  });

  test('is refused where its parts are of several revisions', () => {
    expect(said({ ...saved, state: { ...state, learner } })).toEqual([
      `state.recent.revision (other-revision): ${other}`,
    ]);
  });

  test('is refused where its objectives are in another order, or one of them is missing', () => {
    expect(said({ ...saved, state: { ...state, objectives: state.objectives.toReversed() } })).toEqual([
      'state.objectives[0] (misplaced-part): expected the part of "first" here, in the order of the objectives',
    ]);
    expect(said({ ...saved, state: { ...state, objectives: state.objectives.slice(0, 1) } })).toEqual([
      'state.objectives (missing): the part of the objective "second" is missing',
    ]);
  });

  test('is refused under another model', () => {
    const { model: renamed } = editModel(shop, (draft) => {
      draft.id = 'store';
    });
    const { model: edited } = editModel(shop, (draft) => {
      draft.levels.informed = 2;
    });
    const then = 'restore it with that model, then move it with reassignJourney';
    expect(refusals(() => restoreJourney(renamed, saved))).toEqual([
      `state.learner.model (other-model): saved under the model "shop"; ${then}`,
    ]);
    expect(refusals(() => restoreJourney(edited, saved))).toEqual([
      `state.learner.model (other-model): saved under another version of "shop"; ${then}`,
    ]);
    expect(refusals(() => restoreJourney(renamed, state))).toEqual([
      `learner.model (other-model): saved under the model "shop"; ${then}`,
    ]);
  });

  test('tells of its problems by their place in it', () => {
    expect(
      said(
        reseal({
          ...saved,
          state: { ...state, learner: { ...state.learner, times: { started: null, latest: null } } },
        }),
      ),
    ).toEqual(['times (other-time): its times, or the newest events that it remembers, do not follow one another']);
  });
});

describe('a draft of the format', () => {
  const draft =
    'format (unknown-format): saved in a draft of format 3, as it was written for some hours on 26 November 2026; ' +
    'restore it with the version that wrote it, and replay its events (journeyEvents, replayJourney) with this one';
  const runs = Array.from({ length: 11 }, () => ({ element: 'serve', value: 'waiting', facts: { turns: 0 } }));
  const [first, ...others] = state.objectives;
  const late = (position: number): unknown =>
    runs.map((run, index) => (index === position ? { ...run, lastBy: { role: 'server' } } : run));

  test.each([
    [
      'open work in rows',
      { learner: { ...state.learner, objectives: { ...state.learner.objectives, items: [['w3', 0]] } } },
    ],
    ['who was last in the learner’s runs', { learner: { ...state.learner, runs: late(0) } }],
    ['who was last in an objective’s runs', { objectives: [{ ...first, runs: late(10) }, ...others] }],
    [
      'who was last in a later objective’s runs',
      { objectives: [...Array.from({ length: 10 }, () => first), { ...first, runs: late(10) }] },
    ],
  ])('is told as such by %s', (_, change) => {
    expect(said({ ...saved, state: { ...state, ...change } })).toEqual([draft]);
  });

  test('is not seen in anything else', () => {
    for (const [change, path] of [
      [
        { learner: { ...state.learner, objectives: { ...state.learner.objectives, items: 7 } } },
        'state.learner.objectives.items',
      ],
      [
        { learner: { ...state.learner, objectives: { ...state.learner.objectives, ids: 7 } } },
        'state.learner.objectives.ids',
      ],
      [{ learner: { ...state.learner, counts: [1] } }, 'state.learner.counts'],
      [{ learner: { ...state.learner, lastBy: null } }, 'state.learner.lastBy'],
      [
        { learner: { ...state.learner, runs: [{ element: 'arrive', value: 'inside', lastBys: 1 }] } },
        'state.learner.runs[0].lastBys',
      ],
      [
        { learner: { ...state.learner, runs: [{ element: 'arrive', value: 'inside', facts: { lastBy: [] } }] } },
        'state.learner.runs[0].facts.lastBy',
      ],
    ] as const) {
      const [issue = ''] = said({ ...saved, state: { ...state, ...change } });
      expect(issue).toContain(path);
      expect(issue).not.toContain('draft');
    }
  });
});

describe('a state alone', () => {
  const { learner, objectives, recent } = journeyParts(beingServed);
  const texts = objectives.map(({ text }) => text);
  const [first = '', second = ''] = texts;

  test('comes back without its log, from data or from texts', () => {
    const bare = { ...beingServed, log: [], logFrom: 3 };
    expect(restoreJourney(shop, state)).toEqual(bare);
    expect(restoreJourney(shop, JSON.stringify(state))).toEqual(bare);
    expect(restoreJourney(shop, { learner, objectives: texts, recent })).toEqual(bare);
    expect(restoreJourney(shop, { learner, objectives: [state.objectives[0], second], recent: state.recent })).toEqual(
      bare,
    );
    // A text is checked as it was written, whatever the order of its keys.
    const { checksum: _, ...content } = state.learner;
    const written = resealed({ ...Object.fromEntries(Object.entries(content).toReversed()), checksum: '' });
    expect(restoreJourney(shop, { learner: JSON.stringify(written), objectives: texts, recent })).toEqual(bare);
  });

  test.each([
    [
      'has another key',
      { ...state, log: [] },
      'log (unknown-key): expected only the keys learner, objectives and recent',
    ],
    [
      'has no objectives',
      { learner: state.learner, recent: state.recent },
      'objectives (missing): expected the parts of objectives',
    ],
    ['has objectives by name', { ...state, objectives: {} }, 'objectives (missing): expected the parts of objectives'],
    [
      'was changed',
      { ...state, learner: { ...state.learner, learner: 'bob' } },
      `learner.checksum (changed): ${changed}`,
    ],
    [
      'was changed as a text',
      { learner: learner.replace('ada', 'bob'), objectives: texts, recent },
      `learner.checksum (changed): ${changed}`,
    ],
    [
      'has an objective that was changed',
      { learner, objectives: [first, second.replace('call', 'come')], recent },
      `objectives[1].checksum (changed): ${changed}`,
    ],
    [
      'has newest events that were changed',
      { learner, objectives: texts, recent: recent.replace('w3', 'w9') },
      `recent.checksum (changed): ${changed}`,
    ],
    [
      'has newest events of another revision',
      { ...state, recent: saveJourney(inTrouble).state.recent },
      `recent.revision (other-revision): ${other}`,
    ],
    [
      'is in another order',
      { learner, objectives: [second, first], recent },
      'objectives[0] (misplaced-part): expected the part of "first" here, in the order of the objectives',
    ],
    [
      'lacks an objective',
      { learner, objectives: [second], recent },
      'objectives (missing): the part of the objective "first" is missing',
    ],
    [
      'has a text that breaks off',
      { learner, objectives: [first, '{'], recent },
      ' (unreadable): this is not JSON; it may be truncated',
    ],
  ])('is refused where it %s', (_, given, issue) => {
    expect(said(given)).toEqual([issue]);
  });

  test('is refused by the place in it of what has another shape', () => {
    const wrong = (given: object) => said(given).map((issue) => issue.split(' ')[0]);
    expect(wrong({ ...state, learner: { ...state.learner, revision: 'two' } })).toEqual(['learner.revision']);
    expect(wrong({ ...state, objectives: [state.objectives[0], { ...state.objectives[1], id: 7 }] })).toEqual([
      'objectives[1].id',
    ]);
    expect(wrong({ ...state, recent: { ...state.recent, events: 7 } })).toEqual(['recent.events']);
    expect(said({ learner, objectives: texts })).toEqual([expect.stringMatching(/^recent /)]);
    const sparse: unknown[] = [];
    sparse.length = 3;
    expect(said({ ...state, objectives: sparse }).length).toBeGreaterThan(0);
    expect(() => restoreJourney(shop, { ...state, objectives: Object.assign([], { length: 2 ** 32 - 1 }) })).toThrow(
      /^saved journey: /,
    );
  });
});

describe('some parts of a state', () => {
  const { learner, objectives, recent } = journeyParts(beingServed);
  const [first = '', second = ''] = objectives.map(({ text }) => text);
  const some = { parts: 'some' } as const;

  test('are enough for what needs no others, in any order', () => {
    const none = restoreJourney(shop, { learner, objectives: [] }, some);
    expect(none).toMatchObject({ waitsFor: [], recent: [], logFrom: 3 });
    expect(() => openWork(none)).toThrow(PartsNotHere);
    const half = restoreJourney(shop, { learner, objectives: [first], recent }, some);
    expect(half.objectives[0]).toEqual(beingServed.objectives[0]);
    expect(half.recent).toEqual(beingServed.recent);
    for (const given of [
      { learner, objectives: [second, first], recent },
      { learner, objectives: [first, second], recent },
    ])
      expect(restoreJourney(shop, given, some)).toEqual({ ...beingServed, log: [], logFrom: 3 });
    expect(restoreJourney(shop, { learner, objectives: [first, second] }, some).times.forgotten).toBe(
      beingServed.times.latest,
    );
    expect(said({ learner, objectives: [], recent: '{' }, some)).toHaveLength(1);
  });

  test('of a journey that waits say for what only where all are there', () => {
    const model = defineModel({
      id: 'desk',
      title: 'Desk',
      process: {
        elements: [
          {
            id: 'desk',
            title: 'Desk',
            machine: {
              initial: 'serving',
              states: {
                serving: { on: { served: 'waiting', 'served-last': 'gone' } },
                waiting: { on: { call: 'serving' } },
                gone: { type: 'final' },
              },
            },
            steps: [{ id: 'serving' }],
          },
        ],
      },
      roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['desk'] }],
    });
    const at = '2026-09-01T08:00:00Z';
    const { journey } = advanceJourney(
      startJourney(model, { learner: 'ada', objectives: ['a', 'b'], at }),
      ['w1', 'w2'].map((workItem) => ({
        id: workItem,
        at,
        type: 'work.ended',
        workItem,
        outcome: 'served',
        by: 'server',
      })),
    );
    const call = { element: 'desk', event: 'call' };
    const waits = [
      { ...call, objective: 'a' },
      { ...call, objective: 'b' },
    ];
    expect(journey.waitsFor).toEqual(waits);
    const parts = journeyParts(journey);
    const texts = parts.objectives.map(({ text }) => text);
    const given = { learner: parts.learner, objectives: texts };
    expect(restoreJourney(model, saveJourney(journey)).waitsFor).toEqual(waits);
    expect(restoreJourney(model, given, some).waitsFor).toEqual(waits);
    expect(restoreJourney(model, { ...given, objectives: texts.slice(0, 1) }, some).waitsFor).toEqual([]);
  });
});
