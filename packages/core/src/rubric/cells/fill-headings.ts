import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { plainKey } from '../../vocabulary/plain-key.js';
import type { Table } from './table.js';

type Row = Table['rows'][number];

/** The columns with the headings of rows, and whether headings are known to be repeated. @internal */
interface HeadingColumns {
  readonly above: readonly number[];
  readonly isRepeated: boolean;
}

/**
 * Fills empty cells with the heading above: a merged cell that was saved as CSV has its text in its first row only. If
 * headings are repeated, or some rows plainly have none, an empty cell may mean no heading, and is refused.
 *
 * @internal
 */
export const fillHeadings = (
  { headings, rows }: Pick<Table, 'headings' | 'rows'>,
  { above, isRepeated }: HeadingColumns,
): Table['rows'] => {
  let filled = rows;
  let isEach = isRepeated;
  for (const [index, column] of above.entries()) {
    const next = fillColumn(filled, column, above.slice(0, index));
    isEach ||= next.isRepeated;
    if (next.taken.length > 0 && (isEach || next.isLeftOut))
      throw new InputError(
        'rows of cells',
        next.taken.map((each) => unclear(each, column, headings[column] ?? '')),
      );
    filled = next.rows;
  }
  return filled;
};

const unclear = ({ row, from, text }: Taken, column: number, named: string): Issue => {
  const heading = `“${clip(text, 40)}”`;
  const message =
    `row ${row} has no “${clip(named, 40)}”, and nothing shows whether it is under ${heading} of row ${from} too; ` +
    `write ${heading} again if it is, or else move the row above all that have one`;
  return { path: `[${row - 1}][${column}]`, code: 'which-heading', message };
};

interface Taken {
  readonly row: number;
  readonly from: number;
  readonly text: string;
}

const fillColumn = (rows: readonly Row[], column: number, parents: readonly number[]) => {
  const written = new Set<string>();
  const taken: Taken[] = [];
  let [isRepeated, isLeftOut] = [false, false];
  let last: { readonly within: string; readonly text: string; readonly number: number } | null = null;
  const filled = rows.map((row): Row => {
    const within = plainKey(parents.map((parent) => row.cells[parent] ?? ''));
    const text = row.cells[column] ?? '';
    if (text !== '') {
      const key = plainKey([within, text]);
      if (written.has(key)) isRepeated = true;
      written.add(key);
      last = { within, text, number: row.number };
      return row;
    }
    if (last === null || last.within !== within) {
      isLeftOut = true;
      return row;
    }
    taken.push({ row: row.number, from: last.number, text: last.text });
    const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, index) => row.cells[index] ?? '');
    return { ...row, cells: cells.with(column, last.text) };
  });
  return { rows: filled, taken, isRepeated, isLeftOut };
};
