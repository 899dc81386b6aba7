import { type CellsOptions, type ImplementationModel, InputError } from 'work-elements';
import { errorAt, refused, type TableIssue } from './grid/table-issue.js';
import { AskedDetails } from './read/asked-details.js';
import { openTable } from './read/open-table.js';
import { type ReadOptions, readOptions } from './read/read-options.js';
import { readers } from './read/readers.js';
import type { TableKind, TableValues } from './read/table-values.js';

/**
 * The kind of a table, and details that it does not contain.
 *
 * @public
 */
export interface ReadTableOptions<Kind extends TableKind = TableKind> extends ReadOptions {
  /** The kind of table. */
  readonly as: Kind;
  /** The model whose roles the table names, by id or title; a matrix becomes an edit of it. */
  readonly model?: ImplementationModel;
  /** For people: the models whose roles they may hold, if there are several. @defaultValue the `model` alone */
  readonly models?: readonly ImplementationModel[];
  /** For people: the day of the assessment, after which no evidence can be dated. @defaultValue any date is accepted */
  readonly asOf?: string;
  /** Id and title of a rubric, or of a model made from a matrix alone; and the orientation of a rubric. */
  readonly about?: CellsOptions;
}

/**
 * What {@link readTable} returns: the value, unless there are errors, and all issues.
 *
 * @public
 */
export interface ReadTable<Value> {
  /** Null if an issue is an error. */
  readonly value: Value | null;
  readonly issues: readonly TableIssue[];
  /**
   * For staff: the cell from which each value was read, by its path, such as `people[0].calendar`, so that problems
   * found later can name it. Otherwise empty.
   */
  readonly cells: Readonly<Record<string, string>>;
  /** Options that were given but that nothing in the table needs, such as a delimiter for a workbook. */
  readonly unused: readonly Exclude<keyof ReadOptions, 'sheet'>[];
}

/**
 * Reads a table: from an Excel workbook (.xlsx), or from CSV with any usual separator, decimal mark, encoding and order
 * of dates. Whatever is ambiguous is refused, with its cell. A table has at most 50 MB unpacked, measured while
 * unpacking, and 1,000,000 cells.
 *
 * - `staff`: `Name`, `Roles`, `FTE`, `Calendar`, `Cost per hour`, `Speed`; rows without a name have a `Count`
 * - `people`: `Name`, `Roles`, `FTE`, `Place`, and a row for each line of evidence: `Evidence` (its kind), `Element`,
 *   `Role`, `Model`, `Competency`, `Area`, `Habit`, `Attested by`, `Date`, `Note`, `Source`
 * - `raci`: `Work` (`assess-progress/score`), or `Element` and `Step`, and a column for each role with R, A, C, I in
 *   the cells
 * - `arrivals`: `Date` and `Learners`, or a row for each learner
 * - `rubric`: in the forms that `parseRubric` accepts
 *
 * @param input - The file’s bytes, or the text of a CSV file.
 * @param options - The kind of the table, and details that it does not contain.
 * @returns The value and the issues; the value is null if one of them is an error.
 * @throws `InputError` if the options are invalid.
 *
 * @example
 * ```ts
 * import { readTable } from '@work-elements/tables';
 *
 * const { value } = readTable('Name;Roles;FTE\nAnn Ash;Teacher;0,5\nBo Birch;Validator, Teacher;1', { as: 'staff' });
 * console.log(value?.people[0]); // { id: 'ann-ash', name: 'Ann Ash', roles: [ 'teacher' ], fte: 0.5 }
 * console.log(readTable('Name,Roles,FTE\nAnn Ash,Teacher,half', { as: 'staff' }).issues[0]?.path); // C2
 * ```
 *
 * @public
 */
export const readTable = <Kind extends TableKind>(
  input: Uint8Array | string,
  options: ReadTableOptions<Kind>,
): ReadTable<TableValues[Kind]> => {
  const { as, model, models = model === undefined ? [] : [model], about } = options;
  const { sheet, asOf, ...details } = readOptions(options);
  const said = new AskedDetails(details);
  try {
    if (typeof input !== 'string' && !(input instanceof Uint8Array))
      throw refused('not-a-table', 'expected the bytes of a table, or its text, found something else');
    const file = openTable(input, said);
    const read: (typeof readers)[Kind] = readers[as];
    const { value, issues, cells = {} } = read(file, { sheet, said, model, models, about, asOf });
    const all = [...file.issues, ...issues];
    const isRefused = all.some(({ severity }) => severity === 'error');
    return { value: isRefused ? null : value, issues: all, cells, unused: said.unused };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const issues = error.issues.map(({ path, code, message }) => errorAt(path, code, message));
    const mended = issues.some(({ code }) => code === 'no-headings') ? otherwise(input, options) : null;
    return { value: null, issues: mended ?? issues, cells: {}, unused: said.unused };
  }
};

/** Codes of problems that end reading before any cell is read. */
const WITHOUT_HEADINGS: ReadonlySet<string> = new Set(['no-headings', 'not-a-table', 'not-decodable', 'empty']);

/**
 * A better error for a table whose headings are found once the delimiter or the encoding is left out; otherwise null.
 */
const otherwise = <Kind extends TableKind>(
  input: Uint8Array | string,
  options: ReadTableOptions<Kind>,
): readonly TableIssue[] | null => {
  for (const name of ['delimiter', 'encoding'] as const) {
    const { [name]: said, ...rest } = options;
    if (said === undefined) continue;
    const { issues } = readTable<Kind>(input, rest);
    if (issues.some(({ code, severity }) => severity === 'error' && WITHOUT_HEADINGS.has(code))) continue;
    const found = `with the ${name} ${JSON.stringify(said)} no headings are found, and without it they are`;
    return [errorAt('', 'no-headings', `${found}; leave the ${name} out`)];
  }
  return null;
};
