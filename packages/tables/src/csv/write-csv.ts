import Papa from 'papaparse';
import type { Table, TableCell } from '../write/table.js';
import { guarded } from './apostrophe.js';

/** How CSV is written. @internal */
export interface CsvWriting {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly bom: boolean;
}

/** A table as CSV (RFC 4180). Texts that a spreadsheet would take for a formula have an apostrophe before them; numbers stay numbers. @internal */
export const writeCsv = ({ columns, rows }: Table, { delimiter, decimal, bom }: CsvWriting): string => {
  const written = (cell: TableCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return decimal === ',' ? String(cell).replace('.', ',') : String(cell);
    return typeof cell === 'boolean' ? String(cell) : guarded(cell);
  };
  const data = [columns.map(guarded), ...rows.map((row) => row.map(written))];
  return `${bom ? '\uFEFF' : ''}${Papa.unparse(data, { delimiter, newline: '\r\n' })}\r\n`;
};
