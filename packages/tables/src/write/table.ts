import { InputError, type Issue, readInput } from 'work-elements';
import * as z from 'zod';
import { LIMITS } from '../grid/limits.js';

/**
 * The content of a cell; null for an empty one.
 *
 * @public
 */
export type TableCell = string | number | boolean | null;

/**
 * A table to write: its name (also the name of its sheet), headings and rows.
 *
 * @public
 */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

const cellSchema = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()], {
  error: 'expected a text, a number, true, false or null',
});

const tableSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    columns: z.array(z.string().max(1000)).max(16_384).readonly(),
    rows: z.array(z.array(cellSchema).readonly()).max(1_048_575).readonly(),
  })
  .readonly();

/** Validates tables to be written. @internal */
export const readTables = (tables: unknown): readonly Table[] => {
  const read = readInput(z.array(tableSchema).min(1).readonly(), Array.isArray(tables) ? tables : [tables], 'tables', {
    entries: 2 * LIMITS.cells,
  });
  const issues = read.flatMap(({ columns, rows }, table) =>
    rows.flatMap((row, index): readonly Issue[] =>
      row.length <= columns.length
        ? []
        : [
            {
              path: `[${table}].rows[${index}]`,
              code: 'too-wide',
              message: `expected at most ${columns.length} cells, as many as there are columns, found ${row.length}`,
            },
          ],
    ),
  );
  if (issues.length > 0) throw new InputError('tables', issues);
  return read;
};

/**
 * A table of records, such as those of `trainingTables` of `@work-elements/optimise`: a column for each key, in the
 * order of the first record that has it.
 *
 * @example
 * ```ts
 * import { tableOf } from '@work-elements/tables';
 *
 * console.log(tableOf('Years', [{ year: 1, hours: 12 }, { year: 2, hours: null }]).columns); // [ 'year', 'hours' ]
 * ```
 *
 * @public
 */
export const tableOf = (name: string, records: readonly Readonly<Record<string, TableCell>>[]): Table => {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    name,
    columns,
    rows: records.map((record) =>
      columns.map((column) => (Object.hasOwn(record, column) ? (record[column] ?? null) : null)),
    ),
  };
};
