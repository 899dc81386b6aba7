import type { Handoff } from '../derivation/handoffs.js';
import type { RoleKind } from '../model/role-kind.js';
import { expectParts } from '../vocabulary/expect-parts.js';

/**
 * The roles of a picture that have a node of their own, and those that share one.
 *
 * @public
 */
export interface FoldedRoles {
  /** Roles with a node of their own, in the given order. */
  readonly kept: readonly string[];
  /** Roles that share a node, by kind; two or more in each. */
  readonly groups: readonly { readonly kind: RoleKind; readonly roles: readonly string[] }[];
}

const KINDS = ['staff', 'learner', 'family', 'system'] as const satisfies readonly RoleKind[];

/**
 * Folds roles for a picture with limited room: those with the fewest hand-offs share a node with others of their kind,
 * so that no node holds both staff and learners. A role that would be alone in a shared node keeps its own.
 *
 * @param roles - The roles to draw.
 * @param handed - The hand-offs between, to or from them; each counts for both of its ends.
 * @param most - The maximum number of nodes, unless roles are named.
 * @param named - The roles that keep their own node; by default, those with the most hand-offs.
 *
 * @example
 * ```ts
 * import { foldRoles } from 'work-elements';
 *
 * const roles = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'staff' as const }));
 * const { kept, groups } = foldRoles(roles, [{ from: { role: 'c' }, to: { role: 'a' } }], 3);
 * console.log(kept, groups[0]?.roles); // [ 'a', 'c' ] [ 'b', 'd' ]
 * ```
 *
 * @public
 */
export const foldRoles = (
  roles: readonly { readonly id: string; readonly kind: RoleKind }[],
  handed: readonly { readonly from: Pick<Handoff['from'], 'role'>; readonly to: Pick<Handoff['to'], 'role'> }[],
  most: number,
  named: readonly string[] = [],
): FoldedRoles => {
  expectParts({ roles, handed, most, named }, 'foldRoles', {
    roles: 'a list of records',
    handed: 'a list of records',
    most: 'a number',
    named: 'a list of texts',
  });
  for (const [index, role] of roles.entries())
    expectParts(role, 'foldRoles', { id: 'a text', kind: 'a text' }, {}, `roles[${index}]`);
  for (const [index, each] of handed.entries()) {
    expectParts(each, 'foldRoles', { from: 'a record', to: 'a record' }, {}, `handed[${index}]`);
    for (const end of ['from', 'to'] as const)
      expectParts(each[end], 'foldRoles', { role: 'a text' }, {}, `handed[${index}].${end}`);
  }
  const chosen = roles.filter(({ id }) => named.includes(id)).map(({ id }) => id);
  const weights = new Map<string, number>();
  for (const { from, to } of handed) for (const { role } of [from, to]) weights.set(role, (weights.get(role) ?? 0) + 1);
  const heaviest = roles
    .map(({ id }) => id)
    .toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  for (let places = most; ; places -= 1) {
    const own = new Set(chosen.length > 0 ? chosen : roles.length <= places ? heaviest : heaviest.slice(0, places - 1));
    const rest = roles.filter(({ id }) => !own.has(id));
    const groups = KINDS.map((kind) => ({
      kind,
      roles: rest.filter((role) => role.kind === kind).map(({ id }) => id),
    })).filter((group) => group.roles.length > 1);
    const folded = new Set(groups.flatMap((group) => group.roles));
    const kept = roles.filter(({ id }) => !folded.has(id)).map(({ id }) => id);
    if (kept.length + groups.length <= most || chosen.length > 0 || places <= 1) return { kept, groups };
  }
};
