import { type Table, writeTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { isWorkbook, outputsOf, tableFiles } from './named-files.js';

/**
 * Writes tables for a spreadsheet: a file name ending in .xlsx makes a workbook with a sheet for each, any other makes
 * CSV, which holds one table: several go into files of their own, with the table’s name appended to the file’s.
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
 * The tables of several answers, in files of their own: that they can be written is checked at once, and they are
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
