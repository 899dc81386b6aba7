import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  InputError,
  JourneyError,
  journeyLog,
  openWork,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';
import { reseal } from './support/reseal.js';

const element = (id: string, more: object = {}) => ({
  id,
  title: id,
  machine: {
    initial: 'start',
    states: { start: { on: { call: 'work' } }, work: { on: { done: 'end' } }, end: { type: 'final' } },
  },
  steps: [{ id: 'work' }],
  ...more,
});

const model = (elements: readonly object[], more: object) =>
  parseModel({
    id: 'small',
    title: 'Small',
    process: { elements, ...more },
    roles: [
      {
        id: 'teacher',
        title: 'Teacher',
        actors: ['onsite-educator'],
        responsible: elements.map((each) => Reflect.get(each, 'id')),
      },
    ],
  });

const AT = '2026-09-01T08:00:00Z';
const start = { learner: 'ada', objectives: ['a'], at: AT };

describe('what is about something else', () => {
  const process = model([element('w'), element('l', { subject: 'learner' })], {
    entries: [{ on: 'appeal-raised', to: 'l', send: 'call' }],
  });

  test('takes no appeal, and the error says where the fault is', () => {
    const appeal = { id: 'e', at: AT, type: 'appeal.raised', objective: 'a', by: 'teacher' } as const;
    expect(() => advanceJourney(startJourney(process, start), appeal)).toThrow(
      /at "l", which is not about an objective; change process.entries/,
    );
  });

  test('has no run where a saved journey has one', () => {
    const saved = saveJourney(startJourney(process, start));
    const objectives = saved.state.objectives.map((part) => ({
      ...part,
      runs: [...(part.runs ?? []), { element: 'l', value: 'work' }],
    }));
    const restore = () => restoreJourney(process, reseal({ ...saved, state: { ...saved.state, objectives } }));
    expect(restore).toThrow(JourneyError);
    expect(restore).toThrow(/objectives\[0\]\.runs\.l: "l" is about another kind of subject/);
  });

  test('advances no objective', () => {
    const advancing = () =>
      model([element('w'), element('o', { subject: 'organization' })], { advancement: { from: 'o', on: 'done' } });
    expect(advancing).toThrow(InputError);
    expect(advancing).toThrow(/process\.advancement\.from: "o" is about the organization/);
  });
});

test('only the cases that an exception opens have its reason', () => {
  const wait = {
    initial: 'start',
    states: { start: { on: { call: 'work' } }, work: { on: { done: 'end', stop: 'end' } }, end: { type: 'final' } },
  };
  const process = model(
    [element('w', { machine: wait, receives: ['call', 'stop'] }), element('c', { subject: 'case' })],
    {
      entries: [
        { on: 'journey-started', to: 'w', send: 'call' },
        { on: 'exception-raised', to: 'w', send: 'stop' },
        { on: 'journey-settled', to: 'c', send: 'call' },
      ],
    },
  );
  const raised = { id: 'e', at: AT, type: 'exception.raised', concerns: 'a', by: 'teacher', reason: 'ill' } as const;
  const { journey } = advanceJourney(startJourney(process, start), raised);
  expect(journey.status).toBe('settled');
  expect(journey.cases.map(({ reason }) => reason)).toEqual(['']);
});

test('a withdrawn journey has no open work, whatever a case about the learner had suspended', () => {
  const process = model([element('w'), element('l', { subject: 'learner' }), element('c', { subject: 'case' })], {
    entries: [
      { on: 'journey-started', to: 'w', send: 'call' },
      { on: 'journey-started', to: 'l', send: 'call' },
      { on: 'exception-raised', to: 'c', send: 'call' },
    ],
  });
  const raised = {
    id: 'e1',
    at: AT,
    type: 'exception.raised',
    concerns: 'ada',
    by: 'teacher',
    reason: 'away',
  } as const;
  const suspended = advanceJourney(startJourney(process, start), raised).journey;
  expect(openWork(suspended).map(({ subject }) => subject.kind)).toEqual(['case']);
  const withdrawn = advanceJourney(suspended, { id: 'e2', at: AT, type: 'journey.withdrawn', by: 'teacher' }).journey;
  expect(openWork(withdrawn)).toEqual([]);
  expect(withdrawn.cases.map(({ open }) => open)).toEqual([false]);
  expect(journeyLog(withdrawn).filter(({ lifecycle }) => lifecycle === 'withdraw')).toHaveLength(4);
});
