import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  openWork,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { deskInput } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';
import { leaving, shop } from '../support/shop.js';

const send = stepping('z');
/** A record that is kept for a learner: on the way, and once all is over; then it is still checked, and handed on. */
const record = {
  id: 'record',
  title: 'Record',
  subject: 'learner',
  receives: ['note', 'close', 'leave', 'check', 'hand-on'],
  machine: {
    initial: 'idle',
    context: { noted: false },
    states: {
      idle: { on: { note: 'noting', close: 'closed', leave: 'left' } },
      noting: {
        on: {
          noted: { target: 'idle', actions: { type: 'set', params: { fact: 'noted', to: true } } },
          close: 'closing',
          leave: 'left',
        },
      },
      closing: { on: { noted: 'closed', leave: 'left' } },
      closed: { on: { check: 'checking' } },
      checking: { on: { checked: 'closed', leave: 'left' } },
      left: { on: { 'hand-on': 'handing-on' } },
      'handing-on': { on: { 'handed-on': 'left', leave: 'left' } },
    },
  },
  steps: [
    { id: 'noting', title: 'Note', outcomes: ['noted'] },
    { id: 'closing', title: 'Close', outcomes: ['noted'] },
    { id: 'checking', title: 'Check', outcomes: ['checked'] },
    { id: 'handing-on', title: 'Hand on', outcomes: ['handed-on'] },
  ],
};
/** A tally that is counted for a learner, and closed in the end; it is told nothing when they leave. */
const tally = {
  id: 'tally',
  title: 'Tally',
  subject: 'learner',
  receives: ['count', 'close'],
  machine: {
    initial: 'idle',
    context: { counted: false },
    states: {
      idle: { on: { count: 'counting', close: 'shut' } },
      counting: {
        on: {
          counted: { target: 'idle', actions: { type: 'set', params: { fact: 'counted', to: true } } },
          close: 'last',
        },
      },
      last: { on: { counted: 'shut' } },
      shut: { type: 'final' },
    },
  },
  steps: [
    { id: 'counting', title: 'Count', outcomes: ['counted'] },
    { id: 'last', title: 'Count for the last time' },
  ],
};
const serve = {
  id: 'serve',
  title: 'Serve',
  machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
  steps: [{ id: 'serving', title: 'Serve' }],
};
const model = parseModel({
  id: 'record',
  title: 'Record',
  process: {
    elements: [record, tally, serve],
    entries: [
      { on: 'journey-settled', to: 'record', send: 'close' },
      { on: 'journey-settled', to: 'tally', send: 'close' },
      { on: 'journey-withdrawn', to: 'record', send: 'leave' },
    ],
  },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['record', 'tally', 'serve'] }],
});
const signal = (journey: Journey, event: string, element = 'record'): Journey =>
  send(journey, { type: 'signal.received', element, event, by: 'server' }).journey;
const end = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  return send(journey, { type: 'work.ended', workItem: item?.id, outcome, by: 'server' }).journey;
};
const leave = (journey: Journey) => send(journey, { type: 'journey.withdrawn', by: 'server' });
const open = (journey: Journey) => openWork(journey).map(({ step }) => step);
const add = (journey: Journey) =>
  issuesIn(() => send(journey, { type: 'objective.added', objective: { id: 'four' }, by: 'server' }));

const started = startJourney(model, { learner: 'ada', objectives: ['one'], at: AT });
const left = leave(started).journey;
const handing = signal(left, 'hand-on');
const settled = end(started, 'serving', 'served');
const checking = signal(settled, 'check');

