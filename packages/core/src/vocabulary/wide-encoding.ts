import { InputError } from './input-error.js';
import { wordOf } from './path.js';

/**
 * The two-byte encoding of a text, by its byte order mark or because every other byte is 0, as in Latin text in UTF-16;
 * undefined for anything else. For packages that build on this one.
 *
 * @param bytes - The file’s bytes, or its first ones.
 *
 * @example
 * ```ts
 * import { wideEncoding } from 'work-elements';
 *
 * console.log(wideEncoding(Uint8Array.of(0xff, 0xfe, 0x69, 0))); // utf-16le
 * ```
 *
 * @public
 */
export const wideEncoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  // A view is asked for first, since instanceof throws on a revoked proxy.
  if (!ArrayBuffer.isView(bytes) || !(bytes instanceof Uint8Array))
    throw new InputError('wideEncoding', [
      { path: 'bytes', code: 'invalid-type', message: `expected bytes (a Uint8Array), found ${wordOf(bytes)}` },
    ]);
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const looked = bytes.subarray(0, 64);
  const zeros = (odd: number): number => looked.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (4 * zeros(1) > looked.length) return zeros(0) === 0 ? 'utf-16le' : undefined;
  return 4 * zeros(0) > looked.length ? 'utf-16be' : undefined;
};
