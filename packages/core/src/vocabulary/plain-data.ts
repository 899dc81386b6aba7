import { type Issue, MOST_ISSUES, moreProblems } from './input-error.js';
import type { IssueCode } from './issue-codes/issue-codes.js';
import { childPath, clip } from './path.js';
import { mostEntries, type ReadLimits, tooManyEntries } from './read-limits.js';

const LONGEST_TEXT = 20_000;
/** How deeply data may be nested. @internal */
export const DEEPEST = 60;

/**
 * Copies an unknown value as plain data, or reports where it is not plain. Bounded in depth, size and time, so that
 * every recursive reader can rely on it: cycles, accessors, class instances, `__proto__` keys and enormous texts end
 * here.
 *
 * @internal
 */
export const plainData = (
  value: unknown,
  { entries: most = mostEntries }: Pick<ReadLimits, 'entries'> = {},
): { readonly data: unknown; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const ancestors = new Set<object>();
  let values = 0;
  let unlisted = 0;

  /**
   * Whether this many further values exceed the limit. Called before any is examined; the excess is reported once.
   */
  const exceeds = (more: number, path: string): boolean => {
    if (values > most) return true;
    values += more;
    if (values > most) issues.splice(0, issues.length, tooManyEntries(path, most));
    return values > most;
  };

  const all = (): readonly Issue[] => (unlisted > 0 && values <= most ? [...issues, moreProblems(unlisted)] : issues);

  const refuse = (path: string, code: IssueCode, message: string): undefined => {
    if (values > most) return undefined;
    if (issues.length < MOST_ISSUES) issues.push({ path, code, message });
    else unlisted++;
    return undefined;
  };

  const copyList = (list: readonly unknown[], path: string): unknown[] => {
    const copy: unknown[] = [];
    if (exceeds(list.length, path)) return copy;
    for (let index = 0; index < list.length; index++) {
      if (values > most) break;
      const item = list[index];
      if (item === undefined)
        refuse(childPath(path, index), 'not-data', 'expected a value, found a hole in the list; leave it out');
      copy.push(item === undefined ? null : copyValue(item, childPath(path, index)));
    }
    return copy;
  };

  const copyRecord = (record: object, path: string): Record<string, unknown> => {
    const copy: Record<string, unknown> = {};
    const keys = Object.keys(record);
    if (exceeds(keys.length, path)) return copy;
    for (const key of keys) {
      if (values > most) break;
      const at = childPath(path, key);
      if (key === '__proto__') {
        refuse(at, 'forbidden-key', 'the key "__proto__" is refused; rename it');
        continue;
      }
      const property = Object.getOwnPropertyDescriptor(record, key);
      if (property === undefined || property.get !== undefined || property.set !== undefined) {
        refuse(at, 'not-data', 'expected plain data, found a getter or setter; pass its value');
        continue;
      }
      if (property.value !== undefined) copy[key] = copyValue(property.value, at);
    }
    return copy;
  };

  const copyObject = (object: object, path: string): unknown => {
    if (ancestors.has(object)) return refuse(path, 'cycle', 'this value contains itself; plain data has no cycles');
    if (ancestors.size >= DEEPEST) return refuse(path, 'too-deep', `nested more than ${DEEPEST} deep; flatten it`);
    ancestors.add(object);
    try {
      if (Array.isArray(object)) return copyList(object, path);
      const prototype: unknown = Object.getPrototypeOf(object);
      // A plain object of another realm has a prototype of its own, whose prototype is null.
      const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
      if (!plain) return refuse(path, 'not-data', `expected plain data, found ${kindOf(object)}`);
      if (isElement(object)) return refuse(path, 'not-data', elementMessage(object));
      return copyRecord(object, path);
    } finally {
      ancestors.delete(object);
    }
  };

  const copyValue = (item: unknown, path: string): unknown => {
    if (item === null || typeof item === 'boolean') return item;
    if (typeof item === 'string') {
      return item.length <= LONGEST_TEXT
        ? item
        : refuse(path, 'too-long', `a text of ${item.length} characters; ${LONGEST_TEXT} is the most that is read`);
    }
    if (typeof item === 'number') {
      return Number.isFinite(item) ? item : refuse(path, 'not-data', `expected a finite number, found ${item}`);
    }
    if (typeof item === 'object') return copyObject(item, path);
    return refuse(
      path,
      'not-data',
      `expected plain data, found ${item === undefined ? 'undefined' : `a ${typeof item}`}`,
    );
  };

  try {
    const data = copyValue(value, '');
    return { data, issues: all() };
  } catch (error) {
    refuse('', 'unreadable', `the input could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return { data: undefined, issues: all() };
  }
};

/**
 * Whether an object is a work element, which is built from a definition and is not data itself. Told by its parts,
 * since it may come from another copy of this library.
 */
const isElement = (object: object): boolean =>
  ['definition', 'machine', 'steps'].every((part) => Object.hasOwn(object, part));

const elementMessage = (element: object): string => {
  const id: unknown = Object.getOwnPropertyDescriptor(element, 'id')?.value;
  const named = typeof id === 'string' ? `the work element "${clip(id)}"` : 'a work element';
  return `expected plain data, found ${named}; pass its \`definition\``;
};

const kindOf = (object: object): string => {
  const name: unknown = object.constructor?.name;
  return typeof name === 'string' && name !== '' ? `a ${name}` : 'an object with a prototype';
};
