import { InputError } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { canvasRubric } from './canvas.js';
import type { DecimalMark } from './cell-number.js';
import { levelNamesIn } from './level-heading.js';
import { longRubric } from './long.js';
import { titlesAtStart } from './names-of-rows.js';
import { oneRubric } from './one-rubric.js';
import { type Column, columnsOf, type Table } from './table.js';
import { wideRubric } from './wide.js';

/** What a caller states about a table of cells. @internal */
interface SaidOfCells {
  readonly orientation?: 'levels-in-columns' | 'levels-in-rows' | undefined;
  /** The name of the rubric to read, if the table has several. */
  readonly rubric?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
}

/**
 * Reads rows of cells as the levels and rows of a rubric, with its name in the table. Unless the caller states where
 * the levels are, the table has to show it.
 *
 * @internal
 */
export const rubricOfCells = (
  cells: readonly (readonly string[])[],
  { orientation, rubric, decimal }: SaidOfCells,
): { readonly name: string | null; readonly parts: object } => {
  const turned = orientation === 'levels-in-rows' ? transposed(cells) : cells;
  const filled = turned.map((row) => row.map((cell) => cell.trim()));
  // Rows are numbered as a spreadsheet numbers them.
  const [headings = [], ...rest] = filled;
  const whole: Table = {
    headings,
    rows: rest.flatMap((row, index) => (row.some((cell) => cell !== '') ? [{ cells: row, number: index + 2 }] : [])),
    decimal,
  };
  const columns = columnsOf(headings);
  const { table, name } = oneRubric(whole, columns, rubric);
  return { name, parts: partsOf(table, columns, orientation) };
};

const partsOf = (
  table: Table,
  columns: ReadonlyMap<Column, number>,
  orientation: SaidOfCells['orientation'],
): object => {
  if (columns.has('criterion') && columns.has('rating')) return canvasRubric(table);
  if (columns.has('row') && columns.has('level')) return longRubric(table, columns);
  if (orientation === undefined) expectLevelsInColumns(table, columns);
  return wideRubric(table, columns);
};

const transposed = (cells: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
};

/** How to state that in a call, and on the command line. */
const SAY_SO = 'say that levels are in rows (orientation: "levels-in-rows", or --levels-in-rows for the command)';

/**
 * Refuses a table that is transposed, with its levels in the first column, and one that shows them neither there nor in
 * the first row, unless its headings or the options settle it.
 */
const expectLevelsInColumns = ({ headings, rows }: Table, columns: ReadonlyMap<Column, number>): void => {
  const first = rows.map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '');
  const across = headings.slice(1).filter((heading) => heading !== '');
  const [down, beside] = [levelNamesIn(first), levelNamesIn(across)];
  const [shareDown, shareAcross] = [
    down.length / Math.max(1, first.length),
    beside.length / Math.max(1, across.length),
  ];
  const isNamed = first.length > 1 && shareDown >= 0.5 && shareDown > shareAcross;
  if (isNamed || columns.get('level') === 0) {
    const message =
      `the levels (${someOf(isNamed ? down : first)}) are in the first column; expected them in the first row: ` +
      `transpose the table, or ${SAY_SO}`;
    throw new InputError('rows of cells', [{ path: '[1][0]', code: 'transposed', message }]);
  }
  if (titlesAtStart(headings, columns).length > 0 || across.length < 2 || shareAcross > shareDown) return;
  const message =
    `neither the first row (${someOf(across)}) nor the first column (${someOf(first)}) is recognised as having the ` +
    'levels; write “Criterion” into the first cell if they are in the first row, and transpose the table if not, or ' +
    `${SAY_SO}`;
  throw new InputError('rows of cells', [{ path: '[0][0]', code: 'which-way', message }]);
};

const someOf = (cells: readonly string[]): string =>
  cells
    .slice(0, 3)
    .map((cell) => `“${clip(cell, 40)}”`)
    .join(', ');
