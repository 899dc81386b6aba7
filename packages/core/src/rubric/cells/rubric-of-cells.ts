import { InputError } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { canvasRubric } from './canvas.js';
import { namesLevel } from './level-heading.js';
import { longRubric } from './long.js';
import { columnsOf, type Table } from './table.js';
import { wideRubric } from './wide.js';

/** Reads rows of cells as the levels and rows of a rubric. @internal */
export const rubricOfCells = (cells: readonly (readonly string[])[], orientation: 'levels-in-columns' | 'levels-in-rows'): object => {
  const turned = orientation === 'levels-in-rows' ? transposed(cells) : cells;
  const filled = turned.map((row) => row.map((cell) => cell.trim()));
  // Where a row stands is said as a spreadsheet numbers it.
  const [headings = [], ...rest] = filled;
  const table: Table = {
    headings,
    rows: rest.flatMap((row, index) => (row.some((cell) => cell !== '') ? [{ cells: row, number: index + 2 }] : [])),
  };
  const columns = columnsOf(headings);
  if (columns.has('criterion') && columns.has('rating')) return canvasRubric(table);
  if (columns.has('row') && columns.has('level')) return longRubric(table, columns);
  if (orientation === 'levels-in-columns') refuseTransposed(table, columns.get('level') === 0);
  return wideRubric(table, columns);
};

const transposed = (cells: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
};

/** A table whose first column is headed so, or names levels while its first row does not, stands on its side. */
const refuseTransposed = ({ headings, rows }: Table, isHeaded: boolean): void => {
  const first = rows.map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '');
  const down = first.filter(namesLevel);
  const across = headings.slice(1).filter(namesLevel);
  const share = across.length / Math.max(1, headings.length - 1);
  const isNamed = first.length > 1 && down.length * 2 >= first.length && down.length / first.length > share;
  if (!isHeaded && !isNamed) return;
  const named = (isNamed ? down : first).slice(0, 3).map((cell) => `“${clip(cell, 40)}”`);
  throw new InputError('rows of cells', [
    {
      path: '[1][0]',
      code: 'transposed',
      message: `the levels (${named.join(', ')}) are in the first column; expected them in the first row: turn the table round, or say that levels are in rows (--levels-in-rows)`,
    },
  ]);
};
