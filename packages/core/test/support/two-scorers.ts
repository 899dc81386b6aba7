import { defineModel } from '../../src/index.js';

/** A model with a single step, which takes two people. */
export const twoScorers = defineModel({
  id: 'two-scorers',
  title: 'Two scorers',
  process: {
    elements: [
      {
        id: 'judge',
        title: 'Judging',
        machine: { initial: 'rate', states: { rate: { on: { high: 'done' } }, done: { type: 'final' } } },
        steps: [{ id: 'rate', people: 2 }],
      },
    ],
  },
  roles: [{ id: 'validator', title: 'Validator', actors: ['onsite-educator'], responsible: ['judge'] }],
});
