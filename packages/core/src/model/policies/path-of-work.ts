import { at } from '../../vocabulary/at.js';
import type { Responsibility } from '../../vocabulary/responsibility.js';
import type { ImplementationModel } from '../model.js';
import { splitWorkRef } from '../work-ref.js';

/**
 * The path in a model at which a role is assigned some work that it has: the step’s own assignment, or else its
 * element’s.
 *
 * @internal
 */
export const pathOfWork = (model: ImplementationModel, roleId: string, letter: Responsibility, ref: string): string => {
  const index = model.roles.findIndex((role) => role.id === roleId);
  const list = at(model.roles, index)[letter];
  const own = list.indexOf(ref);
  const position = own >= 0 ? own : list.indexOf(splitWorkRef(ref).element);
  return `roles[${index}].${letter}[${position}]`;
};
