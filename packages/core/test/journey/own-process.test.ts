import { describe, expect, test } from 'vitest';
import { defineModel, type Journey, objectiveStatuses, parseModel, startJourney } from '../../src/index.js';
import { end, steps, through } from './support/drive.js';
import { queue } from './support/queue.js';

test(
  'a model with a process of its own runs by the same rules: what nothing leads to begins, and all work ended ' +
    'is advanced',
  () => {
    let journey: Journey = startJourney(queue, {
      learner: 'ada',
      objectives: ['first', { id: 'second', requires: ['first'] }],
    });
    expect(steps(journey)).toEqual(['ada arrive/at-the-door']);
    journey = end(journey, 'at-the-door', 'came-in');
    expect(steps(journey)).toEqual(['first serve/serving']);
    journey = through(journey, ['serving', 'not-served'], ['serving', 'served']);
    expect(objectiveStatuses(journey)).toEqual({ first: 'advanced', second: 'in-progress' });
    journey = end(journey, 'serving', 'served');
    expect(journey.status).toBe('settled');
  },
);

describe('processes of one’s own that begin in other ways', () => {
  const roles = [
    { id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['gate', 'desk'] },
  ] as const;
  const gate = {
    id: 'gate',
    title: 'Gate',
    subject: 'learner',
    machine: { initial: 'letting-in', states: { 'letting-in': { on: { 'let-in': 'in' } }, in: { type: 'final' } } },
    steps: [{ id: 'letting-in' }],
  } as const;

  test('an element that begins in a step opens it once its objective is unblocked, though a signal came before', () => {
    const desk = {
      id: 'desk',
      title: 'Desk',
      receives: ['hurry'],
      machine: {
        initial: 'serving',
        states: {
          serving: { on: { served: 'gone', hurry: 'rushing' } },
          rushing: { on: { served: 'gone' } },
          gone: { type: 'final' },
        },
      },
      steps: [{ id: 'serving' }, { id: 'rushing' }],
    } as const;
    const model = defineModel({
      id: 'desk',
      title: 'Desk',
      process: {
        elements: [gate, desk],
        routes: [{ from: 'gate', on: 'let-in', to: 'desk', send: 'hurry', artifact: 'ticket' }],
      },
      roles,
    });
    let journey: Journey = startJourney(model, {
      learner: 'ada',
      objectives: ['first', { id: 'second', requires: ['first'] }],
    });
    journey = end(journey, 'letting-in', 'let-in');
    expect(steps(journey)).toEqual(['first desk/rushing']);
    journey = end(journey, 'rushing', 'served');
    expect(steps(journey)).toEqual(['second desk/rushing']);
  });

  test('a signal that has to wait does not keep the step that an element begins in from opening', () => {
    const desk = {
      id: 'desk',
      title: 'Desk',
      receives: ['next'],
      machine: {
        initial: 'serving',
        states: {
          serving: { on: { served: 'between' } },
          between: { on: { next: 'again' } },
          again: { on: { served: 'gone' } },
          gone: { type: 'final' },
        },
      },
      steps: [{ id: 'serving' }, { id: 'again' }],
    } as const;
    const model = defineModel({
      id: 'desk',
      title: 'Desk',
      process: {
        elements: [gate, desk],
        routes: [{ from: 'gate', on: 'let-in', to: 'desk', send: 'next', artifact: 'ticket' }],
      },
      roles,
    });
    let journey: Journey = startJourney(model, {
      learner: 'ada',
      objectives: ['first', { id: 'second', requires: ['first'] }],
    });
    journey = through(journey, ['letting-in', 'let-in'], ['serving', 'served'], ['again', 'served']);
    expect(steps(journey)).toEqual(['second desk/serving']);
    journey = through(journey, ['serving', 'served'], ['again', 'served']);
    expect(journey.status).toBe('settled');
  });

  test('a process in which nothing begins is refused, with what would begin it', () => {
    const ring = (id: string, to: string) => ({
      id,
      title: id,
      machine: {
        initial: 'waiting',
        states: { waiting: { on: { begin: 'letting-in' } }, 'letting-in': { on: { [`${to}-next`]: 'waiting' } } },
      },
      steps: [{ id: 'letting-in' }],
    });
    const model = parseModel({
      id: 'ring',
      title: 'Ring',
      process: {
        elements: [ring('gate', 'desk'), ring('desk', 'gate')],
        routes: [
          { from: 'gate', on: 'desk-next', to: 'desk', send: 'begin', artifact: 'ticket' },
          { from: 'desk', on: 'gate-next', to: 'gate', send: 'begin', artifact: 'ticket' },
        ],
      },
      roles,
    });
    expect(() => startJourney(model, { learner: 'ada', objectives: ['first'] })).toThrow(
      /nothing begins when a journey starts; .*journey-started/,
    );
  });
});
