import type { Row } from './database.js';

/** A text column of a row. @internal */
export const textIn = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`expected a text in "${column}", found ${typeof value}`);
  return value;
};

/** A text column of a row, or null. @internal */
export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : textIn(row, column);

/** An integer column of a row; drivers return 64-bit ones as text. @internal */
export const numberIn = (row: Row, column: string): number => {
  const value = Number(row[column]);
  if (!Number.isSafeInteger(value))
    throw new TypeError(`expected a whole number in "${column}", found ${String(row[column])}`);
  return value;
};
