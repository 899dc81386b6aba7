import { shown } from '../grid/cell.js';
import { refused, type TableIssue, warningAt } from '../grid/table-issue.js';

/** The text of a table, and what is to be known of how it was decoded. @internal */
export interface Decoded {
  readonly text: string;
  readonly issues: readonly TableIssue[];
}

/**
 * Decodes the bytes of a table: by the encoding that is given, by a byte order mark, as UTF-8 where they are that, and otherwise as
 * Windows-1252, with a warning that quotes a word by which a person sees whether that was right.
 *
 * @internal
 */
export const decodeTable = (bytes: Uint8Array, encoding: string | undefined): Decoded => {
  if (encoding !== undefined) return { text: strictly(bytes, encoding), issues: [] };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: strictly(bytes, 'utf-16le'), issues: [] };
  if (first === 0xfe && second === 0xff) return { text: strictly(bytes, 'utf-16be'), issues: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const [word = ''] = /[\p{L}\p{N}'’-]*[^\p{ASCII}][\p{L}\p{N}'’-]*/u.exec(text) ?? [];
    const message = `these bytes are not UTF-8, and were read as Windows-1252, for example ${shown(word)}; if that is misspelt, say which encoding it is, or save the table as “CSV UTF-8”`;
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
      `"${encoding}" is no encoding that is known here; expected such as "utf-8" or "windows-1252"`,
    );
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw refused(
      'not-decodable',
      `these bytes are not ${encoding}; leave the encoding out, or say another, such as "windows-1252"`,
    );
  }
};