describe('a journey that has been withdrawn', () => {
  test('takes nothing but what its process still takes then', () => {
    expect([left.status, open(left)]).toEqual(['withdrawn', []]);
    expect(add(left)).toEqual([
      ['type: withdrawn', 'this journey has been withdrawn; it still takes "hand-on" (signal.received)'],
    ]);
    expect(open(handing)).toEqual(['handing-on']);
    expect(issuesIn(() => signal(left, 'check'))).toEqual([
      ['type: withdrawn', 'this journey has been withdrawn; it still takes "hand-on" (signal.received)'],
    ]);
    expect(issuesIn(() => leave(left))).toMatchObject([['type: withdrawn', {}]]);
  });

  test('takes events of the work that is open in it, or the end of all of that', () => {
    const [item] = openWork(handing);
    expect(add(handing)).toEqual([
      [
        'type: withdrawn',
        `this journey has been withdrawn; "Hand on" (${item?.id}) is open, to be ended or called off ` +
          '(journey.withdrawn), and it still takes "hand-on" (signal.received)',
      ],
    ]);
    expect(open(end(handing, 'handing-on', 'handed-on'))).toEqual([]);
    const claimed = send(handing, { type: 'item.claimed', workItem: item?.id, by: 'server', person: 'pat' });
    expect(claimed.changed).toHaveLength(1);
    expect(
      issuesIn(() => send(handing, { type: 'item.claimed', workItem: 'w1', by: 'server', person: 'pat' })),
    ).toMatchObject([['type: withdrawn', {}]]);
    const cancelled = leave(handing);
    expect([cancelled.journey.status, open(cancelled.journey)]).toEqual(['withdrawn', []]);
    expect(cancelled.closed.map(({ id }) => id)).toEqual([item?.id]);
  });

  test('is called off for good, also where its open work cannot be told of it', () => {
    const { journey, opened, closed } = send(leaving, { type: 'journey.withdrawn', by: 'server' });
    expect(closed.map(({ element, step }) => `${element}/${step}`)).toEqual(['farewell/writing']);
    expect([opened, openWork(journey)]).toEqual([[], []]);
    expect(issuesIn(() => send(journey, { type: 'journey.withdrawn', by: 'server' }))).toEqual([
      ['type: withdrawn', expect.stringContaining('nothing happens to it any more')],
    ]);
  });

  test('moves to another model while only its open work is left of it', () => {
    expect(send(leaving, { type: 'model.reassigned', model: shop }).log).toMatchObject([
      { activity: 'model.reassigned' },
    ]);
  });

  test('takes events of its open work where none of its objectives is loaded', () => {
    const { learner } = saveJourney(leaving).state;
    const some = restoreJourney(shop, { learner, objectives: [] }, { parts: 'some' });
    const [item] = openWork(leaving);
    const event = { id: 'z', at: '2026-09-01T09:30:00Z', by: 'server', person: 'pat' } as const;
    const claimed = advanceJourney(
      some,
      { ...event, type: 'item.claimed', workItem: item?.id ?? '' },
      { known: () => null },
    );
    expect(claimed.changed.map(({ claim }) => claim?.person)).toEqual(['pat']);
  });

  test.each([left, handing])('moves to another model while something can still happen to it ($#)', (journey) => {
    expect(send(journey, { type: 'model.reassigned', model }).log).toMatchObject([{ activity: 'model.reassigned' }]);
  });
});

describe('a journey that is under way', () => {
  test('can be withdrawn while no work is open', () => {
    const { routes: _, ...process } = deskInput.process;
    const desk = startJourney(parseModel({ ...deskInput, process }), { learner: 'ada', objectives: ['one'], at: AT });
    const waiting = openWork(desk).reduce<Journey>(
      (now, { id, outcomes }) =>
        send(now, { type: 'work.ended', workItem: id, outcome: outcomes[0], by: 'server' }).journey,
      desk,
    );
    expect([waiting.status, open(waiting)]).toEqual(['under-way', []]);
    expect(leave(waiting).journey.status).toBe('withdrawn');
  });
});

