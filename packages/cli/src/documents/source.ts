import { wideEncoding } from 'work-elements';
import type { Terminal } from '../terminal/terminal.js';
import { readBytes } from './bytes.js';
import { refuseForeign } from './foreign-file.js';
import { type ReadAs, requireSize } from './pieces.js';
import { refused } from './readable.js';

/** A text that was read, with what its place is called. */
export interface Source {
  /** As the command was told of it; `-` for what was piped in. */
  readonly file: string;
  readonly text: string;
}

/** Bytes as the text of a document: in UTF-8, or in UTF-16 where that shows; a byte order mark is left out. */
export const sourceOf = (file: string, bytes: Uint8Array, as: ReadAs = 'document'): Source => {
  requireSize(file, bytes, as);
  refuseForeign(file, bytes);
  const encoding = wideEncoding(bytes) ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const message = 'this is not a text in UTF-8; save it as UTF-8, or name the file that was meant';
    throw refused(file, 'not-decodable', message);
  }
  if (text.includes('\u0000')) throw refused(file, 'other-kind', 'this is no text; name the file that was meant');
  if (as === 'document' && isJsonLines(text))
    throw refused(
      file,
      'other-kind',
      'this is JSON Lines, a value on each line, which only sweep takes, with --results; name a document in ' +
        'YAML or JSON',
    );
  // Lines that end as on old Macs, which YAML knows and its parser does not.
  return { file, text: text.replaceAll(/\r(?!\n)/g, '\n') };
};

/** Whether the first two lines are values of their own, as no document in JSON has them. */
const isJsonLines = (text: string): boolean => {
  if (!/^\s*[{[]/.test(text)) return false;
  const [first, second] = /^\s*(.+)\r?\n\s*(.+)/.exec(text)?.slice(1) ?? [];
  return first !== undefined && second !== undefined && [first, second].every(isJsonValue);
};

const isJsonValue = (line: string): boolean => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
};

/** Reads a text. */
export const readSource = async (terminal: Terminal, file: string): Promise<Source> =>
  sourceOf(file, await readBytes(terminal, file, 'document'));
