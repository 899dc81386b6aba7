import { expect, test } from 'vitest';
import { advanceJourney, type Journey, parseModel, startJourney } from '../../../src/index.js';
import { toldOfLeaving } from '../../../src/journey/saved/told-of-leaving.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { withLearnersRun } from '../support/changed.js';
import { beingServed, leaving, shop } from '../support/shop.js';

const reading = modelReading(shop);
const told = (journey: Journey): Journey => toldOfLeaving(reading, journey);
const { farewell, ...others } = leaving.learner.runs;
const untold: Journey = { ...leaving, learner: { ...leaving.learner, runs: others } };
const run = (value: string, items: Journey['learner']['runs'][string]['items'] = []): Journey =>
  withLearnersRun(leaving, 'farewell', { value, done: value === 'over', items });

test('a journey that has not been withdrawn stays as it is', () => {
  expect(told(beingServed)).toBe(beingServed);
});

test('what would have been told of leaving is where it would be, without open work', () => {
  const value = { value: 'writing', facts: {}, done: false, concerning: null, items: [], waiting: [], lastBy: null };
  expect(told(untold).learner.runs).toEqual({ ...others, farewell: value });
  expect(told(run('before')).learner.runs.farewell).toEqual(value);
  expect(told(untold)).toEqual({ ...untold, learner: { ...untold.learner, runs: { ...others, farewell: value } } });
});

test('what has been told, has open work, or is in no state of its own stays as it is', () => {
  expect(told(leaving)).toBe(leaving);
  for (const journey of [run('over'), run('writing'), run('begun'), run('before', farewell?.items)])
    expect(told(journey)).toBe(journey);
});

/** A record that goes back to where it began when the learner leaves, and serving, which is told as well. */
const back = parseModel({
  id: 'back',
  title: 'Back',
  process: {
    elements: [
      {
        id: 'record',
        title: 'Record',
        subject: 'learner',
        receives: ['note', 'leave'],
        machine: {
          initial: 'idle',
          states: { idle: { on: { note: 'noting' } }, noting: { on: { noted: 'idle', leave: 'idle' } } },
        },
        steps: [{ id: 'noting', outcomes: ['noted'] }],
      },
      {
        id: 'serve',
        title: 'Serve',
        receives: ['come', 'leave'],
        machine: {
          initial: 'waiting',
          states: {
            waiting: { on: { come: 'serving', leave: 'gone' } },
            serving: { on: { served: 'gone', leave: 'gone' } },
            gone: { type: 'final' },
          },
        },
        steps: [{ id: 'serving', outcomes: ['served'] }],
      },
    ],
    entries: [
      { on: 'journey-started', to: 'record', send: 'note' },
      { on: 'journey-withdrawn', to: 'record', send: 'leave' },
      { on: 'journey-withdrawn', to: 'serve', send: 'leave' },
    ],
  },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['record', 'serve'] }],
});

test('only what is about the learner is told, even where that leads back to where its process began', () => {
  const journey = advanceJourney(startJourney(back, { learner: 'ada', objectives: ['one'] }), {
    id: 'e1',
    at: '2026-09-01T08:00:00Z',
    type: 'journey.withdrawn',
    by: 'server',
  }).journey;
  const restored = toldOfLeaving(modelReading(back), withLearnersRun(journey, 'record', { value: 'noting' }));
  expect(Object.keys(restored.learner.runs)).toEqual(['record']);
  expect(restored.learner.runs.record?.value).toBe('idle');
});
