import { expectParts } from '../vocabulary/expect-parts.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import type { ImplementationModel } from './model.js';
import { modelSchema } from './model-schema.js';

/**
 * A model in the form in which people would write it: without empty parts and defaults, and with habits as sentences
 * where these determine their ids. {@link parseModel} turns it into the same model again.
 *
 * @param model - An implementation model.
 *
 * @example
 * ```ts
 * import { briefModel, writeText, models } from 'work-elements';
 *
 * console.log(Object.keys(briefModel(models.singleTeacher)).includes('elements')); // false
 * ```
 *
 * @public
 */
export const briefModel = (model: ImplementationModel): Readonly<Record<string, unknown>> => {
  expectParts(model, 'briefModel', { roles: 'a list of records', levels: 'a record' });
  const brief = recordOf(withoutEmpty({ ...model, roles: model.roles.map(withSentences) }));
  const { levels, ...rest } = brief;
  return plainEqual(modelSchema.shape.levels.parse({}), model.levels) ? rest : { ...rest, levels };
};

type Role = ImplementationModel['roles'][number];

/** Habits as sentences, if reading these yields the same habits. */
const withSentences = (role: Role): object => {
  const habits = role.habits.map(({ statement }) => statement);
  const read = modelSchema.shape.roles.unwrap().element.shape.habits.safeParse(habits);
  return read.success && plainEqual(read.data, role.habits) ? { ...role, habits } : role;
};

const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, withoutEmpty(each)] as const)
      .filter(([, each]) => !isEmpty(each)),
  );
};

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
