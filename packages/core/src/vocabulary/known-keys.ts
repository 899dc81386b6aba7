import * as z from 'zod';

/** The keys that records may have at a path of a schema, of all alternatives where there are several; none where it has no records there. @internal */
export const knownKeys = (schema: unknown, path: readonly PropertyKey[]): readonly string[] => {
  const at = path.reduce<readonly unknown[]>((found, key) => found.flatMap((each) => within(each, key)), [schema]);
  return [...new Set(at.flatMap(keysOf))];
};

/** What stands in a schema for what a key or a position leads to. */
const within = (schema: unknown, key: PropertyKey): readonly unknown[] => {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? [schema.shape[String(key)]] : [];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return alternatives(schema).flatMap((each) => within(each, key));
};

const keysOf = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : alternatives(schema).flatMap(keysOf);

/** What a schema is one of, or is made of by a default, a transformation and the like. */
const alternatives = (schema: unknown): readonly unknown[] => {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodPipe) return [schema.in];
  if (schema instanceof z.ZodLazy || schema instanceof z.ZodArray) return [];
  const { unwrap }: { readonly unwrap?: unknown } = Object(schema);
  return typeof unwrap === 'function' ? [unwrap.call(schema)] : [];
};
