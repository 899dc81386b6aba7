import { shown, textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName, type GridRow } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';

/**
 * Filled cells without a heading above them. In CSV, a row longer than its headings is an error, because an unquoted
 * separator within a cell shifts all that follows it. Anything else beside the table is left out, with a warning for
 * each column.
 *
 * @param delimiter - The delimiter of cells in CSV; null in a workbook.
 * @internal
 */
export const strayCells = (
  { sheet, rows }: FilledGrid,
  headings: GridRow,
  delimiter: string | null,
): readonly TableIssue[] => {
  const moved: TableIssue[] = [];
  const beside = new Map<number, { readonly at: string; readonly text: string; rows: number }>();
  for (const row of rows) {
    if (row.number <= headings.number) continue;
    const columns = row.cells.flatMap((cell, column) =>
      textOf(cell) !== '' && textOf(headings.cells[column]) === '' ? [column] : [],
    );
    const last = columns.at(-1);
    if (last === undefined) continue;
    const split = delimiter === ',' ? splitNumber(row) : null;
    if (delimiter !== null && (last >= headings.cells.length || split !== null)) {
      const found = shown(textOf(row.cells[last]));
      const remedy =
        split ??
        `add a heading, clear the cell, or put a cell with ${MARKS[delimiter] ?? `"${delimiter}"`} in it in ` +
          'quotation marks';
      moved.push(errorAt(cellName(sheet, row.number, last), 'no-heading', `${found} has no heading above; ${remedy}`));
      continue;
    }
    for (const column of columns) {
      const at = cellName(sheet, row.number, column);
      const first = beside.get(column) ?? { at, text: textOf(row.cells[column]), rows: 0 };
      first.rows += 1;
      beside.set(column, first);
    }
  }
  const left = [...beside.values()].map(({ at, text, rows: filled }) => {
    const what = filled === 1 ? `${shown(text)} has` : `${shown(text)} and ${filled - 1} more in this column have`;
    const message = `${what} no heading above; add a heading, or clear the column (it was left out)`;
    return warningAt(at, 'no-heading', message);
  });
  return [...moved, ...left];
};

const MARKS: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar',
};

/** A remedy for a number that its decimal comma split into two cells; null if no pair looks like that. */
const splitNumber = ({ cells }: GridRow): string | null => {
  for (const [column, cell] of cells.entries()) {
    const [whole, decimals] = [textOf(cell), textOf(cells[column + 1])];
    if (/^[^\d.]*\d{1,9}$/.test(whole) && /^\d{1,2}(?!\d)/.test(decimals))
      return (
        `commas separate the cells, so that ${whole},${decimals} became two: write ${whole}.${decimals}, or ` +
        `"${whole},${decimals}" with its quotation marks`
      );
  }
  return null;
};
