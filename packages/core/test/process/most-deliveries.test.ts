import { expect, test } from 'vitest';
import { advanceJourney, defineModel, JourneyError, type JourneyStep, openWork, startJourney } from '../../src/index.js';

const OBJECTIVES = 500;

const element = (id: string, subject: 'learner' | 'objective') => ({
  id,
  title: id,
  subject,
  machine: {
    initial: 'start',
    states: { start: { on: { call: 'called' } }, called: { on: { begin: 'work' } }, work: { on: { done: 'end' } }, end: { type: 'final' } },
  },
  receives: ['call', 'begin'],
  steps: [{ id: 'work' }],
});

/** The end of the caller’s work calls elements of every objective, and of the learner: as many deliveries as are asked for. */
const calling = (deliveries: number): (() => JourneyStep) => {
  const ofAll = Array.from({ length: Math.floor(deliveries / OBJECTIVES) }, (_, index) => element(`all-${index}`, 'objective'));
  const ofOne = Array.from({ length: deliveries % OBJECTIVES }, (_, index) => element(`one-${index}`, 'learner'));
  const caller = {
    id: 'caller',
    title: 'Caller',
    subject: 'learner',
    machine: { initial: 'ring', states: { ring: { on: { done: 'end' } }, end: { type: 'final' } } },
    steps: [{ id: 'ring' }],
  };
  const called = [...ofAll, ...ofOne];
  const model = defineModel({
    id: 'called',
    title: 'Called',
    process: {
      elements: [caller, ...called],
      routes: called.map(({ id }) => ({ from: 'caller', on: 'done', to: id, send: 'call', artifact: 'note' })),
    },
    roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['caller', ...called.map(({ id }) => id)] }],
  } as never);
  const journey = startJourney(model, { learner: 'ada', objectives: Array.from({ length: OBJECTIVES }, (_, index) => `o-${index}`) });
  const [item] = openWork(journey);
  const event = {
    id: 'e',
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: item?.id ?? '',
    outcome: 'done',
    by: 'teacher',
  } as const;
  return () => advanceJourney(journey, event);
};

test('one event may send ten thousand signals; with one more, they are taken to go round for ever', () => {
  expect(calling(10_000)().closed).toHaveLength(1);
  expect(calling(10_001)).toThrow(JourneyError);
  expect(calling(10_001)).toThrow(/the routes form a loop: signals go round without anybody’s work in between/);
});
