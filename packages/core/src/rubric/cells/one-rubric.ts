import { InputError } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { clip } from '../../vocabulary/path.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Column, Table } from './table.js';

/** The rows of one rubric, and its name in the table; null if the table has none. @internal */
interface OneRubric {
  readonly table: Table;
  readonly name: string | null;
}

/**
 * The rows of one rubric, since some programs write several into one table, with the rubric’s name in each row. An
 * empty cell repeats the name above it.
 *
 * @param chosen - The name of the rubric to read.
 * @internal
 */
export const oneRubric = (
  table: Table,
  columns: ReadonlyMap<Column, number>,
  chosen: string | undefined,
): OneRubric => {
  const column = columns.get('rubric');
  if (column === undefined) {
    if (chosen === undefined) return { table, name: null };
    throw refused('', 'unknown-rubric', `there is no column “Rubric Name” that could name "${clip(chosen)}"`);
  }
  const named = namedRows(table, column);
  const names = [...new Set(named.flatMap(({ name }) => name ?? []))];
  const [only = null, second] = names;
  if (second !== undefined) {
    const nameless = named.find(({ name }) => name === null);
    if (nameless !== undefined)
      throw refused(
        `[${nameless.row.number - 1}][${column}]`,
        'missing',
        `row ${nameless.row.number} does not say which rubric it belongs to`,
      );
  }
  if (chosen === undefined) {
    if (second === undefined) return { table, name: only };
    const first = named.find(({ name }) => name === second)?.row.number ?? 1;
    throw refused(`[${first - 1}][${column}]`, 'several-rubrics', severalRubrics(names));
  }
  if (!names.includes(chosen))
    throw refused('', 'unknown-rubric', unknownWord(chosen, 'a rubric of this table', names));
  const rows = named.flatMap(({ row, name }) => ((name ?? only) === chosen ? [row] : []));
  return { table: { ...table, rows }, name: chosen };
};

const namedRows = ({ rows }: Table, column: number) => {
  let above: string | null = null;
  return rows.map((row) => {
    const cell = row.cells[column] ?? '';
    if (cell !== '') above = cell;
    return { row, name: above };
  });
};

/** How many names are listed in a message. */
const LISTED = 5;

const severalRubrics = (names: readonly string[]): string => {
  const shown = names.slice(0, LISTED).map((name) => `“${clip(name, 60)}”`);
  const list =
    names.length > LISTED ? `${shown.join(', ')} and others` : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
  const example = JSON.stringify(names.at(-1));
  return (
    `the table has ${names.length} rubrics, ${list}; choose one by its name ` +
    `(rubric: ${example}, or --rubric ${example} for the command)`
  );
};

const refused = (path: string, code: IssueCode, message: string): InputError =>
  new InputError('rows of cells', [{ path, code, message }]);
