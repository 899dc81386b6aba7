import type { InputError } from 'work-elements';
import { refused } from './table-issue.js';

/** The most cells that are read, and the most bytes after unpacking. @internal */
export const LIMITS = { cells: 1_000_000, bytes: 50_000_000 } as const;

/** @internal */
export const tooLarge = (): InputError =>
  refused(
    'too-large',
    `the table has more than ${LIMITS.bytes / 1e6} MB unpacked, which is the most that is read; take out what is ` +
      'not part of the table, or split it',
  );

/** Counts cells over all sheets of a file, and refuses the first above the limit. @internal */
export const cellCounter = (): ((cells: number) => void) => {
  let counted = 0;
  return (cells) => {
    counted += cells;
    if (counted > LIMITS.cells)
      throw refused(
        'too-large',
        `the table has more than ${LIMITS.cells.toLocaleString('en-US')} cells up to the last that is filled in ` +
          'each row, which is the most that is read; take out what is not part of the table, or split it',
      );
  };
};
