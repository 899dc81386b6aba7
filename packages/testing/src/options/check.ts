import type fc from 'fast-check';
import { InputError, type Issue, unknownWord, wordOf } from 'work-elements';

/** Checks the value of an option; gives what is wrong with it. @internal */
export type Check = (value: unknown, path: string) => readonly Issue[];

/** Checks for each option that a function knows. @internal */
export type Checks = Readonly<Record<string, Check>>;

/**
 * Everything that is wrong with options: not a record, unknown keys, wrong values. An option that is undefined is
 * absent.
 *
 * @internal
 */
export const optionIssues = (options: unknown, checks: Checks): readonly Issue[] => {
  if (!isRecord(options)) return [wrong('', `expected options as a record, found ${foundIn(options)}`)];
  return Object.entries(Object.getOwnPropertyDescriptors(options)).flatMap(([key, { value, get, set }]) => {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check === undefined)
      return [{ path: key, code: 'unknown-key', message: unknownWord(key, 'an option', Object.keys(checks)) } as const];
    if (get !== undefined || set !== undefined) {
      const message = 'expected plain data, found a getter or setter; pass its value';
      return [{ path: key, code: 'not-data', message } as const];
    }
    const found: unknown = value;
    return found === undefined ? [] : check(found, key);
  });
};

/** Refuses options with which anything is wrong. @internal */
export const refuseOptions = (options: unknown, what: string, checks: Checks): void => {
  const issues = optionIssues(options, checks);
  if (issues.length > 0) throw new InputError(`options of ${what}`, issues);
};

/** @internal */
export const isRecord = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || isPlainElsewhere(prototype);
};

/** Whether a prototype is that of plain objects in another realm, such as a test runner’s. */
const isPlainElsewhere = (prototype: unknown): boolean =>
  typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null;

/** A value in words, for the end of “found …”. @internal */
export const foundIn = (value: unknown): string => {
  if (typeof value === 'string') return `"${wordOf(value)}"`;
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

/** @internal */
export const wrong = (path: string, message: string, code: Issue['code'] = 'invalid-type'): Issue => ({
  path,
  code,
  message,
});

/** A whole number of at least some other. @internal */
export const wholeNumber =
  (least: number): Check =>
  (value, path) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return [];
    const bound = least === Number.MIN_SAFE_INTEGER ? '' : ` of at least ${least}`;
    const isNumber = typeof value === 'number' && Number.isSafeInteger(value);
    return [
      wrong(path, `expected a whole number${bound}, found ${foundIn(value)}`, isNumber ? 'too-small' : 'invalid-type'),
    ];
  };

/** @internal */
export const yesOrNo: Check = (value, path) =>
  typeof value === 'boolean' ? [] : [wrong(path, `expected true or false, found ${foundIn(value)}`)];

/** One of some words. @internal */
export const oneOf =
  (what: string, words: readonly string[]): Check =>
  (value, path) => {
    if (typeof value !== 'string')
      return [wrong(path, `expected ${words.map((word) => `"${word}"`).join(' or ')}, found ${foundIn(value)}`)];
    return words.includes(value) ? [] : [wrong(path, unknownWord(value, what, words), 'invalid-value')];
  };

/** A list with at least one item, each as checked. @internal */
export const listOf =
  (what: string, check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [wrong(path, `expected a list of ${what}, found ${foundIn(value)}`)];
    const list: readonly unknown[] = value;
    if (list.length === 0) return [wrong(path, `expected at least one of ${what}, found an empty list`, 'too-few')];
    // Iterating over a sparse list of four billion holes would never end.
    if (!(0 in list && list.length - 1 in list))
      return [wrong(path, `expected a list of ${what}, found a list with holes`, 'not-data')];
    return list.flatMap((item, index) => check(item, `${path}[${index}]`));
  };

/** Whether a value is an arbitrary, of whichever copy of fast-check. @internal */
export const isArbitrary = (value: unknown): value is fc.Arbitrary<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'generate' in value &&
  typeof value.generate === 'function' &&
  'shrink' in value &&
  typeof value.shrink === 'function' &&
  'map' in value &&
  typeof value.map === 'function';

/** @internal */
export const arbitraryOf =
  (what: string): Check =>
  (value, path) =>
    isArbitrary(value) ? [] : [wrong(path, `expected a fast-check arbitrary of ${what}, found ${foundIn(value)}`)];
