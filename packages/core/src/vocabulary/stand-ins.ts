import * as z from 'zod';
import { type Issue, MOST_ISSUES } from './input-error.js';
import { pathKeys, pathText } from './path.js';
import { innerOf, schemasAt, shapeOf } from './schema-parts.js';
import { valueAt } from './value-at.js';

/** Data in which stand-ins have replaced what was wrong. @internal */
export interface Mended<Output> {
  readonly data: Output;
  /** Whether a path leads to a stand-in, into one, or to something that contains one. */
  readonly touches: (path: string) => boolean;
}

/**
 * How many levels above a wrong value its stand-in may be placed, as for a record whose parts contradict each other.
 */
const HIGHEST = 3;

/**
 * Replaces what is wrong by the smallest values that a schema accepts; null if there are too many issues, or it cannot
 * be done.
 *
 * @internal
 */
export const standInFor = <Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  issues: readonly Issue[],
): Mended<z.output<Schema>> | null => {
  if (issues.length > MOST_ISSUES) return null;
  const wrong = issues.map(({ path, code }) => ({ keys: pathKeys(path), leftOut: LEFT_OUT.has(code) }));
  for (let above = 0; above < HIGHEST; above++) {
    const copy: unknown = JSON.parse(JSON.stringify(data));
    const places = wrong.map(({ keys }) => keys.slice(0, Math.max(0, keys.length - above)));
    if (places.some((keys) => keys.length === 0)) return null;
    places.forEach((keys, index) => {
      replace(copy, keys, wrong[index]?.leftOut === true && above === 0 ? undefined : leastAt(schema, keys, data));
    });
    const shaped = schema.safeParse(copy);
    if (shaped.success) return { data: shaped.data, touches: touching(places) };
  }
  return null;
};

/** Codes of keys that are wrong themselves, and so are left out. */
const LEFT_OUT: ReadonlySet<string> = new Set<Issue['code']>(['unknown-key', 'invalid-key']);

const touching = (places: readonly (readonly (string | number)[])[]): ((path: string) => boolean) => {
  const texts = places.map(pathText);
  const isIn = (inner: string, outer: string): boolean =>
    inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)));
  return (path) => texts.some((text) => isIn(path, text) || isIn(text, path));
};

const replace = (data: unknown, keys: readonly (string | number)[], value: unknown): void => {
  const holder = valueAt(data, keys.slice(0, -1));
  const key = keys.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return;
  if (value === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value);
};

const leastAt = (schema: z.core.$ZodType, keys: readonly (string | number)[], data: unknown): unknown => {
  const [first] = schemasAt(schema, keys, data);
  return first === undefined ? undefined : least(first);
};

/** Sample texts for the formats that schemas require. */
const TEXTS = ['x', '', 'x/x', '2026-01-01', '2026-01-01T00:00:00Z', '08:00', '01-01', 'xx', 'UTC', 'en'];

const NUMBERS = [1, 0, 0.5, 2, 10];

/** How deeply a stand-in may be nested. */
const DEEPEST = 6;

/** The smallest value that a schema accepts; undefined if it may be left out, or none is found. */
const least = (schema: z.core.$ZodType, depth = 0): unknown => {
  if (depth > DEEPEST) return undefined;
  const below = (inner: z.core.$ZodType): unknown => least(inner, depth + 1);
  const takes = (value: unknown): boolean => z.safeParse(schema, value).success;
  if (takes(undefined)) return undefined;
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(shapeOf(schema)).flatMap(([key, part]) => {
        const value = below(part);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  if (schema instanceof z.ZodArray) {
    const item = below(schema.element);
    return [[], [item], [item, item]].find(takes);
  }
  if (schema instanceof z.ZodTuple) return schema.def.items.map(below);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodUnion) return schema.options.map(below).find(takes);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  const simple = [...TEXTS, ...NUMBERS, false, null].find(takes);
  if (simple !== undefined) return simple;
  const inner = innerOf(schema);
  return inner === undefined ? undefined : below(inner);
};
