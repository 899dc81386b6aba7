import { BESIDE_LEVELS, type Column, columnsNamed } from './table.js';

/** The column with the titles of rows, and those with the headings above them, the widest first. @internal */
export interface NamesOfRows {
  readonly title: number;
  readonly above: readonly number[];
}

/**
 * If several columns at the beginning of a table may contain titles of rows, such as standards and indicators, the last
 * one does; the others contain the headings above.
 *
 * @internal
 */
export const namesOfRows = (headings: readonly string[], columns: ReadonlyMap<Column, number>): NamesOfRows => {
  const under = columnsNamed(headings, 'under');
  const titles = titlesAtStart(headings, columns);
  const beside = new Set([...under, ...BESIDE_LEVELS.flatMap((column) => columns.get(column) ?? [])]);
  const title = titles.at(-1) ?? columns.get('row') ?? headings.findIndex((_, index) => !beside.has(index));
  const above = [...under, ...titles.slice(0, -1)].filter((index) => index !== title).toSorted((a, b) => a - b);
  return { title, above };
};

/** The columns with a heading for row titles, up to the first column that is not about rows. @internal */
export const titlesAtStart = (headings: readonly string[], columns: ReadonlyMap<Column, number>): readonly number[] => {
  const titles = columnsNamed(headings, 'row');
  const known = new Set([
    ...titles,
    ...columnsNamed(headings, 'under'),
    ...BESIDE_LEVELS.flatMap((column) => columns.get(column) ?? []),
  ]);
  const end = headings.findIndex((_, index) => !known.has(index));
  return titles.filter((index) => end < 0 || index < end);
};
