import { type ImplementationModel, readInput } from 'work-elements';
import { type Trainee, traineeSchema } from './trainees.js';

/**
 * Validates people to be trained from unknown data, such as a parsed file. If there is only one model, a role may be
 * given by its id alone.
 *
 * @param input - A list of people; anything.
 * @param models - The models whose roles they have, or are to have.
 * @throws `InputError` with every problem; `planTraining` checks whether the roles exist.
 *
 * @example
 * ```ts
 * import { parseTrainees } from '@work-elements/optimise';
 * import { models } from 'work-elements';
 *
 * const [ann] = parseTrainees([{ id: 'ann', name: 'Ann', roles: ['teacher'], evidence: [] }], [models.validator]);
 * console.log(ann?.roles); // [ { model: 'validator', role: 'teacher' } ]
 * ```
 *
 * @public
 */
export const parseTrainees = (input: unknown, models: readonly ImplementationModel[]): readonly Trainee[] => {
  const [only] = models;
  const full = (role: unknown): unknown =>
    typeof role === 'string' && only !== undefined && models.length === 1 ? { model: only.id, role } : role;
  const read = Array.isArray(input)
    ? input.map((person: unknown) => {
        const roles: unknown = Object(person) === person ? Reflect.get(Object(person), 'roles') : undefined;
        return Array.isArray(roles) ? { ...Object(person), roles: roles.map(full) } : person;
      })
    : input;
  return readInput(traineeSchema.array().min(1), read, 'people to be trained', { kind: 'people' });
};
