import type { Cell } from './cell.js';

/** A row of a sheet that has anything in it. @internal */
export interface GridRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly (Cell | null)[];
}

/** Cells that are joined into one; rows and columns count from 1 and 0. @internal */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of one sheet, or of a text. @internal */
export interface Grid {
  /** The sheet’s name; null where the table came as text. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. @internal */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
};

/** A column by its letters, counted from 0. @internal */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a cell is called: `C7`, or with its sheet `Staff!C7`. @internal */
export const cellName = (sheet: string | null, row: number, column: number): string =>
  withSheet(sheet, `${columnName(column)}${row}`);

/** What a range of cells is called: `Staff!B2:C3`. @internal */
export const rangeName = (sheet: string | null, { top, left, bottom, right }: Merge): string =>
  withSheet(sheet, `${columnName(left)}${top}:${columnName(right)}${bottom}`);

const withSheet = (sheet: string | null, name: string): string => {
  if (sheet === null) return name;
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${name}` : `'${sheet.replaceAll("'", "''")}'!${name}`;
};
