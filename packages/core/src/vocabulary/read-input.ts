import type * as z from 'zod';
import { type DocumentKind, otherKind } from './document-kind.js';
import { InputError } from './input-error.js';
import { namedIssues } from './named-issues.js';
import { plainData } from './plain-data.js';
import type { ReadLimits } from './read-limits.js';
import { schemaIssues } from './schema-issues.js';

/**
 * Reads unknown input by a zod schema, in the way of this library: hostile input is refused in bounded time, and everything that is
 * wrong is said at once. For packages that build on this one.
 *
 * @param schema - What is expected.
 * @param input - Anything.
 * @param what - What is being read, for the message.
 * @param options - How much may be in it; what exceeds that is refused before it is looked at. And which document of this library it is, so
 *   that another is named for what it is.
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
  options: Pick<ReadLimits, 'entries'> & { readonly kind?: DocumentKind } = {},
): z.output<Schema> => {
  const { data, issues } = plainData(input, options);
  if (issues.length > 0) throw new InputError(what, issues);
  const shaped = schema.safeParse(data);
  const other = shaped.success || options.kind === undefined ? null : otherKind(data, options.kind);
  if (other !== null) throw new InputError(what, [other]);
  if (!shaped.success) throw new InputError(what, namedIssues(schemaIssues(shaped.error, data, schema), data));
  return shaped.data;
};
