import * as z from 'zod';
import { valueAt } from './value-at.js';

/** The schemas of what is at a path; for a union, those of every alternative that may fit the data. @internal */
export const schemasAt = (
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): readonly z.core.$ZodType[] => {
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  const below = (inner: z.core.$ZodType | undefined): readonly z.core.$ZodType[] =>
    inner === undefined ? [] : schemasAt(inner, rest, valueAt(data, [key]));
  if (schema instanceof z.ZodObject) return below(shapeOf(schema)[String(key)]);
  if (schema instanceof z.ZodUnion) return alternatives(schema, data).flatMap((each) => schemasAt(each, path, data));
  if (schema instanceof z.ZodArray) return below(schema.element);
  if (schema instanceof z.ZodTuple) return below(schema.def.items[Number(key)]);
  if (schema instanceof z.ZodRecord) return below(schema.valueType);
  const inner = innerOf(schema);
  return inner === undefined ? [] : schemasAt(inner, path, data);
};

/**
 * The alternatives of a union: those of the kind that the data name, or all where they name no known kind.
 *
 * @internal
 */
export const alternatives = (schema: z.ZodUnion, data: unknown): readonly z.core.$ZodType[] => {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema.options;
  const { discriminator } = schema.def;
  const said = valueAt(data, [discriminator]);
  const meant = schema.options.filter((option) => kindOf(option, discriminator) === said);
  return meant.length > 0 ? meant : schema.options;
};

/** The discriminator value of a record schema; null where it has none. @internal */
export const kindOf = (schema: z.core.$ZodType, discriminator: string): string | null => {
  if (schema instanceof z.ZodObject) return literalOf(shapeOf(schema)[discriminator]);
  const inner = innerOf(schema);
  return inner === undefined ? null : kindOf(inner, discriminator);
};

/** @internal */
export const shapeOf = (schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> => schema.shape;

/** The schema that another one wraps. @internal */
export const innerOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in;
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly;
  return wraps ? schema.unwrap() : undefined;
};

const literalOf = (schema: z.core.$ZodType | undefined): string | null => {
  const [word] = schema instanceof z.ZodLiteral ? schema.values : [];
  return typeof word === 'string' ? word : null;
};
