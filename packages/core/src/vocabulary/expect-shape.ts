import { InputError, type Issue } from './input-error.js';

/**
 * What something has to be at least: a list, perhaps of records with some parts, or a record with some.
 *
 * @public
 */
export interface Shape {
  /** The parts that it has to have, or each of its items where it is a list. */
  readonly parts?: readonly string[];
  readonly list?: boolean;
  /** What gives it, for the message, such as `startJourney`. */
  readonly from?: string;
}

/**
 * Refuses what is plainly not what is expected, in an error for people. Nothing is copied and no part is looked into, so that this costs
 * nothing for what comes out of this library. For packages that build on this one.
 *
 * @param value - Anything.
 * @param what - What is expected, such as `report`.
 * @param shape - What it has to be at least.
 * @throws {@link InputError}
 *
 * @example
 * ```ts
 * import { expectShape, InputError } from 'work-elements';
 *
 * try {
 *   expectShape(null, 'report', { parts: ['scenario'], from: 'simulate' });
 * } catch (error) {
 *   if (error instanceof InputError) console.log(error.issues[0]?.message); // expected what simulate gives, found null
 * }
 * ```
 *
 * @public
 */
export const expectShape = (value: unknown, what: string, { parts = [], list = false, from }: Shape): void => {
  const issues = list ? listIssues(value, parts, from) : recordIssues(value, parts, '', from);
  if (issues.length > 0) throw new InputError(what, issues);
};

const listIssues = (value: unknown, parts: readonly string[], from: string | undefined): readonly Issue[] => {
  if (!Array.isArray(value)) return [unlike(value, '', from === undefined ? 'a list' : `a list of what ${from} gives`)];
  if (parts.length === 0) return [];
  const wrong = value.findIndex((item: unknown) => recordIssues(item, parts, '', from).length > 0);
  return wrong < 0 ? [] : recordIssues(value[wrong], parts, `[${wrong}]`, from);
};

const recordIssues = (value: unknown, parts: readonly string[], path: string, from: string | undefined): readonly Issue[] => {
  const expected = from === undefined ? 'an object' : `what ${from} gives`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [unlike(value, path, expected)];
  return parts
    .filter((part) => !(part in value))
    .map((part) => ({ path: path === '' ? part : `${path}.${part}`, code: 'missing', message: `missing; expected ${expected}` }));
};

const unlike = (value: unknown, path: string, expected: string): Issue => ({
  path,
  code: 'invalid-type',
  message: `expected ${expected}, found ${value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value}`,
});
