import * as z from 'zod';
import { alternatives, innerOf, kindOf, schemasAt, shapeOf } from './schema-parts.js';
import { valueAt } from './value-at.js';

/**
 * What a schema expects at a path: the keys of a record, or the discriminator values that distinguish its kinds.
 *
 * @internal
 */
export interface ExpectedWords {
  readonly keys: readonly string[];
  readonly kinds: readonly string[];
}

/** What is expected at a path; for a union, the expectations of all alternatives that fit the data. @internal */
export const wordsAt = (schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): ExpectedWords => {
  const found = schemasAt(schema, path, data).map((each) => wordsOf(each, valueAt(data, path)));
  return {
    keys: [...new Set(found.flatMap(({ keys }) => keys))],
    kinds: [...new Set(found.flatMap(({ kinds }) => kinds))],
  };
};

const wordsOf = (schema: z.core.$ZodType, data: unknown): ExpectedWords => {
  if (schema instanceof z.ZodObject) return { keys: Object.keys(shapeOf(schema)), kinds: [] };
  if (schema instanceof z.ZodUnion) {
    const options = alternatives(schema, data);
    const kinds =
      schema instanceof z.ZodDiscriminatedUnion
        ? options.flatMap((option) => kindOf(option, schema.def.discriminator) ?? [])
        : [];
    const inner = options.map((option) => wordsOf(option, data));
    return { keys: inner.flatMap(({ keys }) => keys), kinds: [...kinds, ...inner.flatMap((each) => each.kinds)] };
  }
  const inner = innerOf(schema);
  return inner === undefined ? { keys: [], kinds: [] } : wordsOf(inner, data);
};
