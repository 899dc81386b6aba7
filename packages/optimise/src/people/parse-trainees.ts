import { type ImplementationModel, type Issue, readInput } from 'work-elements';
import { type Trainee, traineeSchema } from './trainees.js';

/**
 * Validates people to be trained from unknown data, such as a parsed file. A role may be given by its id alone if only
 * one of the models has it.
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
  const issues: Issue[] = [];
  const full = (role: unknown, path: string): unknown => {
    if (typeof role !== 'string') return role;
    const [only, ...others] = models.filter(({ roles }) => roles.some(({ id }) => id === role)).map(({ id }) => id);
    if (only === undefined) return models.length === 1 ? { model: models[0]?.id, role } : role;
    if (others.length > 0)
      issues.push({
        path,
        code: 'which-model',
        message:
          `"${role}" is a role of ${[only, ...others].join(' and of ')}; say which, such as { model: ${only}, ` +
          `role: ${role} }`,
      });
    return { model: only, role };
  };
  const read = Array.isArray(input)
    ? input.map((person: unknown, index) => {
        const roles: unknown = Object(person) === person ? Reflect.get(Object(person), 'roles') : undefined;
        if (!Array.isArray(roles)) return person;
        return { ...Object(person), roles: roles.map((role, position) => full(role, `[${index}].roles[${position}]`)) };
      })
    : input;
  return readInput(traineeSchema.array().min(1), read, 'people to be trained', { kind: 'people', also: () => issues });
};
