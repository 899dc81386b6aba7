import type { Role } from './model.js';

/**
 * Who holds a role: the staff, learners, or information systems.
 *
 * @public
 */
export type RoleKind = 'staff' | 'learner' | 'system';

/**
 * Says who holds a role: learners where nobody else may, information systems where nothing else may, the staff otherwise.
 *
 * @param role - A role of a model.
 *
 * @example
 * ```ts
 * import { models, roleKind } from 'work-elements';
 *
 * console.log(models.flexBlend.roles.map(roleKind).join(' ')); // staff staff staff staff system staff learner staff
 * ```
 *
 * @public
 */
export const roleKind = ({ actors }: Pick<Role, 'actors'>): RoleKind => {
  if (actors.every((actor) => actor === 'learner')) return 'learner';
  return actors.every((actor) => actor === 'information-system') ? 'system' : 'staff';
};
