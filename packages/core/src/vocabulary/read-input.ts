import type * as z from 'zod';
import { type DocumentKind, otherKind } from './document-kind.js';
import { expectParts, expectText } from './expect-parts.js';
import { expectOptions } from './expect-shape.js';
import { InputError, type Issue } from './input-error.js';
import { namedIssues } from './named-issues.js';
import { plainData } from './plain-data.js';
import { readBySchema } from './read-by-schema.js';
import { limitsForPeople, mostEntries, type ReadLimits } from './read-limits.js';

/**
 * How an input is read.
 *
 * @public
 */
export interface ReadInputOptions<Output> extends Pick<ReadLimits, 'entries'> {
  /**
   * Which kind of document of this library it is, so that a document of another kind is recognised; of people and teams
   * more is read by default.
   */
  readonly kind?: DocumentKind;
  /**
   * Checks what a schema cannot, such as names that do not exist. If parts have the wrong shape, it still runs, with
   * stand-ins in their place; what it finds about a stand-in is left out.
   */
  readonly also?: (data: Output) => readonly Issue[];
  /**
   * Further checks for data of the wrong shape only, so that all problems come at once; the caller runs them itself
   * on data of the right shape.
   */
  readonly besides?: (data: Output) => readonly Issue[];
}

/**
 * Reads unknown input by a zod schema, in this library’s way: hostile input is refused in bounded time, and all
 * problems are reported at once. For packages that build on this one.
 *
 * @param schema - What is expected.
 * @param input - Anything.
 * @param what - What is being read, for the message.
 * @param options - How many values it may have, refused before they are looked at, and what else has to hold.
 * @throws {@link InputError} with every problem.
 *
 * @example
 * ```ts
 * import { competencySchema, InputError, readInput } from 'work-elements';
 *
 * try {
 *   readInput(competencySchema, { id: 'a', kind: 'knows' }, 'competency');
 * } catch (error) {
 *   if (error instanceof InputError) console.log(error.issues.map((issue) => issue.path)); // ['kind', 'statement', 'areas']
 * }
 * ```
 *
 * @public
 */
export const readInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
  options: ReadInputOptions<z.output<Schema>> = {},
): z.output<Schema> => {
  refuseNoReading(schema, what, options);
  const { also = () => [], besides = () => [], kind, entries = mostOf(kind) } = options;
  const plain = plainData(input, { entries });
  const refuse = (issues: readonly Issue[]): never => {
    throw new InputError(what, namedIssues(issues, plain.data));
  };
  if (plain.issues.length > 0) return refuse(plain.issues);
  const read = readBySchema(schema, plain.data);
  if (!read.success) {
    const other = kind === undefined ? null : otherKind(plain.data, kind);
    if (other !== null) return refuse([other]);
    return refuse([...read.issues, ...read.besides((data) => [...also(data), ...besides(data)])]);
  }
  const wrong = also(read.data);
  return wrong.length > 0 ? refuse(wrong) : read.data;
};

const mostOf = (kind?: DocumentKind): number =>
  kind === 'people' || kind === 'team' ? limitsForPeople.entries : mostEntries;

const OPTIONS = ['also', 'besides', 'kind', 'entries'];

const refuseNoReading = (schema: unknown, what: unknown, options: object): void => {
  expectParts(schema, 'readInput: schema', { _zod: 'a record' });
  expectText(what, 'readInput', 'what');
  expectOptions(options, 'readInput', OPTIONS);
  const may = { also: 'a function', besides: 'a function', kind: 'a text', entries: 'a number' } as const;
  expectParts(options, 'options of readInput', {}, may);
};
