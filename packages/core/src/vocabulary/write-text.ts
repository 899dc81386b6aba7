import { stringify } from 'yaml';
import { InputError } from './input-error.js';
import { wordOf } from './path.js';
import { plainData } from './plain-data.js';
import { limitsForPeople } from './read-limits.js';

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
export const writeText = (data: unknown, format: 'yaml' | 'json' = 'yaml'): string => {
  if (format !== 'yaml' && format !== 'json') {
    const message = `expected "yaml" or "json", found ${wordOf(format)}`;
    throw new InputError('writeText', [{ path: 'format', code: 'invalid-value', message }]);
  }
  const { issues } = plainData(data, { entries: MOST });
  // What is too long to be read, or has a key that no document may have, can be written.
  const wrong = issues.filter(({ code }) => code !== 'too-long' && code !== 'forbidden-key' && code !== 'more');
  if (wrong.length > 0) throw new InputError('writeText', wrong);
  return written(data, format);
};

/** So many values are written at most: ten times what is read. */
const MOST = 10 * limitsForPeople.entries;

const written = (data: unknown, format: 'yaml' | 'json'): string =>
  format === 'json'
    ? `${JSON.stringify(data, null, 2)}\n`
    : stringify(data, { lineWidth: 120, aliasDuplicateObjects: false });
