import { defineModel, type Journey, startJourney } from '../../../src/index.js';
import type { Run } from '../../../src/journey/state/run.js';
import { AT } from '../../support/stepping.js';

const greet = {
  id: 'greet',
  title: 'Greeting',
  subject: 'learner',
  machine: { initial: 'greeting', states: { greeting: { on: { greeted: 'gone' } }, gone: { type: 'final' } } },
  steps: [{ id: 'greeting', title: 'Say hello', consumes: ['note', 'card'], produces: ['card'] }],
} as const;
const gate = {
  id: 'gate',
  title: 'Gate',
  subject: 'learner',
  machine: {
    initial: 'closed',
    states: { closed: { on: { knock: 'opening' } }, opening: { on: { 'let-in': 'open' } }, open: { type: 'final' } },
  },
  steps: [{ id: 'opening' }],
} as const;
const desk = {
  id: 'desk',
  title: 'Desk',
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { call: 'serving', hurry: 'serving', shut: 'gone' } },
      serving: { on: { served: 'gone', 'not-served': 'waiting' } },
      gone: { type: 'final' },
    },
  },
  steps: [{ id: 'serving', title: 'Serve', consumes: ['note'], produces: ['note'] }],
} as const;
const talk = {
  id: 'talk',
  title: 'Talk',
  subject: 'case',
  machine: {
    initial: 'raised',
    states: {
      raised: { on: { raise: 'talking', prod: 'talking' } },
      talking: { on: { settled: 'over' } },
      over: { type: 'final' },
    },
  },
  steps: [{ id: 'talking', title: 'Talk', consumes: ['note'], produces: ['minutes'] }],
} as const;
const office = {
  id: 'office',
  title: 'Office',
  subject: 'organization',
  machine: {
    initial: 'idle',
    states: { idle: { on: { ask: 'planning' } }, planning: { on: { planned: 'done' } }, done: { type: 'final' } },
  },
  steps: [{ id: 'planning', produces: ['plan'] }],
} as const;

/** The model of {@link deskModel} as it is written. */
export const deskInput = {
  id: 'desk',
  title: 'Desk',
  process: {
    elements: [greet, gate, desk, talk, office],
    routes: [{ from: 'greet', on: 'greeted', to: 'desk', send: 'hurry', artifact: 'card' }],
    entries: [{ on: 'exception-raised', to: 'talk', send: 'raise' }],
  },
  roles: [
    { id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['greet', 'gate', 'desk'] },
    { id: 'head', title: 'Head', actors: ['onsite-educator'], responsible: ['talk', 'office'], accountable: ['desk'] },
    { id: 'guest', title: 'Guest', actors: ['learner'], consulted: ['desk'], informed: ['desk'] },
  ],
} as const;

/**
 * A process with an element of each kind: somebody is greeted and let in at the gate, and is served at the desk once
 * they are called, or at once when they are hurried.
 */
export const deskModel = defineModel(deskInput);

/** A journey with two objectives that are open, and a third that waits for both. */
export const atDesk: Journey = startJourney(deskModel, {
  learner: 'ada',
  objectives: ['one', 'two', { id: 'three', requires: ['one', 'two'] }],
  at: AT,
});

/** A run in a state, with what else is said of it. */
export const runAt = (value: string, more: Partial<Run> = {}): Run => ({
  value,
  facts: {},
  done: false,
  concerning: null,
  items: [],
  waiting: [],
  lastBy: null,
  ...more,
});
