import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { inCourt, judging } from '../support/court.js';

const send = stepping('v');
const warned = ({ warnings }: ReturnType<typeof send>) =>
  warnings.map(({ path, code, message }) => [`${path}: ${code}`, message]);

/** A record whose requests wait while another is dealt with; it is handed on even once the learner has left. */
const record = {
  id: 'record',
  title: 'Record',
  subject: 'learner',
  receives: ['check', 'hand-on', 'leave', 'told'],
  machine: {
    initial: 'idle',
    states: {
      idle: { on: { check: 'checking', 'hand-on': 'handing-on', leave: 'left', told: 'checking' } },
      checking: { on: { checked: 'idle', leave: 'left' } },
      'handing-on': { on: { 'handed-on': 'idle', leave: 'left' } },
      left: { on: { 'hand-on': 'last' } },
      last: { on: { 'handed-on': 'left', leave: 'left' } },
    },
  },
  steps: [
    { id: 'checking', outcomes: ['checked'] },
    { id: 'handing-on', outcomes: ['handed-on'] },
    { id: 'last', outcomes: ['handed-on'] },
  ],
};
const serve = {
  id: 'serve',
  title: 'Serve',
  machine: {
    initial: 'serving',
    states: { serving: { on: { served: 'gone', 'not-served': 'serving' } }, gone: { type: 'final' } },
  },
  steps: [{ id: 'serving' }],
};
/** It is told what somebody claims; the record is told something of the same name by the process. */
const hear = {
  id: 'hear',
  title: 'Hear',
  receives: ['told'],
  machine: {
    initial: 'idle',
    states: { idle: { on: { told: 'hearing' } }, hearing: { on: { heard: 'idle' } } },
  },
  steps: [{ id: 'hearing', outcomes: ['heard'] }],
};
const model = parseModel({
  id: 'record',
  title: 'Record',
  process: {
    elements: [record, serve, hear],
    routes: [{ from: 'serve', on: 'not-served', to: 'record', send: 'told', artifact: 'word' }],
    entries: [
      { on: 'journey-withdrawn', to: 'record', send: 'leave' },
      { on: 'mastery-claimed', to: 'hear', send: 'told' },
    ],
  },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['record', 'serve', 'hear'] }],
});
const signal = (journey: Journey, event: string): Journey =>
  send(journey, { type: 'signal.received', element: 'record', event, by: 'server' }).journey;
const started = startJourney(model, { learner: 'ada', objectives: ['one'], at: AT });
const leave = (journey: Journey) => send(journey, { type: 'journey.withdrawn', by: 'server' });

describe('requests that still wait when what they are about ends', () => {
  test('lapse, of which one is warned; and those may be sent again that are still taken', () => {
    const waiting = ['check', 'check', 'hand-on'].reduce(signal, started);
    expect(openWork(waiting).map(({ step }) => step)).toEqual(['serving', 'checking']);
    expect(waiting.learner.runs.record?.waiting).toHaveLength(2);
    expect(warned(leave(waiting))).toEqual([
      ['type: lapsed', '"check" was waiting for "record", about "ada", and lapses'],
      [
        'type: lapsed',
        '"hand-on" was waiting for "record", about "ada", and lapses; send it again, and it will be taken',
      ],
    ]);
  });

  test('are told of with how often they were sent', () => {
    const twice = ['check', 'hand-on', 'hand-on'].reduce(signal, started);
    expect(warned(leave(twice))).toEqual([
      [
        'type: lapsed',
        '"hand-on" was waiting for "record" (2 times), about "ada", and lapses; send it again, and it will be taken',
      ],
    ]);
  });

  test('are not what the process itself has sent', () => {
    const checking = signal(started, 'check');
    const serving = openWork(checking).find(({ step }) => step === 'serving');
    const told = send(checking, {
      type: 'work.ended',
      workItem: serving?.id,
      outcome: 'not-served',
      by: 'server',
    }).journey;
    expect(told.learner.runs.record?.waiting.map(({ send: event }) => event)).toEqual(['told']);
    expect(warned(leave(told))).toEqual([]);
    expect(warned(leave(started))).toEqual([]);
  });

  test('are what came with an event that enters the process, such as evidence of an objective', () => {
    const share = inCourt(judging, {
      type: 'evidence.shared',
      objectives: ['one', 'two'],
      artifacts: [{ artifact: 'evidence', ref: 'r' }],
      by: 'guest',
    }).journey;
    const lapses = '"try" was waiting for "judge", about "two", and lapses';
    const without = inCourt(share, { type: 'objective.withdrawn', objective: 'two', by: 'head' });
    expect(warned(without)).toEqual([['type: lapsed', lapses]]);
  });
});
