import { textOf } from '../grid/cell.js';
import type { GridRow } from '../grid/grid.js';

/** The names that each column of a table may have. @internal */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** A row of headings, resolved to columns. @internal */
export interface Headings<Key extends string> {
  readonly row: GridRow;
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings that match none of the names. */
  readonly others: readonly { readonly title: string; readonly column: number }[];
  /** Columns that occur twice: the second, and the first. */
  readonly twice: readonly { readonly key: Key; readonly column: number; readonly first: number }[];
}

/** A heading in lower case, without units in parentheses, stars and underscores. @internal */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[_\-–—:*#.\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Resolves a row as headings. @internal */
export const headingsOf = <Key extends string>(row: GridRow, names: ColumnNames<Key>): Headings<Key> => {
  const keys = keysOf(names);
  const columns = new Map<Key, number>();
  const others: { title: string; column: number }[] = [];
  const twice: { key: Key; column: number; first: number }[] = [];
  row.cells.forEach((cell, column) => {
    const title = textOf(cell);
    const plain = plainHeading(title);
    if (title === '') return;
    const key = keys.find((each) => names[each].includes(plain) || plain === each.toLowerCase());
    const first = key === undefined ? undefined : columns.get(key);
    if (key === undefined) others.push({ title, column });
    else if (first === undefined) columns.set(key, column);
    else twice.push({ key, column, first });
  });
  return { row, columns, others, twice };
};

const keysOf = <Key extends string>(names: ColumnNames<Key>): readonly Key[] => {
  const keys: Key[] = [];
  for (const key in names) keys.push(key);
  return keys;
};

/** How many rows from the top are searched for headings. */
const LOOKED_AT = 30;

/** The first row that has the required headings. @internal */
export const findHeadings = <Key extends string>(
  rows: readonly GridRow[],
  names: ColumnNames<Key>,
  enough: (headings: Headings<Key>) => boolean,
): Headings<Key> | null => {
  for (const row of rows.slice(0, LOOKED_AT)) {
    const headings = headingsOf(row, names);
    if (enough(headings)) return headings;
  }
  return null;
};
