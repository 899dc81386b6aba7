import type { Draft } from 'immer';
import { readBelow } from '../../vocabulary/read-below.js';
import { readInput } from '../../vocabulary/read-input.js';
import type { ImplementationModel, Role } from '../model.js';
import { type ModelDocument, roleSchema } from '../model-schema.js';
import { editModel, type ModelEdit } from './edit-model.js';

/**
 * A role as people write it.
 *
 * @public
 */
export type RoleInput = ModelDocument['roles'][number];

/** Fills in the defaults of a role. @internal */
export const newRole = (input: RoleInput, what: string, at: string): Draft<Role> => {
  const role = readBelow(at, () => readInput(roleSchema, input, what));
  const { actors, responsible, accountable, consulted, informed, habits, ...rest } = role;
  return {
    ...rest,
    actors: [...actors],
    responsible: [...responsible],
    accountable: [...accountable],
    consulted: [...consulted],
    informed: [...informed],
    habits: [...habits],
  };
};

/**
 * Adds a role to a model.
 *
 * @param model - An implementation model.
 * @param role - The role; missing parts get their defaults, as in a document.
 * @throws {@link InputError} if the role is not one, {@link ModelError} if its id is taken or its work does not exist.
 *
 * @example
 * ```ts
 * import { addRole, models } from 'work-elements';
 *
 * const { model } = addRole(models.singleTeacher, {
 *   id: 'principal',
 *   title: 'Principal',
 *   actors: ['onsite-educator'],
 *   responsible: ['decide-advancement/hear-appeal'],
 * });
 * console.log(model.roles.length); // 4
 * ```
 *
 * @public
 */
export function addRole<RoleId extends string, const Id extends string>(
  model: ImplementationModel<RoleId>,
  role: RoleInput & { readonly id: Id },
): ModelEdit<RoleId | Id, RoleId>;
export function addRole(model: ImplementationModel, role: RoleInput): ModelEdit {
  const added = newRole(role, 'addRole', 'role');
  return editModel(model, (draft) => {
    draft.roles.push(added);
  });
}
