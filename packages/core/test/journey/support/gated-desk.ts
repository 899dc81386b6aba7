import { parseModel } from '../../../src/index.js';

/** A model in which nothing begins: two elements wait for each other. */
export const gatedDesk = (() => {
  const ring = (id: string, to: string) => ({
    id,
    title: id,
    machine: {
      initial: 'waiting',
      states: { waiting: { on: { begin: 'letting-in' } }, 'letting-in': { on: { [`${to}-next`]: 'waiting' } } },
    },
    steps: [{ id: 'letting-in' }],
  });
  return parseModel({
    id: 'gated-desk',
    title: 'Gated desk',
    process: {
      elements: [ring('gate', 'desk'), ring('desk', 'gate')],
      routes: [
        { from: 'gate', on: 'desk-next', to: 'desk', send: 'begin', artifact: 'ticket' },
        { from: 'desk', on: 'gate-next', to: 'gate', send: 'begin', artifact: 'ticket' },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['gate', 'desk'] }],
  });
})();
