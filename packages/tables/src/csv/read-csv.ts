import Papa from 'papaparse';
import { unguardedCell } from 'work-elements';
import type { Cell } from '../grid/cell.js';
import type { Grid } from '../grid/grid.js';
import { cellCounter, LIMITS, tooLarge } from '../grid/limits.js';
import { refused } from '../grid/table-issue.js';

/** The delimiters that may separate cells. @internal */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A table of text, with the delimiter of its cells. @internal */
export interface CsvTable {
  readonly grid: Grid;
  readonly delimiter: string;
}

/**
 * Reads a text as a table. The delimiter is taken from a first line such as `sep=;`, or else detected from the first
 * rows.
 *
 * @internal
 */
export const readCsv = (given: string, delimiter: string | undefined): CsvTable => {
  if (given.length > LIMITS.bytes) throw tooLarge();
  // A file may mix line endings, where somebody has added to what a spreadsheet wrote.
  const text = given.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.trim() === '')
    throw refused('empty', 'the table is empty; expected a row with headings, and at least one more');
  const [said] = /^sep=(.)[\r\n]/.exec(text) ?? [];
  const body = said === undefined ? text : text.slice(said.length);
  const meant = delimiter ?? said?.charAt(4) ?? guessed(body);
  const rows: { number: number; cells: (Cell | null)[] }[] = [];
  const count = cellCounter();
  let number = said === undefined ? 0 : 1;
  Papa.parse<string[]>(body, {
    delimiter: meant,
    newline: body.includes('\n') ? '\n' : '\r',
    step({ data, errors }) {
      number += 1;
      const fault = errors.find(({ type }) => type === 'Quotes');
      if (fault !== undefined) throw unclosed(number, fault.code === 'MissingQuotes');
      count(data.length);
      const cells = data.map((text): Cell | null => (text === '' ? null : { kind: 'text', text: unguardedCell(text) }));
      if (cells.some((cell) => cell !== null)) rows.push({ number, cells });
    },
  });
  return { grid: { sheet: null, rows, merges: [] }, delimiter: meant };
};

/** How many rows are read to detect the delimiter. */
const LOOKED_AT = 30;

/** The delimiter that gives most rows the same number of cells; of several, the one that gives them the most cells. */
const guessed = (text: string): string => {
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT, skipEmptyLines: 'greedy' });
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const alike = widths.map((width) => ({ width, rows: widths.filter((each) => each === width).length }));
    const best = alike.reduce((most, each) => (each.rows > most.rows ? each : most), { width: 1, rows: 0 });
    return { delimiter, ...best };
  });
  return scores.reduce((best, each) =>
    each.rows > best.rows || (each.rows === best.rows && each.width > best.width) ? each : best,
  ).delimiter;
};

const unclosed = (row: number, open: boolean): Error =>
  refused(
    'quotes',
    open
      ? `a quotation mark opens in row ${row} and is never closed; close it, or double it where it is part of the ` +
          'text ("")'
      : `a quotation mark in row ${row} is in the middle of a cell; put the whole cell in quotation marks, and ` +
          'double those within it ("")',
    `A${row}`,
  );
