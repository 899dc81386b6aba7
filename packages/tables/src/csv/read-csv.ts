import Papa from 'papaparse';
import type { Cell } from '../grid/cell.js';
import type { Grid } from '../grid/grid.js';
import { cellCounter, LIMITS, tooLarge } from '../grid/limits.js';
import { refused } from '../grid/table-issue.js';
import { unguarded } from './apostrophe.js';

/** What can stand between the cells of a row. @internal */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A table of text with what stood between its cells. @internal */
export interface CsvTable {
  readonly grid: Grid;
  readonly delimiter: string;
}

/** Reads a text as a table. The delimiter is what the first rows have alike, or what a first line `sep=;` says. @internal */
export const readCsv = (given: string, delimiter: string | undefined): CsvTable => {
  if (given.length > LIMITS.bytes) throw tooLarge();
  const text = given.replace(/^\uFEFF/, '');
  if (text.trim() === '')
    throw refused('empty', 'the table is empty; expected a row with headings, and at least one more');
  const [said] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const chosen = delimiter ?? said?.charAt(4) ?? '';
  const rows: { number: number; cells: (Cell | null)[] }[] = [];
  const count = cellCounter();
  let number = said === undefined ? 0 : 1;
  let meant = chosen;
  Papa.parse<string[]>(said === undefined ? text : text.slice(said.length), {
    delimiter: chosen,
    delimitersToGuess: [...DELIMITERS],
    step({ data, errors, meta }) {
      number += 1;
      meant = meta.delimiter;
      const fault = errors.find(({ type }) => type === 'Quotes');
      if (fault !== undefined) throw unclosed(number, fault.code === 'MissingQuotes');
      count(data.length);
      const cells = data.map((text): Cell | null => (text === '' ? null : { kind: 'text', text: unguarded(text) }));
      if (cells.some((cell) => cell !== null)) rows.push({ number, cells });
    },
  });
  return { grid: { sheet: null, rows, merges: [] }, delimiter: meant };
};

const unclosed = (row: number, open: boolean): Error =>
  refused(
    'quotes',
    open
      ? `a quotation mark opens in row ${row} and is never closed; close it, or double it where it is part of the text ("")`
      : `a quotation mark in row ${row} is in the middle of a cell; put the whole cell in quotation marks, and double those within it ("")`,
    `A${row}`,
  );
