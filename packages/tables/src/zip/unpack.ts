import { Inflate } from 'fflate';
import { InputError } from 'work-elements';
import { tooLarge } from '../grid/limits.js';
import { refused } from '../grid/table-issue.js';
import type { ZipEntry } from './zip-entries.js';

/**
 * How many bytes of a file may still be unpacked. The sizes in its directory may be false, so they are used only to
 * refuse a file early.
 *
 * @internal
 */
export interface Budget {
  left: number;
}

/** The packed bytes inflated at once: at most four megabytes come out of them. */
const PIECE = 4096;

/**
 * Unpacks an entry piece by piece, and stops when the budget is spent.
 *
 * @internal
 */
export const unpack = (entry: ZipEntry, budget: Budget, take: (bytes: Uint8Array) => void): void => {
  if (entry.encrypted)
    throw refused('encrypted', 'the file is protected by a password; save it without one, and read that');
  if (entry.says !== null && entry.says > budget.left) throw tooLarge();
  const measured = (bytes: Uint8Array): void => {
    budget.left -= bytes.length;
    if (budget.left < 0) throw tooLarge();
    take(bytes);
  };
  if (entry.method === 0) {
    for (let from = 0; from < entry.packed.length; from += 65_536) measured(entry.packed.subarray(from, from + 65_536));
    return;
  }
  if (entry.method !== 8)
    throw refused('damaged', `"${entry.name}" is packed in a way that spreadsheets do not use; save the file again`);
  const inflate = new Inflate(measured);
  try {
    for (let from = 0; from < entry.packed.length; from += PIECE)
      inflate.push(entry.packed.subarray(from, from + PIECE), from + PIECE >= entry.packed.length);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw refused('damaged', `"${entry.name}" in the file is damaged (${why}); save or download it again`);
  }
};
