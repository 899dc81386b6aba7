import { expect, test } from 'vitest';
import {
  deriveProfiles,
  editModel,
  modelFingerprint,
  models,
  parseModel,
  safeParseModel,
  splitRole,
} from '../../src/index.js';

const withScope = (scope: string) => ({
  ...models.validator,
  roles: models.validator.roles.map((role) => (role.id === 'validator' ? { ...role, scope } : role)),
});

test('a role has a scope: a school’s where none is written, a district’s or a state’s', () => {
  expect(parseModel(withScope('district')).roles.find(({ id }) => id === 'validator')?.scope).toBe('district');
  const refused = safeParseModel(withScope('distict'));
  if (refused.success) throw new Error('it was read');
  expect(refused.issues).toEqual([
    {
      path: 'roles[1].scope',
      item: 'validator',
      code: 'invalid-value',
      message: 'expected "school", "district", "state" (did you mean "district"?), found "distict"',
    },
  ]);
});

test('the fingerprint knows a wider scope, and takes a school’s for none', () => {
  const before = modelFingerprint(models.validator);
  expect(modelFingerprint(parseModel(withScope('school')))).toBe(before);
  expect(modelFingerprint(parseModel(withScope('district')))).not.toBe(before);
});

test('what a role needs does not depend on its scope', () => {
  expect(deriveProfiles(parseModel(withScope('district')))).toEqual(deriveProfiles(models.validator));
});

test('a role that is split off has the scope of the role it comes from, unless it says otherwise', () => {
  const wide = editModel(models.validator, (draft) => {
    for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
  }).model;
  const split = (scope?: 'state') =>
    splitRole(wide, {
      role: 'validator',
      into: { id: 'decider', title: 'Decider', ...(scope === undefined ? {} : { scope }) },
      work: ['decide-advancement'],
    }).model.roles.find(({ id }) => id === 'decider')?.scope;
  expect(split()).toBe('district');
  expect(split('state')).toBe('state');
});
