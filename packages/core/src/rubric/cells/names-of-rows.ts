import { BESIDE_LEVELS, type Column, columnsNamed } from './table.js';

/** The column with the titles of rows, and those with the headings that they are under, the widest first. @internal */
export interface NamesOfRows {
  readonly title: number;
  readonly above: readonly number[];
}

/**
 * Of several columns that begin a table and can have the titles of rows, such as standards and indicators, the last has
 * them; rows are under what the others say.
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

/** The columns headed as the titles of rows are, before any that says nothing of rows. @internal */
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
