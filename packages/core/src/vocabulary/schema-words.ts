import * as z from 'zod';
import { alternatives, innerOf, kindOf, schemasAt, shapeOf } from './schema-parts.js';
import { valueAt } from './value-at.js';

/**
 * What a schema expects somewhere: the keys of a record, or the words by which the kinds of a record are told apart.
 *
 * @internal
 */
export interface ExpectedWords {
  readonly keys: readonly string[];
  readonly kinds: readonly string[];
}

/** What is expected at a path. Of a union, what any of its alternatives expects that fits what is there. @internal */
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
