import { expect, test } from 'vitest';
import { namesOf } from '../../../src/derivation/evidence/known-names.js';
import { namingIssues, strangeRoles } from '../../../src/derivation/evidence/strange-roles.js';
import type { Person } from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

const said = (roles: readonly string[], models: Parameters<typeof strangeRoles>[1]) =>
  strangeRoles({ roles }, models, '[4].');

test('a role that no model has is told with the names of the model, and whether it is close to one', () => {
  expect(said(['baker', 'bakr'], [bakery()])).toEqual([
    {
      path: '[4].roles[1]',
      code: 'unknown-role',
      message: '"bakr" is not a role of "bakery"; did you mean "baker"?',
      isNear: true,
    },
  ]);
  expect(said(['lifeguard'], [kiosk()])).toEqual([
    {
      path: '[4].roles[0]',
      code: 'unknown-role',
      message: '"lifeguard" is not a role of "kiosk"; expected one of "clerk", "advisor", "guest"',
      isNear: false,
    },
  ]);
});

test('a role is looked for in all of the models', () => {
  expect(said(['advisor', 'baker'], [bakery(), kiosk()])).toEqual([]);
  expect(said(['adviser'], [bakery(), kiosk()]).map(({ message }) => message)).toEqual([
    '"adviser" is not a role of these models; did you mean "advisor"?',
  ]);
  expect(said(['baker'], []).map(({ message }) => message)).toEqual([
    '"baker" is not a role of these models; there are none',
  ]);
  expect(strangeRoles({}, [bakery()], '')).toEqual([]);
});

test('judging somebody refuses a misspelt role, and not one that another model may have', () => {
  const known = { asOf: null, names: () => namesOf([bakery()], null) };
  const issues = (person: Omit<Person, 'id' | 'name'>) =>
    namingIssues({ id: 'kim', name: 'Kim', ...person }, known, '[4].');
  expect(issues({ roles: ['bakr', 'lifeguard', 'clerk'], evidence: [{ kind: 'study', element: 'bakee' }] })).toEqual([
    { path: '[4].roles[0]', code: 'unknown-role', message: '"bakr" is not a role of "bakery"; did you mean "baker"?' },
    {
      path: '[4].evidence[0].element',
      code: 'unknown-element',
      message: '"bakee" is not a work element; did you mean "bake"?',
    },
  ]);
  expect([issues({ evidence: [] }), issues({ roles: [], evidence: [] })]).toEqual([[], []]);
});
