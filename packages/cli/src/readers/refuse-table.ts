import { InputError } from 'work-elements';
import { refused } from '../documents/readable.js';
import { tableWords } from './table-words.js';
import { isTable, type TableSource } from './tables.js';

/**
 * Refuses a table where a document is expected, and names the command that reads it. Other tables are left to the
 * reader of documents, which names them.
 */
export const refuseTable = async (source: TableSource): Promise<void> => {
  if (!isTable(source)) return;
  const { tableKind } = await import('@work-elements/tables');
  const kind = tableKind(source.bytes);
  if (kind !== null) throw refused(source.file, 'other-kind', `this is ${tableWords(kind)}`);
  if (await isLog(source))
    throw refused(source.file, 'other-kind', 'this is an event log, which discover, calibrate and conform take');
};

/** Enough bytes of a file to contain its headings and a few rows. */
const LOOKED_AT = 65_536;

const isLog = async ({ bytes }: TableSource): Promise<boolean> => {
  const { readLogCsv } = await import('@work-elements/discover');
  const start = bytes.subarray(0, LOOKED_AT);
  try {
    await readLogCsv(start.subarray(0, start.lastIndexOf(10) + 1));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
};
