import type { Cell } from './cell.js';

/** A row of a sheet that is not empty. @internal */
export interface GridRow {
  /** Its number in the spreadsheet, from 1. */
  readonly number: number;
  readonly cells: readonly (Cell | null)[];
}

/** Merged cells; rows are counted from 1, columns from 0. @internal */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of one sheet, or of a CSV text. @internal */
export interface Grid {
  /** The sheet’s name; null if the table came as text. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

/** The letters of a column’s name, given its index from 0: `A`, `Z`, `AA`. @internal */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
};

/** The index of a column, from 0, given its letters. @internal */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The name of a cell: `C7`, or with its sheet `Staff!C7`. @internal */
export const cellName = (sheet: string | null, row: number, column: number): string =>
  withSheet(sheet, `${columnName(column)}${row}`);

/** The name of a range of cells: `Staff!B2:C3`. @internal */
export const rangeName = (sheet: string | null, { top, left, bottom, right }: Merge): string =>
  withSheet(sheet, `${columnName(left)}${top}:${columnName(right)}${bottom}`);

const withSheet = (sheet: string | null, name: string): string => {
  if (sheet === null) return name;
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${name}` : `'${sheet.replaceAll("'", "''")}'!${name}`;
};
