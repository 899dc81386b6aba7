import type * as z from 'zod';
import { InputError } from './input-error.js';
import { plainData } from './plain-data.js';
import { schemaIssues } from './schema-issues.js';

/**
 * Reads unknown input by a schema, or throws everything that is wrong with it.
 *
 * @throws InputError
 * @internal
 */
export const readInput = <Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> => {
  const { data, issues } = plainData(input);
  if (issues.length > 0) throw new InputError(what, issues);
  const shaped = schema.safeParse(data);
  if (!shaped.success) throw new InputError(what, schemaIssues(shaped.error, data));
  return shaped.data;
};
