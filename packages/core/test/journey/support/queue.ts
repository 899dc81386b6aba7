import { defineModel } from '../../../src/index.js';

/** The elements of a custom process: somebody arrives and is served. */
export const queueElements = [
  {
    id: 'arrive',
    title: 'Arriving',
    subject: 'learner',
    machine: {
      initial: 'at-the-door',
      states: { 'at-the-door': { on: { 'came-in': 'inside' } }, inside: { type: 'final' } },
    },
    steps: [{ id: 'at-the-door' }],
  },
  {
    id: 'serve',
    title: 'Serving',
    machine: {
      initial: 'waiting',
      states: {
        waiting: { on: { call: 'serving' } },
        serving: { on: { served: 'gone', 'not-served': 'serving' } },
        gone: { type: 'final' },
      },
    },
    steps: [{ id: 'serving' }],
  },
] as const;

export const queueRoutes = [{ from: 'arrive', on: 'came-in', to: 'serve', send: 'call', artifact: 'ticket' }] as const;

export const queue = defineModel({
  id: 'queue',
  title: 'Queue',
  process: { elements: queueElements, routes: queueRoutes },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['arrive', 'serve'] }],
});
