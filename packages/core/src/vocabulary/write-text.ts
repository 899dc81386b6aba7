import { stringify } from 'yaml';

/**
 * Writes data as the text of a file that people read and edit. {@link readText} reads back equal data.
 *
 * @param data - Anything that JSON can represent.
 * @param format - `yaml` (for people, the default) or `json`.
 *
 * @example
 * ```ts
 * import { writeText } from 'work-elements';
 *
 * console.log(writeText({ weeks: 36 }).trim()); // weeks: 36
 * ```
 *
 * @public
 */
export const writeText = (data: unknown, format: 'yaml' | 'json' = 'yaml'): string =>
  format === 'json'
    ? `${JSON.stringify(data, null, 2)}\n`
    : stringify(data, { lineWidth: 120, aliasDuplicateObjects: false });
