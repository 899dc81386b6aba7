import { expect, test } from 'vitest';
import { unassignedWork } from '../../src/index.js';
import { bakery, bread } from './support/bakery.js';

const process = {
  elements: [bread, { ...bread, id: 'buns' }, { ...bread, id: 'rolls', steps: [{ id: 'shape' }] }],
};
const roles = (responsible: readonly string[]) => [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible }];
const open = (responsible: readonly string[]) => unassignedWork(bakery({ process, roles: roles(responsible) }));

test('work that nobody does is an element of which nothing is done, or else each step', () => {
  expect(open(['bread/glaze'])).toEqual([
    { work: 'bread/shape', element: 'bread', steps: ['shape'], message: expect.stringMatching(/"bread\/shape"$/) },
    { work: 'bread/taste', element: 'bread', steps: ['taste'], message: expect.stringMatching(/"bread\/taste"$/) },
    {
      work: 'buns',
      element: 'buns',
      steps: ['shape', 'taste', 'glaze'],
      message: expect.stringMatching(/"buns" .*3 steps/),
    },
    { work: 'rolls', element: 'rolls', steps: ['shape'], message: expect.stringMatching(/"rolls" .*1 step\b/) },
  ]);
});

test('nothing is open where all is done', () => {
  expect(open(['bread', 'buns/shape', 'buns/taste', 'buns/glaze', 'rolls/shape'])).toEqual([]);
});
