import { wideEncoding } from 'work-elements';
import type { Terminal } from '../terminal/terminal.js';
import { readBytes } from './bytes.js';
import { refuseForeign } from './foreign-file.js';
import { type ReadAs, requireSize } from './pieces.js';
import { refused } from './readable.js';

/** A text that was read, with the name of its file. */
export interface Source {
  /** The name as it was given; `-` for standard input. */
  readonly file: string;
  readonly text: string;
}

/** Decodes a document from UTF-8, or from UTF-16 where that is detected, without its byte order mark. */
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
  if (text.includes('\u0000')) throw refused(file, 'other-kind', 'this is not text; name the file that was meant');
  if (as === 'document' && isJsonLines(text))
    throw refused(
      file,
      'other-kind',
      'this is JSON Lines, a value on each line, which only sweep takes, with --results; name a document in ' +
        'YAML or JSON',
    );
  // The line endings of old Macs, which YAML allows and its parser does not support.
  return { file, text: text.replaceAll(/\r(?!\n)/g, '\n') };
};

/** Whether the first two lines are JSON values of their own, as in JSON Lines and in no JSON document. */
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

/** Reads and decodes a document. */
export const readSource = async (terminal: Terminal, file: string): Promise<Source> =>
  sourceOf(file, await readBytes(terminal, file, 'document'));
