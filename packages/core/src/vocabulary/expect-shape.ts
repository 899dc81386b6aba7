import { expectParts, expectText, getterIssues, type Parts, readable } from './expect-parts.js';
import { InputError, type Issue } from './input-error.js';
import { unknownWord } from './spelling.js';

/**
 * The minimum shape of a value: a list, optionally of records with certain parts, or a record with certain parts.
 *
 * @public
 */
export interface Shape {
  /** The parts that the record, or each item of the list, must have. */
  readonly parts?: readonly string[];
  /** Those parts that must be texts. */
  readonly texts?: readonly string[];
  readonly list?: boolean;
  /** The function that returns it, for the message, such as `startJourney`. */
  readonly from?: string;
}

/**
 * Refuses a value that is plainly not what is expected, with an error for people. It copies nothing and does not look
 * into the parts, so it costs nothing for values from this library. For packages that build on this one.
 *
 * @param value - Anything.
 * @param what - What is expected, such as `report`.
 * @param shape - Its minimum shape.
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
export const expectShape = (value: unknown, what: string, shape: Shape): void => {
  expectText(what, 'expectShape', 'what');
  expectParts(shape, 'expectShape', {}, SHAPE, 'shape');
  const { parts = [], texts = [], list = false, from } = shape;
  const asked = { parts, texts, from };
  const issues = readable(() => (list ? listIssues(value, asked) : recordIssues(value, asked, '')));
  if (issues.length > 0) throw new InputError(what, issues);
};

const SHAPE: Parts = { parts: 'a list of texts', texts: 'a list of texts', list: 'true or false', from: 'a text' };

interface Asked {
  readonly parts: readonly string[];
  readonly texts: readonly string[];
  readonly from: string | undefined;
}

const listIssues = (value: unknown, asked: Asked): readonly Issue[] => {
  const { parts, texts, from } = asked;
  if (!Array.isArray(value)) return [unlike(value, '', from === undefined ? 'a list' : `a list of what ${from} gives`)];
  // Iterating over a sparse list of four billion holes would never end.
  if (value.length > 0 && !(0 in value && value.length - 1 in value))
    return [unlike(value, '', 'a list without holes')];
  if (parts.length + texts.length === 0) return [];
  const wrong = value.findIndex((item: unknown) => recordIssues(item, asked, '').length > 0);
  return wrong < 0 ? [] : recordIssues(value[wrong], asked, `[${wrong}]`);
};

const recordIssues = (value: unknown, { parts, texts, from }: Asked, path: string): readonly Issue[] => {
  const expected = from === undefined ? 'a record' : `what ${from} gives`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [unlike(value, path, expected)];
  const at = (part: string): string => (path === '' ? part : `${path}.${part}`);
  const missing = [...parts, ...texts]
    .filter((part) => !(part in value))
    .map((part): Issue => ({ path: at(part), code: 'missing', message: `missing; expected ${expected}` }));
  // A getter that throws is told here rather than wherever the part is needed.
  for (const part of parts) Reflect.get(value, part);
  const no = texts.flatMap((part) => {
    const found: unknown = part in value ? Reflect.get(value, part) : '';
    return typeof found === 'string' ? [] : [unlike(found, at(part), 'a text')];
  });
  return [...missing, ...no];
};

const unlike = (value: unknown, path: string, expected: string): Issue => ({
  path,
  code: 'invalid-type',
  message: `expected ${expected}, found ${value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value}`,
});

/** Refuses options that are not a record, or have unknown keys; the values are not looked at. @internal */
export const expectOptions = (value: unknown, what: string, known: readonly string[]): void => {
  const options = `options of ${what}`;
  expectShape(value, options, {});
  const issues = readable(() => [
    ...Object.keys(Object(value))
      .filter((key) => !known.includes(key))
      .map((key): Issue => ({ path: key, code: 'unknown-key', message: unknownWord(key, 'an option', known) })),
    ...getterIssues(value),
  ]);
  if (issues.length > 0) throw new InputError(options, issues);
};
