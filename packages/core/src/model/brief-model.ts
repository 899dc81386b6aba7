import * as z from 'zod';
import { expectParts } from '../vocabulary/expect-parts.js';
import { InputError } from '../vocabulary/input-error.js';
import { plainData } from '../vocabulary/plain-data.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { schemasAt } from '../vocabulary/schema-parts.js';
import { isAccepted } from './accepted.js';
import type { ImplementationModel } from './model.js';
import { modelSchema } from './model-schema.js';

/**
 * A model in the form in which people would write it: without empty parts and the usual levels, and with habits as
 * sentences where these determine their ids. {@link parseModel} turns it into the same model again.
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
  if (!isAccepted(model)) {
    const { issues } = plainData(model);
    if (issues.length > 0) throw new InputError('briefModel', issues);
  }
  const { levels, ...rest } = filled({ ...model, roles: model.roles.map(withSentences) }, [modelSchema]);
  return plainEqual(modelSchema.shape.levels.parse({}), model.levels) ? rest : { ...rest, levels };
};

type Role = ImplementationModel['roles'][number];

/** Habits as sentences, if reading these yields the same habits. */
const withSentences = (role: Role): object => {
  const habits = role.habits.map(({ statement }) => statement);
  const read = modelSchema.shape.roles.unwrap().element.shape.habits.safeParse(habits);
  return read.success && plainEqual(read.data, role.habits) ? { ...role, habits } : role;
};

type Schemas = readonly z.core.$ZodType[];

/** A record without its empty parts, at any depth; those that mean something other than their absence are kept. */
const filled = (record: object, schemas: Schemas): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const own = schemasIn(schemas, key, record);
      const brief = withoutEmpty(value, own);
      return isEmpty(brief) && own.every((schema) => isImplied(schema, value)) ? [] : [[key, brief]];
    }),
  );

const schemasIn = (schemas: Schemas, key: PropertyKey, data: unknown): Schemas =>
  schemas.flatMap((schema) => schemasAt(schema, [key], data));

const withoutEmpty = (value: unknown, schemas: Schemas): unknown => {
  if (Array.isArray(value)) return value.map((item, index) => withoutEmpty(item, schemasIn(schemas, index, value)));
  return isRecord(value) ? filled(value, schemas) : value;
};

/** Whether a schema reads a missing part as this value. */
const isImplied = (schema: z.core.$ZodType, value: unknown): boolean => {
  const read = z.safeParse(schema, undefined);
  return read.success && plainEqual(read.data, value);
};

const isEmpty = (value: unknown): boolean => value === '' || (isRecord(value) && Object.keys(value).length === 0);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
