import { type Table, writeTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';

/**
 * Writes tables for a spreadsheet: as the sheets of a workbook where the file ends in .xlsx, as CSV otherwise. CSV holds one
 * table, so that of several each has a file of its own, with the table’s name behind that of the file.
 */
export const writeTables = async (context: Context, file: string, tables: readonly Table[]): Promise<void> => {
  if (/\.xlsx$/i.test(file)) {
    await context.write(file, writeTable(tables, { as: 'xlsx' }));
    return;
  }
  for (const table of tables) {
    const name = tables.length === 1 ? file : nameOf(file, table);
    await context.write(name, writeTable(table, { as: 'csv' }));
  }
};

const nameOf = (file: string, { name }: Table): string => {
  const [, stem = file, ending = '.csv'] = /^(.*?)(\.[^./\\]+)?$/.exec(file) ?? [];
  return `${stem}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}${ending}`;
};
