import { fileKind } from 'work-elements';
import { decodeTable } from '../csv/decode.js';
import { readCsv } from '../csv/read-csv.js';
import { shown } from '../grid/cell.js';
import { refused, type TableIssue, warningAt } from '../grid/table-issue.js';
import { readWorkbook, type Sheet } from '../xlsx/read-workbook.js';
import type { Details } from './asked-details.js';

/** An opened file with tables. @internal */
export interface OpenTable {
  readonly sheets: readonly Sheet[];
  /** The delimiter of cells; null in a workbook. */
  readonly delimiter: string | null;
  readonly issues: readonly TableIssue[];
}

/** Opens the bytes or the text of a table; refuses other kinds of file by name. @internal */
export const openTable = (input: Uint8Array | string, said: Pick<Details, 'delimiter' | 'encoding'>): OpenTable => {
  const start = typeof input === 'string' ? input : String.fromCharCode(...input.subarray(0, 4000));
  if (typeof input !== 'string' && start.startsWith('PK'))
    return { sheets: readWorkbook(input), delimiter: null, issues: [] };
  const kind = fileKind(typeof input === 'string' ? start : start.replace(/^\u00ef\u00bb\u00bf/, ''));
  if (kind !== undefined)
    throw refused('not-a-table', `expected a table (CSV or .xlsx), found ${kind.what}; ${kind.instead}`);
  if (/^\s*[{[]\s*["{[\]}]/.test(start))
    throw refused('not-a-table', 'expected a table (CSV or .xlsx), found JSON; read it as the document that it is');
  if (/^(?:\s*#[^\n]*\n)*[A-Za-z_]\w*:(?:\s[^,;\t|\n]*)?\r?\n(?:\s*(?:-\s|[A-Za-z_]\w*:))/.test(start))
    throw refused('not-a-table', 'expected a table (CSV or .xlsx), found YAML; read it as the document that it is');
  const { text, issues } = typeof input === 'string' ? { text: input, issues: [] } : decodeTable(input, said.encoding);
  if (text.includes('\u0000'))
    throw refused('not-a-table', 'expected a table (CSV or .xlsx), found binary data; save the table as CSV or .xlsx');
  const csv = readCsv(text, said.delimiter);
  return {
    sheets: [{ name: '', hidden: false, read: () => csv.grid }],
    delimiter: csv.delimiter,
    issues: [...issues, ...lostLetters(text)],
  };
};

/** A warning about letters that were lost before the table was read, and that only a person can restore. */
const lostLetters = (text: string): readonly TableIssue[] => {
  const [word] = /[^\s,;\t|"]*\uFFFD[^\s,;\t|"]*/.exec(text) ?? [];
  if (word === undefined) return [];
  const message =
    'letters were lost (U+FFFD) when the table was read or saved in another encoding, for example in ' +
    `${shown(word)}; save it anew as “CSV UTF-8” where it is still whole`;
  return [warningAt('', 'lost-letters', message)];
};
