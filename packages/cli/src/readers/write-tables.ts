import { type Table, writeTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { namedFiles } from './named-files.js';

/**
 * Writes tables for a spreadsheet: as the sheets of a workbook where the file ends in .xlsx, as CSV otherwise. CSV holds one
 * table, so that of several each has a file of its own, with the table’s name behind that of the file.
 */
export const writeTables = async (context: Context, file: string, tables: readonly Table[]): Promise<void> => {
  if (/\.xlsx$/i.test(file)) {
    await context.write(file, writeTable(tables, { as: 'xlsx' }));
    return;
  }
  const files = namedFiles(
    file,
    tables.map(({ name }) => name),
  );
  for (const [index, table] of tables.entries())
    await context.write(files[index] ?? file, writeTable(table, { as: 'csv' }));
};

/** Writes the tables of several answers, each to files of its own. */
export const writeTablesOfEach = async (
  context: Context,
  file: string,
  answers: readonly { readonly name: string; readonly tables: readonly Table[] }[],
): Promise<void> => {
  const files = namedFiles(
    file,
    answers.map(({ name }) => name),
  );
  for (const [index, { tables }] of answers.entries()) await writeTables(context, files[index] ?? file, tables);
};
