import { parseDocument } from 'yaml';
import { InputError, type Issue } from './input-error.js';

const LONGEST_DOCUMENT = 4_000_000;

/**
 * Reads the text of a YAML or JSON file as data. (Every JSON text is YAML.) For packages that build on this one.
 *
 * @param text - The file’s text, at most 4,000,000 characters.
 * @param what - What is being read, for the message.
 * @throws {@link InputError} with line and column where the text is not YAML.
 *
 * @example
 * ```ts
 * import { readText } from 'work-elements';
 *
 * console.log(readText('weeks: 36', 'scenario')); // { weeks: 36 }
 * ```
 *
 * @public
 */
export const readText = (text: string, what: string): unknown => {
  if (typeof text !== 'string') throw unreadable(what, [`expected the text of a file, found ${text === null ? 'null' : typeof text}`]);
  if (text.length > LONGEST_DOCUMENT)
    throw unreadable(what, [`the text has ${text.length} characters; ${LONGEST_DOCUMENT} is the most that is read`]);
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw unreadable(
      what,
      document.errors.map((error) => error.message.split('\n')[0] ?? 'this is not YAML'),
    );
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw unreadable(what, [error instanceof Error ? error.message : String(error)]);
  }
};

const unreadable = (what: string, messages: readonly string[]): InputError =>
  new InputError(
    what,
    messages.map((message): Issue => ({ path: '', code: 'unreadable', message })),
  );
