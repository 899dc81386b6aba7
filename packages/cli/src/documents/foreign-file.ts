import { type FileKind, fileKind, wideEncoding } from 'work-elements';
import { refused } from './readable.js';

/** How many bytes from the beginning are used to detect another kind of file. */
const LOOKED_AT = 4096;

/** The beginning of a file, one character per byte, without a byte order mark. */
export const startOf = (bytes: string | Uint8Array): string =>
  typeof bytes === 'string'
    ? bytes.slice(0, LOOKED_AT)
    : Buffer.from(bytes.subarray(0, LOOKED_AT))
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '');

/**
 * Refuses a file that is clearly of another kind, such as an image, judging by its first bytes.
 *
 * @param taken - Kinds that are accepted.
 * @param instead - Advice for some kinds, in place of the usual advice.
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
  if (found === undefined) throw refused(file, 'other-kind', 'this is not text; name the file that was meant');
  throw refused(file, 'other-kind', `this is ${found.what}; ${instead[found.kind] ?? found.instead}`);
};

/** Whether the bytes contain zeros although they are not UTF-16. */
const isBinary = (bytes: string | Uint8Array): boolean =>
  typeof bytes !== 'string' && wideEncoding(bytes) === undefined && bytes.subarray(0, LOOKED_AT).includes(0);
