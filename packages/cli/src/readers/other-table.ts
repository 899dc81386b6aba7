import { InputError } from 'work-elements';
import { refused } from '../documents/readable.js';
import { tableWords } from './table-words.js';

/** Says of a table without the columns of a log what it is, where it is one that another command reads. */
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
