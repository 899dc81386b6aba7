import { type FileKind, fileKind, wideEncoding } from 'work-elements';
import { refused } from './readable.js';

/** Bytes at the beginning by which a file of another kind is known. */
const LOOKED_AT = 4096;

/** The beginning of a file, each byte a character, without a byte order mark. */
export const startOf = (bytes: string | Uint8Array): string =>
  typeof bytes === 'string'
    ? bytes.slice(0, LOOKED_AT)
    : Buffer.from(bytes.subarray(0, LOOKED_AT))
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '');

/**
 * Refuses a file that is plainly of another kind, such as an image, by how it begins.
 *
 * @param taken - Kinds that are read all the same.
 * @param instead - What to do with some kinds, where it is not what is said of them elsewhere.
 */
export const refuseForeign = (
  file: string,
  bytes: string | Uint8Array,
  taken: readonly FileKind['kind'][] = [],
  instead: { readonly [Kind in FileKind['kind']]?: string } = {},
): void => {
  const found = fileKind(startOf(bytes));
  if (found !== undefined && taken.includes(found.kind)) return;
  if (found === undefined && !isBinary(bytes)) return;
  if (found === undefined) throw refused(file, 'other-kind', 'this is no text; name the file that was meant');
  throw refused(file, 'other-kind', `this is ${found.what}; ${instead[found.kind] ?? found.instead}`);
};

/** Whether there are zeros in bytes that are no text of two bytes a letter. */
const isBinary = (bytes: string | Uint8Array): boolean =>
  typeof bytes !== 'string' && wideEncoding(bytes) === undefined && bytes.subarray(0, LOOKED_AT).includes(0);