describe('a journey that is settled', () => {
  test('may still have work open on what is advanced, which can be called off', () => {
    const tidy = { ...serve, id: 'tidy', title: 'Tidy' };
    const advancing = parseModel({
      id: 'tidy',
      title: 'Tidy',
      process: { elements: [serve, tidy], advancement: { from: 'serve', on: 'served' } },
      roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve', 'tidy'] }],
    });
    const journey = startJourney(advancing, { learner: 'ada', objectives: ['one'], at: AT });
    const [workItem] = openWork(journey).flatMap(({ element, id }) => (element === 'serve' ? [id] : []));
    const over = send(journey, { type: 'work.ended', workItem, outcome: 'served', by: 'server' }).journey;
    expect([over.status, openWork(over).map(({ element }) => element)]).toEqual(['settled', ['tidy']]);
    const { journey: after, closed } = leave(over);
    expect([after.status, closed.map(({ element }) => element)]).toEqual(['settled', ['tidy']]);
  });

  test('has nothing to withdraw unless work is open', () => {
    expect([settled.status, open(settled)]).toEqual(['settled', []]);
    expect(issuesIn(() => leave(settled))).toEqual([
      [
        'type: settled',
        'this journey is settled and no work is open in it, so there is nothing to withdraw; it still takes "check" ' +
          '(signal.received)',
      ],
    ]);
    expect(open(checking)).toEqual(['checking']);
    const cancelled = leave(checking);
    expect([cancelled.journey.status, open(cancelled.journey)]).toEqual(['settled', []]);
    expect(cancelled.closed).toHaveLength(1);
  });

  test('takes what its process still takes, and says so of anything else', () => {
    expect(issuesIn(() => signal(settled, 'note'))).toEqual([
      [
        'event: settled',
        'this journey is settled, and "note" opens nothing in it any more; start another for what comes later; it ' +
          'still takes "check" (signal.received)',
      ],
    ]);
    expect(issuesIn(() => signal(settled, 'check'))).toEqual([]);
  });

  test('closes its record once what was being noted has been', () => {
    const noting = signal(started, 'note');
    expect(open(noting)).toEqual(['serving', 'noting']);
    const closing = end(noting, 'serving', 'served');
    expect([closing.status, open(closing)]).toEqual(['settled', ['closing']]);
    const closed = end(closing, 'closing', 'noted');
    expect([closed.status, open(closed), closed.learner.runs.record?.value]).toEqual(['settled', [], 'closed']);
  });
});

describe('what a settled journey still has open and is called off', () => {
  const run = (journey: Journey) => journey.learner.runs.tally;
  const counted = end(signal(started, 'count', 'tally'), 'counting', 'counted');

  test('ends as if it had been done, with what had been found out by then', () => {
    const first = end(signal(started, 'count', 'tally'), 'serving', 'served');
    expect([first.status, open(first)]).toEqual(['settled', ['last']]);
    expect(run(leave(first).journey)).toMatchObject({ value: 'shut', facts: { counted: false }, done: true });
    const again = end(signal(counted, 'count', 'tally'), 'serving', 'served');
    expect(open(again)).toEqual(['last']);
    const over = leave(again).journey;
    expect(run(over)).toMatchObject({ value: 'shut', facts: { counted: true }, done: true, items: [] });
    expect([over.status, open(over)]).toEqual(['settled', []]);
  });

  test('is told, where its process tells it', () => {
    expect(leave(checking).journey.learner.runs.record).toMatchObject({ value: 'left', done: false });
  });

  test('stays as it is where it is over already', () => {
    const settledLater = end(counted, 'serving', 'served');
    expect(run(settledLater)).toMatchObject({ value: 'shut', facts: { counted: true }, done: true });
    expect(run(leave(signal(settledLater, 'check')).journey)).toEqual(run(settledLater));
  });
});

const twice = parseModel({
  id: 'two',
  title: 'Two',
  process: {
    elements: [...['one', 'two'].map((id) => ({ ...record, id })), serve],
    entries: ['one', 'two'].map((to) => ({ on: 'journey-withdrawn', to, send: 'leave' })),
  },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['one', 'two', 'serve'] }],
});

test('a journey in which several things are open names them all', () => {
  const gone = leave(startJourney(twice, { learner: 'ada', objectives: ['one'], at: AT })).journey;
  const both = ['one', 'two'].reduce<Journey>(
    (now, element) => send(now, { type: 'signal.received', element, event: 'hand-on', by: 'server' }).journey,
    gone,
  );
  const [first, second] = openWork(both);
  expect(add(both)).toEqual([
    [
      'type: withdrawn',
      `this journey has been withdrawn; "Hand on" (${first?.id}) and "Hand on" (${second?.id}) are open, to be ended ` +
        'or called off (journey.withdrawn), and it still takes "hand-on" and "hand-on" (signal.received)',
    ],
  ]);
  for (const { id } of [first, second].flatMap((item) => item ?? []))
    expect(send(both, { type: 'item.claimed', workItem: id, by: 'server', person: 'pat' }).changed).toHaveLength(1);
});
