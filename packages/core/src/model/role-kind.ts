import { expectParts } from '../vocabulary/expect-parts.js';
import type { Role } from './model.js';

/**
 * Who holds a role: the staff, learners, their families, or information systems.
 *
 * @public
 */
export type RoleKind = 'staff' | 'learner' | 'family' | 'system';

/**
 * Determines who holds a role: learners or information systems if nobody else may, families if its relation is
 * `family`, the staff otherwise.
 *
 * @param role - A role of a model.
 *
 * @example
 * ```ts
 * import { models, roleKind } from 'work-elements';
 *
 * console.log(models.flexBlend.roles.map(roleKind).join(' ')); // staff staff staff staff system staff learner family
 * ```
 *
 * @public
 */
export const roleKind = (role: Pick<Role, 'actors' | 'relation'>): RoleKind => {
  expectParts(role, 'roleKind', { actors: 'a list of texts' }, {}, 'role');
  const { actors, relation } = role;
  if (actors.every((actor) => actor === 'learner')) return 'learner';
  if (actors.every((actor) => actor === 'information-system')) return 'system';
  return relation === 'family' ? 'family' : 'staff';
};

/** Whether a role is held by information systems only. @internal */
export const isSystem = (role: Role | undefined): boolean => role !== undefined && roleKind(role) === 'system';
