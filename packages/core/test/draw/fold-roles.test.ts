import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldRoles } from '../../src/index.js';

const kind = fc.constantFrom('staff', 'learner', 'family', 'system');
const given = fc
  .array(fc.record({ kind, weight: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((each, index) => ({ ...each, id: `role-${index}` })));

/** Hand-offs between a role and one that is not drawn, as many as the role’s weight. */
const passing = ({ id, weight }: { readonly id: string; readonly weight: number }) =>
  Array.from({ length: weight }, (_, index) => {
    const [own, other] = [{ role: id }, { role: 'elsewhere' }];
    return index % 2 === 0 ? { from: own, to: other } : { from: other, to: own };
  });

test('every role has one place, in places of one kind, and there are no more places than room', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 5, max: 14 }), (roles, most) => {
      const { kept, groups } = foldRoles(roles, roles.flatMap(passing), most);
      expect([...kept, ...groups.flatMap((group) => group.roles)].toSorted()).toEqual(
        roles.map(({ id }) => id).toSorted(),
      );
      expect(kept.length + groups.length).toBeLessThanOrEqual(most);
      if (roles.length <= most) expect(groups).toEqual([]);
      for (const group of groups) {
        expect(group.roles.length).toBeGreaterThan(1);
        const own = roles.filter(({ id }) => group.roles.includes(id));
        for (const role of own) expect(role.kind).toBe(group.kind);
        // A role with a node of its own has at least as many hand-offs as any that shares a node of the same kind.
        const beside = roles.filter((role) => role.kind === group.kind && kept.includes(role.id));
        for (const role of beside)
          expect(role.weight).toBeGreaterThanOrEqual(Math.max(...own.map(({ weight }) => weight)));
      }
    }),
    { numRuns: 500 },
  );
});

test('named roles keep their places, however light they are', () => {
  const roles = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'staff' as const }));
  const passed = passing({ id: 'c', weight: 5 });
  expect(foldRoles(roles, passed, 2, ['d']).kept).toEqual(['d']);
  expect(foldRoles(roles, passed, 2, ['nobody']).kept).toEqual(['c']);
});
