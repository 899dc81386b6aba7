import { type Table, writeTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { isWorkbook, outputsOf, tableFiles } from './named-files.js';

/**
 * Writes tables for a spreadsheet: as the sheets of a workbook where the file ends in .xlsx, as CSV otherwise. CSV
 * holds one table, so that of several each has a file of its own, with the table’s name behind that of the file.
 */
export const writeTables = async (context: Context, file: string, tables: readonly Table[]): Promise<void> => {
  if (isWorkbook(file)) {
    await context.write(file, writeTable(tables, { as: 'xlsx' }));
    return;
  }
  const files = tableFiles(
    file,
    tables.map(({ name }) => name),
  );
  for (const [index, table] of tables.entries())
    await context.write(files[index] ?? file, writeTable(table, { as: 'csv' }));
};

/**
 * Tables of several answers, for files of their own: it is asked at once whether they can be written, and they are
 * written later.
 */
export const tablesOfEach = (
  context: Context,
  answers: readonly { readonly name: string; readonly tables: readonly Table[] }[],
): (() => Promise<void>) => {
  const names = answers.map(({ name }) => name);
  const tables = (answers[0]?.tables ?? []).map(({ name }) => name);
  const fileOf = outputsOf(context, ['csv'], { names, tables });
  return async () => {
    for (const [index, answer] of answers.entries()) {
      const file = fileOf('csv', index);
      if (file !== undefined) await writeTables(context, file, answer.tables);
    }
  };
};
