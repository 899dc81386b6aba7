/** Writes a path the way a programmer would: `roles[2].responsible[0]`. @internal */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => childPath(text, key), '');

/** The path of `key` below `parent`. @internal */
export const childPath = (parent: string, key: PropertyKey): string => {
  if (typeof key === 'number') return `${parent}[${key}]`;
  const name = String(key);
  if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return `${parent}[${JSON.stringify(clip(name))}]`;
  return parent === '' ? name : `${parent}.${name}`;
};

/** The keys of a path written by {@link pathText}. @internal */
export const pathKeys = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name = '']) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : String(JSON.parse(quoted));
  });

const LONGEST_WORD = 200;

/**
 * A word for an unexpected value, for error messages. For packages that build on this one.
 *
 * @example
 * ```ts
 * import { wordOf } from 'work-elements';
 *
 * console.log(wordOf('teacher'), wordOf(null), wordOf({})); // teacher null object
 * ```
 *
 * @public
 */
export const wordOf = (value: unknown): string => {
  if (typeof value === 'string') return clip(value, LONGEST_WORD);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : typeof value;
};

/** Shortens a text for quoting in a message. @internal */
export const clip = (text: string, longest = 60): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
