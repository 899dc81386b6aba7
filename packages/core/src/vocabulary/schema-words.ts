import * as z from 'zod';

/** What a schema expects somewhere: the keys of a record, or the words by which the kinds of a record are told apart. @internal */
export interface ExpectedWords {
  readonly keys: readonly string[];
  readonly kinds: readonly string[];
}

/** What is expected at a path. Of a union, what any of its alternatives expects that fits what is there. @internal */
export const wordsAt = (schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): ExpectedWords => {
  const records = recordsAt(schema, path, data);
  return { keys: [...new Set(records.flatMap(({ keys }) => keys))], kinds: [...new Set(records.flatMap(({ kind }) => kind ?? []))] };
};

interface RecordShape {
  readonly keys: readonly string[];
  readonly kind: string | null;
}

const recordsAt = (schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown, told?: string): readonly RecordShape[] => {
  const [key, ...rest] = path;
  const below = (inner: z.core.$ZodType): readonly RecordShape[] => recordsAt(inner, rest, valueIn(data, key));
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    const kind = told === undefined ? null : literalOf(shape[told]);
    if (key === undefined) return [{ keys: Object.keys(shape), kind }];
    // Of records of several kinds, the one that what is there says it is.
    if (told !== undefined && kind !== null && valueIn(data, told) !== kind) return [];
    const inner = shape[String(key)];
    return inner === undefined ? [] : below(inner);
  }
  if (schema instanceof z.ZodUnion) {
    const discriminator = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : told;
    const all = schema.options.flatMap((option) => recordsAt(option, path, data, discriminator));
    const said = discriminator === undefined ? undefined : valueIn(data, discriminator);
    const meant = all.filter(({ kind }) => kind !== null && kind === said);
    return meant.length > 0 ? meant : all;
  }
  if (schema instanceof z.ZodArray) return key === undefined ? [] : below(schema.element);
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((item, index) => (index === key ? below(item) : []));
  if (schema instanceof z.ZodRecord) return key === undefined ? [] : below(schema.valueType);
  const inner = innerOf(schema);
  return inner === undefined ? [] : recordsAt(inner, path, data, told);
};

/** The schema that another one wraps. */
const innerOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
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

const valueIn = (data: unknown, key: PropertyKey | undefined): unknown =>
  key !== undefined && typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
