import { InputError } from 'work-elements';
import { refused } from '../documents/readable.js';
import { tableWords } from './table-words.js';

/** Replaces the error for a table without the columns of a log if another command reads that table. */
export const orOtherTable = async <Log>(
  file: string,
  first: string | Uint8Array,
  read: () => Promise<Log>,
): Promise<Log> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError) || error.issues.every(({ code }) => code !== 'missing-column')) throw error;
    const { tableKind } = await import('@work-elements/tables');
    const kind = tableKind(first);
    if (kind === null) throw error;
    throw refused(file, 'other-kind', `expected an event log, found ${tableWords(kind)}`);
  }
};
