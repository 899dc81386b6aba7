import type * as z from 'zod';
import type { Issue } from './input-error.js';
import { plainWords } from './plain-words.js';
import { schemaIssues } from './schema-issues.js';
import { standInFor } from './stand-ins.js';

/** What a schema makes of plain data, or what is wrong with them. @internal */
export type ReadBySchema<Output> =
  | { readonly success: true; readonly data: Output }
  | {
      readonly success: false;
      readonly issues: readonly Issue[];
      /** What else is wrong, checked after the wrong parts have been replaced by stand-ins that the schema accepts. */
      readonly besides: (find: (data: Output) => readonly Issue[]) => readonly Issue[];
    };

/**
 * Reads plain data by a schema, and words its issues. Nothing else turns a zod error into issues.
 *
 * @param schema - What is expected.
 * @param data - Plain data.
 * @internal
 */
export const readBySchema = <Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): ReadBySchema<z.output<Schema>> => {
  const shaped = schema.safeParse(data, { error: plainWords });
  if (shaped.success) return { success: true, data: shaped.data };
  const issues = schemaIssues(shaped.error, data, schema);
  return {
    success: false,
    issues,
    besides: (find) => {
      const mended = standInFor(schema, data, issues);
      return mended === null ? [] : find(mended.data).filter(({ path }) => !mended.touches(path));
    },
  };
};
