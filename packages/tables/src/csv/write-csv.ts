import { csvText } from 'work-elements';
import type { Table } from '../write/table.js';

/** How CSV is written. @internal */
export interface CsvWriting {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly bom: boolean;
}

/** A table as CSV. @internal */
export const writeCsv = ({ columns, rows }: Table, { delimiter, decimal, bom }: CsvWriting): string =>
  `${bom ? '\uFEFF' : ''}${csvText([columns, ...rows], { delimiter, decimal })}`;
