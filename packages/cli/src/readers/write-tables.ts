import { type Table, writeTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { isWorkbook, outputsOf, tableFiles } from './named-files.js';

/**
 * Writes tables for a spreadsheet: as the sheets of a workbook if the file name ends in .xlsx, otherwise as CSV. A CSV
 * file holds one table, so several get a file each, with the table’s name appended to the given one.
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
 * The tables of several answers, in files of their own. Whether they can be written is checked at once; they are
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
