import { wideEncoding } from 'work-elements';
import { shown } from '../grid/cell.js';
import { refused, type TableIssue, warningAt } from '../grid/table-issue.js';
import { asWindows1252 } from './windows-1252.js';

/** The text of a table, and warnings about how it was decoded. @internal */
export interface Decoded {
  readonly text: string;
  readonly issues: readonly TableIssue[];
}

/**
 * Decodes the bytes of a table: in the given encoding; as UTF-16 if they look like it; as UTF-8 if they are valid;
 * otherwise as Windows-1252, with a warning that quotes a word by which a person can judge whether that was right.
 *
 * @internal
 */
export const decodeTable = (bytes: Uint8Array, encoding: string | undefined): Decoded => {
  if (encoding !== undefined) return { text: strictly(bytes, encoding), issues: [] };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: strictly(bytes, wide), issues: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const text = strictly(bytes, 'windows-1252');
    const message =
      `these bytes are not UTF-8, and were read as Windows-1252, for example ${shown(doubtful(text))}; if that is ` +
      'misspelt, say which encoding it is, or save the table as “CSV UTF-8”';
    return { text, issues: [warningAt('', 'windows-1252', message)] };
  }
};

const strictly = (bytes: Uint8Array, encoding: string): string => {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw refused(
      'unknown-encoding',
      `"${encoding}" is not a known encoding; expected one such as "utf-8" or "windows-1252"`,
    );
  }
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
  } catch {
    throw refused(
      'not-decodable',
      `these bytes are not ${encoding}; leave the encoding out, or say another, such as "windows-1252"`,
    );
  }
};

/** Matches a doubtful letter with enough letters around it to recognise the word. */
const around = (doubt: string): RegExp => new RegExp(`[\\p{L}\\p{N}'’-]{0,25}${doubt}[\\p{L}\\p{N}'’-]{0,25}`, 'u');

/** In order of preference: control characters, letters that are not ASCII, anything else that is not ASCII. */
const DOUBTS = ['[\\u0080-\\u009f]', '(?!\\p{ASCII})\\p{L}', '\\P{ASCII}'].map(around);

/** A word by whose letters a person can judge whether the text was decoded correctly. */
const doubtful = (text: string): string => {
  const [word] = DOUBTS.flatMap((pattern) => pattern.exec(text) ?? []);
  return (word ?? '').replaceAll(/\p{Cc}/gu, '\uFFFD');
};
