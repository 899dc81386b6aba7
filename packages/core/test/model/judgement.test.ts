import { describe, expect, test } from 'vitest';
import { judgementOf, processOf, processTable, statesOnAppeal } from '../../src/index.js';
import { isJudged } from '../../src/model/judgement-of.js';
import { bakery, bread } from './support/bakery.js';

/** A decision that can be appealed. */
const decide = {
  id: 'decide',
  title: 'Deciding',
  machine: {
    initial: 'weigh',
    states: {
      weigh: { on: { accepted: 'told', refused: 'told' } },
      told: { on: { appealed: 'hear', closed: 'done' } },
      hear: { on: { upheld: 'done', overturned: 'done' } },
      done: { type: 'final' },
    },
  },
  steps: [{ id: 'weigh' }, { id: 'hear' }],
};

/** Bread whose tasting can also be asked for from outside, with a step that is neither before nor after it. */
const questioned = {
  ...bread,
  machine: {
    initial: 'wait',
    states: {
      ...bread.machine.states,
      wait: { on: { called: 'knead', questioned: 'taste' } },
      knead: { on: { kneaded: 'shape' } },
    },
  },
  steps: [{ id: 'knead' }, ...bread.steps],
};

const process = processOf(
  bakery({
    roles: [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bread', 'buns', 'decide'] }],
    process: {
      elements: [questioned, { ...bread, id: 'buns' }, decide],
      entries: [{ on: 'appeal-raised', to: 'decide', send: 'appealed' }],
    },
  }),
);

describe('a step judges another', () => {
  test.each([
    ['decide/hear', 'decide/weigh', undefined, 'appealed'],
    ['decide/hear', 'bread/shape', undefined, 'none'],
    ['decide/weigh', 'decide/hear', undefined, 'none'],
    ['bread/taste', 'bread/shape', undefined, 'piece'],
    ['bread/taste', 'bread/shape', 'sampled', 'piece'],
    ['bread/taste', 'bread/shape', 'shaped', 'piece'],
    ['bread/taste', 'bread/shape', 'spoilt', 'set-aside'],
    ['bread/taste', 'bread/taste', 'agreed', 'review'],
    ['bread/taste', 'bread/knead', 'kneaded', 'beside'],
    ['bread/taste', 'bread/glaze', 'glazed', 'end'],
    ['bread/taste', 'bread/glaze', undefined, 'end'],
    ['bread/taste', 'buns/shape', 'sampled', 'on-appeal'],
    ['bread/taste', 'decide/weigh', 'refused', 'on-appeal'],
    ['bread/taste', 'decide/hear', 'upheld', 'none'],
    ['bread/taste', 'buns/glaze', 'glazed', 'none'],
    // Only steps of review judge what was made.
    ['bread/glaze', 'bread/shape', 'sampled', 'none'],
    // What the process does not have is not judged.
    ['bread/taste', 'cake/shape', undefined, 'none'],
    ['bread/taste', 'bread/slice', undefined, 'none'],
    ['bread/taste', 'bread', undefined, 'none'],
  ])('%s, of %s that ended as %s: %s', (work, done, outcome, judgement) => {
    expect(judgementOf(process, work, done, outcome)).toBe(judgement);
  });

  test('or some step does: those that are reviewed, or can be appealed', () => {
    const judged = process.elements.flatMap(({ id, steps }) =>
      steps.filter((step) => isJudged(process, `${id}/${step.id}`, step)).map((step) => `${id}/${step.id}`),
    );
    expect(judged).toEqual(['bread/shape', 'buns/shape', 'decide/weigh']);
    expect(isJudged(process, 'cake/shape', undefined)).toBe(false);
  });
});

describe('the states of a review on appeal', () => {
  const valuesOf = (id: string) =>
    [...statesOnAppeal(process, id)].map((index) => processTable(process).element(id)?.machine.states[index]?.value);

  test('are those that follow from asking for it, until the work is over', () => {
    expect(new Set(valuesOf('bread'))).toEqual(new Set(['taste', 'glaze', 'shape']));
  });

  test('are none where it only follows a step, nor in an element that is not there', () => {
    expect(valuesOf('buns')).toEqual([]);
    expect(valuesOf('decide')).toEqual([]);
    expect([...statesOnAppeal(process, 'cake')]).toEqual([]);
  });

  test('are looked for only once', () => {
    expect(statesOnAppeal(process, 'bread')).toBe(statesOnAppeal(process, 'bread'));
  });
});
