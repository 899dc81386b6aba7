import { InputError, type Issue } from './input-error.js';
import { childPath, wordOf } from './path.js';

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a list has no holes, and each item is as expected; it ends at the first hole, of which there may be billions. */
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) if (!(index in value && is(value[index]))) return false;
  return true;
};

const KINDS = {
  'a text': isText,
  'a text or null': (value) => value === null || isText(value),
  'a number': isNumber,
  'true or false': (value) => typeof value === 'boolean',
  'a function': (value) => typeof value === 'function',
  'a record': isRecord,
  'a record or null': (value) => value === null || isRecord(value),
  'a list': (value) => isListOf(value, () => true),
  'a list of texts': (value) => isListOf(value, isText),
  'a list of records': (value) => isListOf(value, isRecord),
  'a list of lists': (value) => isListOf(value, (item) => isListOf(item, () => true)),
} as const satisfies Readonly<Record<string, (value: unknown) => boolean>>;

type Kind = keyof typeof KINDS;

/** What the parts of a value must be; those of the second record may be absent. @internal */
export type Parts = Readonly<Record<string, Kind>>;

/**
 * The parts of a value that are plainly not what they should be. It copies nothing and looks no deeper, so that it
 * costs next to nothing for values from this library.
 *
 * @internal
 */
export const partIssues = (value: unknown, parts: Parts, may: Parts = {}, at = ''): readonly Issue[] => {
  if (!isRecord(value))
    return [{ path: at, code: 'invalid-type', message: `expected a record, found ${found(value)}` }];
  const record = Object(value);
  return [...Object.entries(parts), ...Object.entries(may)].flatMap(([part, kind]): readonly Issue[] => {
    const read = readPart(record, part);
    if ('reason' in read) return [unreadable(childPath(at, part), read.reason)];
    if (read.value === undefined ? part in may : isOf(kind, read.value)) return [];
    const path = childPath(at, part);
    return read.value === undefined
      ? [{ path, code: 'missing', message: `missing; expected ${kind}` }]
      : [{ path, code: 'invalid-type', message: `expected ${kind}, found ${found(read.value)}` }];
  });
};

/** Refuses a value of which a part is plainly not what it should be. @internal */
export const expectParts = (value: unknown, what: string, parts: Parts, may: Parts = {}, at = ''): void => {
  const issues = readable(() => partIssues(value, parts, may, at));
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Refuses what is no text. @internal */
export const expectText = (value: unknown, what: string, path = ''): void => {
  if (typeof value === 'string') return;
  throw new InputError(what, [{ path, code: 'invalid-type', message: `expected a text, found ${found(value)}` }]);
};

/** The getters and setters of a value, which may throw or answer differently each time. @internal */
export const getterIssues = (value: unknown, at = ''): readonly Issue[] =>
  Object.entries(Object.getOwnPropertyDescriptors(Object(value))).flatMap(([key, { get, set }]): readonly Issue[] =>
    get === undefined && set === undefined
      ? []
      : [
          {
            path: childPath(at, key),
            code: 'not-data',
            message: 'expected plain data, found a getter or setter; pass its value',
          },
        ],
  );

/** Refuses a value with getters or setters, or one that throws when it is looked at. @internal */
export const expectNoGetters = (value: unknown, what: string, at = ''): void => {
  const issues = readable(() => getterIssues(value, at));
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Refuses a value whose keys cannot be listed, such as a revoked proxy. @internal */
export const expectReadable = (value: object, what: string): void => {
  const issues = readable(() => {
    Object.getOwnPropertyDescriptors(value);
    Reflect.has(value, '');
    return [];
  });
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Whether a value is a list; false where looking throws. @internal */
export const isList = (value: unknown): value is readonly unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};

/** Whether a value has a part; false where looking throws. @internal */
export const hasPart = (value: unknown, part: string): boolean => {
  try {
    return part in Object(value);
  } catch {
    return false;
  }
};

/** Issues, or that of a value which throws when it is looked at: a revoked proxy, or a getter. @internal */
export const readable = (find: () => readonly Issue[]): readonly Issue[] => {
  try {
    return find();
  } catch (error) {
    if (error instanceof InputError) throw error;
    return [unreadable('', error)];
  }
};

const unreadable = (path: string, reason: unknown): Issue => ({
  path,
  code: 'unreadable',
  message: `it could not be read: ${reason instanceof Error ? reason.message : wordOf(reason)}; pass plain data`,
});

const readPart = (record: object, part: string): { readonly value: unknown } | { readonly reason: unknown } => {
  try {
    return { value: Reflect.get(record, part) };
  } catch (reason) {
    return { reason };
  }
};

const isOf = (kind: Kind, value: unknown): boolean => {
  try {
    return KINDS[kind](value);
  } catch {
    return false;
  }
};

const found = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  try {
    return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  } catch {
    return 'a revoked proxy';
  }
};
