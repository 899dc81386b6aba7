import { expect, test } from 'vitest';
import { type actorKindSchema, models, type RoleKind, type relationSchema, roleKind } from '../../src/index.js';
import { isSystem } from '../../src/model/role-kind.js';

type Actor = (typeof actorKindSchema.options)[number];

test.each<[readonly Actor[], (typeof relationSchema.options)[number] | undefined, RoleKind]>([
  [['learner'], undefined, 'learner'],
  [['information-system'], undefined, 'system'],
  [['onsite-educator'], undefined, 'staff'],
  [['partner'], undefined, 'staff'],
  [['partner'], 'provider', 'staff'],
  [['partner'], 'family', 'family'],
  // Somebody else may hold these, too.
  [['learner', 'onsite-educator'], undefined, 'staff'],
  [['information-system', 'online-educator'], undefined, 'staff'],
  [['learner', 'information-system'], undefined, 'staff'],
])('a role of %s (%s) is held by: %s', (actors, relation, kind) => {
  expect(roleKind({ actors, ...(relation === undefined ? {} : { relation }) })).toBe(kind);
});

test('a role is a system’s where there is one, and nobody else may hold it', () => {
  const kinds = models.flexBlend.roles.map((role) => [role.id, isSystem(role)] as const);
  expect(kinds.filter(([, is]) => is)).toEqual([['learning-platform', true]]);
  expect(isSystem(undefined)).toBe(false);
});
