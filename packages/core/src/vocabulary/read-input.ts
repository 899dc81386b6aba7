import type * as z from 'zod';
import { InputError } from './input-error.js';
import { plainData } from './plain-data.js';
import { schemaIssues } from './schema-issues.js';

/**
 * Reads unknown input by a zod schema, in the way of this library: hostile input is refused in bounded time, and everything that is
 * wrong is said at once. For packages that build on this one.
 *
 * @param schema - What is expected.
 * @param input - Anything.
 * @param what - What is being read, for the message.
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
export const readInput = <Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> => {
  const { data, issues } = plainData(input);
  if (issues.length > 0) throw new InputError(what, issues);
  const shaped = schema.safeParse(data);
  if (!shaped.success) throw new InputError(what, schemaIssues(shaped.error, data));
  return shaped.data;
};
