import { expect, test } from 'vitest';
import { type Journey, openWork, parseModel, restoreJourney, saveJourney, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { engineOf } from '../support/engine-of.js';

const send = stepping('o');
/** Serving is over whatever happens; a settled journey tells it so, too. */
const serve = {
  id: 'serve',
  title: 'Serve',
  receives: ['close', 'come'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { close: 'gone', come: 'serving' } },
      gone: { type: 'final' },
      serving: { on: { served: 'gone', lost: 'gone', close: 'gone' } },
    },
  },
  steps: [{ id: 'serving', outcomes: ['served', 'lost'] }],
};
/** What is counted can be dropped; once the journey is settled, it pauses, or is counted for the last time. */
const tally = {
  id: 'tally',
  title: 'Tally',
  subject: 'learner',
  receives: ['count', 'close', 'drop'],
  machine: {
    initial: 'idle',
    states: {
      idle: { on: { count: 'counting', close: 'pausing' } },
      counting: { on: { counted: 'idle', close: 'last', drop: 'void' } },
      pausing: { on: { close: 'shut', count: 'last' } },
      last: { on: { counted: 'shut' } },
      shut: { type: 'final' },
      void: { type: 'final' },
    },
  },
  steps: [
    { id: 'counting', outcomes: ['counted'] },
    { id: 'last', outcomes: ['counted'] },
  ],
};
/** Whoever watches goes on watching, whatever they are told. */
const watch = {
  id: 'watch',
  title: 'Watch',
  subject: 'learner',
  receives: ['look', 'close'],
  machine: {
    initial: 'idle',
    states: { idle: { on: { look: 'looking', close: 'idle' } }, looking: { on: { looked: 'idle', close: 'looking' } } },
  },
  steps: [{ id: 'looking', outcomes: ['looked'] }],
};
/** A record, and a bell: both are told when the learner leaves. */
const told = (id: string) => ({
  id,
  title: id,
  subject: 'learner',
  receives: ['note', 'close', 'leave'],
  machine: {
    initial: 'idle',
    states: {
      idle: { on: { note: 'noting', close: 'shut', leave: 'left' } },
      noting: { on: { noted: 'idle', close: 'last', leave: 'left' } },
      last: { on: { noted: 'shut', leave: 'left' } },
      shut: { type: 'final' },
      left: { type: 'final' },
    },
  },
  steps: [
    { id: 'noting', outcomes: ['noted'] },
    { id: 'last', outcomes: ['noted'] },
  ],
});
const elements = [serve, tally, watch, told('record'), told('bell')];
const model = parseModel({
  id: 'called-off',
  title: 'Called off',
  process: {
    elements,
    entries: [
      { on: 'journey-started', to: 'serve', send: 'come' },
      ...elements.map(({ id }) => ({ on: 'journey-settled', to: id, send: 'close' })),
      ...['record', 'bell'].map((to) => ({ on: 'journey-withdrawn', to, send: 'leave' })),
    ],
  },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: elements.map(({ id }) => id) }],
});
const signal = (journey: Journey, [element, event]: readonly [element: string, event: string]): Journey =>
  send(journey, { type: 'signal.received', element, event, by: 'server' }).journey;
const serving = startJourney(model, { learner: 'ada', objectives: ['one'], at: AT });
/** A journey that is settled after some signals. */
const settled = (...signals: readonly (readonly [element: string, event: string])[]): Journey => {
  const journey = signals.reduce(signal, serving);
  const workItem = openWork(journey).find(({ step }) => step === 'serving')?.id;
  return send(journey, { type: 'work.ended', workItem, outcome: 'served', by: 'server' }).journey;
};
const calledOff = (journey: Journey) => send(journey, { type: 'journey.withdrawn', by: 'server' }).journey;
const open = (journey: Journey) => openWork(journey).map(({ element, step }) => `${element}/${step}`);
const where = (journey: Journey, element: string) => {
  const run = journey.learner.runs[element];
  return run && [run.value, run.done, run.items.length];
};

test('what is called off in a settled journey ends where being told twice would end it', () => {
  const journey = settled(['tally', 'count']);
  expect([journey.status, ...open(journey)]).toEqual(['settled', 'tally/last']);
  const after = calledOff(journey);
  expect([after.status, ...open(after)]).toEqual(['settled']);
  expect(where(after, 'tally')).toEqual(['shut', true, 0]);
  expect(after.objectives[0]?.runs.serve?.value).toBe('gone');
});

test('what is over already stays where it ended', () => {
  const journey = settled(['tally', 'count'], ['tally', 'drop'], ['watch', 'look']);
  expect(open(journey)).toEqual(['watch/looking']);
  expect(where(journey, 'tally')).toEqual(['void', true, 0]);
  expect(where(calledOff(journey), 'tally')).toEqual(['void', true, 0]);
});

test('what nothing ends stays where it is, without work', () => {
  const journey = settled(['watch', 'look']);
  expect(where(journey, 'watch')).toEqual(['looking', false, 1]);
  const after = calledOff(journey);
  expect(where(after, 'watch')).toEqual(['looking', false, 0]);
  expect(restoreJourney(model, saveJourney(after))).toEqual(after);
});

test('what is told when the learner leaves is left to that', () => {
  const journey = settled(['record', 'note']);
  expect(open(journey)).toEqual(['record/last']);
  const after = calledOff(journey);
  expect(where(after, 'record')).toEqual(['left', true, 0]);
});

test('what had not begun does not begin', () => {
  const journey = settled(['watch', 'look']);
  const { tally: _, ...runs } = journey.learner.runs;
  const engine = engineOf({ ...journey, learner: { ...journey.learner, runs } });
  engine.lifecycle.endJourney();
  const after = engine.draft.finish();
  expect(where(after, 'tally')).toBeUndefined();
  expect(where(after, 'watch')).toEqual(['looking', false, 0]);
});

test('what is where the first element of the process begins is closed as well', () => {
  const counting = {
    ...tally,
    machine: {
      initial: 'counting',
      states: {
        counting: { on: { begin: 'counting', counted: 'idle' } },
        idle: { on: { close: 'shut' } },
        shut: { type: 'final' },
      },
    },
    receives: ['begin', 'close'],
    steps: [{ id: 'counting', outcomes: ['counted'] }],
  };
  const first = parseModel({
    id: 'first',
    title: 'First',
    process: {
      elements: [counting, serve],
      entries: [
        { on: 'journey-started', to: 'tally', send: 'begin' },
        { on: 'journey-started', to: 'serve', send: 'come' },
        { on: 'journey-settled', to: 'tally', send: 'close' },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['tally', 'serve'] }],
  });
  const started = startJourney(first, { learner: 'ada', objectives: ['one'], at: AT });
  const workItem = openWork(started).find(({ step }) => step === 'serving')?.id;
  const over = send(started, { type: 'work.ended', workItem, outcome: 'served', by: 'server' }).journey;
  expect([over.status, ...open(over)]).toEqual(['settled', 'tally/counting']);
  const { journey, warnings } = send(over, { type: 'journey.withdrawn', by: 'server' });
  expect(where(journey, 'tally')).toEqual(['shut', true, 0]);
  // The end of the journey, of which it had not yet been told, was nobody’s request.
  expect(warnings).toEqual([]);
});
