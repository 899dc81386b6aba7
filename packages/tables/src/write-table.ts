import { InputError, readInput } from 'work-elements';
import * as z from 'zod';
import { DELIMITERS } from './csv/read-csv.js';
import { writeCsv } from './csv/write-csv.js';
import { readTables, type Table } from './write/table.js';
import { writeWorkbook } from './xlsx/write-workbook.js';

const writeOptionsSchema = z.strictObject({
  as: z.enum(['csv', 'xlsx']),
  delimiter: z.enum(DELIMITERS).default(','),
  decimal: z.enum(['.', ',']).default('.'),
  bom: z.boolean().default(true),
});

/**
 * The format to write, and for CSV: the separator (`delimiter`, by default a comma), the decimal mark (`decimal`, by
 * default a point), and whether to begin with a byte order mark (`bom`, by default true, because Excel misreads UTF-8
 * without one).
 *
 * @public
 */
export type WriteTableOptions = z.input<typeof writeOptionsSchema>;

/**
 * Writes a table as the bytes of a file, or several tables as the sheets of one workbook. In CSV, texts that begin with
 * `=`, `+`, `-`, `@`, a tab or a carriage return are preceded by an apostrophe, which {@link readTable} removes, so
 * that no spreadsheet runs them as formulas; in workbooks they are stored as text.
 *
 * @param table - One table or, for a workbook, several.
 * @param options - As CSV or as a workbook (`xlsx`).
 * @returns The bytes; the same for the same table.
 * @throws `InputError` if something is not a table, or several are to be written as CSV.
 *
 * @example
 * ```ts
 * import { writeTable } from '@work-elements/tables';
 *
 * const table = { name: 'Notes', columns: ['who', 'hours'], rows: [['=1+1', -2]] };
 * console.log(new TextDecoder().decode(writeTable(table, { as: 'csv', bom: false })).split('\r\n')[1]); // '=1+1,-2
 * ```
 *
 * @public
 */
export const writeTable = (table: Table | readonly Table[], options: WriteTableOptions): Uint8Array => {
  const { as, ...writing } = readInput(writeOptionsSchema, options, 'options of writeTable');
  const tables = readTables(table);
  if (as === 'xlsx') return writeWorkbook(tables);
  const [first, ...others] = tables;
  if (first === undefined || others.length > 0)
    throw new InputError('tables', [
      {
        path: '',
        code: 'several-tables',
        message:
          `expected one table, since CSV holds one, found ${tables.length}; write each to a file of its own, or ` +
          'all as xlsx',
      },
    ]);
  return new TextEncoder().encode(writeCsv(first, writing));
};
