import { expect, test } from 'vitest';
import { addRole } from '../../../src/index.js';
import { bakery } from '../support/bake-and-sell.js';
import { refusal } from '../support/refusal.js';

const school = bakery({ baker: { responsible: ['bake'] } });

test('a role comes last, with everything that was said of it, and defaults for the rest', () => {
  const role = {
    id: 'seller',
    title: 'Seller',
    summary: 'Sells.',
    actors: ['partner', 'onsite-educator'],
    relation: 'employer',
    responsible: ['sell/serve'],
    accountable: ['sell'],
    consulted: ['bake/mix'],
    informed: ['bake'],
    habits: [{ id: 'smiles', statement: 'Smiles.' }],
  } as const;
  expect(addRole(school, role).model.roles).toEqual([...school.roles, role]);
  expect(addRole(school, { id: 'idle', title: 'Idle', actors: ['partner'] }).model.roles.at(-1)).toEqual({
    id: 'idle',
    title: 'Idle',
    summary: '',
    actors: ['partner'],
    responsible: [],
    accountable: [],
    consulted: [],
    informed: [],
    habits: [],
  });
});

test('a role that is none is refused, with the places in it', () => {
  const error = refusal(() => addRole(school, { id: 'No Id', title: 'A', actors: [] }));
  expect(error.what).toBe('addRole');
  expect(error.issues.map(({ path }) => path)).toEqual(['role.id', 'role.actors']);
});
