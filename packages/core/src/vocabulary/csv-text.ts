import { expectParts, expectText } from './expect-parts.js';
import { expectOptions } from './expect-shape.js';
import { InputError, type Issue } from './input-error.js';
import { wordOf } from './path.js';

/** The beginning of a text that a spreadsheet would take for a formula, or that is already guarded by an apostrophe. */
const RISKY = /^'*[=+\-@\t\r]/;

/**
 * A cell as it was given to {@link csvText}: without the apostrophe that keeps a spreadsheet from reading it as a
 * formula. For packages that build on this one.
 *
 * @example
 * ```ts
 * import { unguardedCell } from 'work-elements';
 *
 * console.log(unguardedCell("'=1+1"), unguardedCell("'tis")); // =1+1 'tis
 * ```
 *
 * @public
 */
export const unguardedCell = (text: string): string => {
  expectText(text, 'unguardedCell');
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
};

/**
 * How {@link csvText} writes cells.
 *
 * @public
 */
export interface CsvTextOptions {
  /** The cell delimiter. @defaultValue a comma */
  readonly delimiter?: string;
  /** The decimal separator. @defaultValue a point */
  readonly decimal?: '.' | ',';
}

/**
 * Rows as CSV (RFC 4180), each ending in a line break. A text that a spreadsheet would take for a formula, because it
 * begins with `=`, `+`, `-`, `@`, a tab or a return, is prefixed with an apostrophe; numbers stay numbers, and null is
 * an empty cell. For packages that build on this one.
 *
 * @example
 * ```ts
 * import { csvText } from 'work-elements';
 *
 * console.log(JSON.stringify(csvText([['who', 'hours'], ['=1+1', -2]]))); // "who,hours\r\n'=1+1,-2\r\n"
 * ```
 *
 * @public
 */
export const csvText = (
  rows: readonly (readonly (string | number | boolean | null)[])[],
  options: CsvTextOptions = {},
): string => {
  expectParts({ rows }, 'csvText', { rows: 'a list of lists' });
  expectOptions(options, 'csvText', ['delimiter', 'decimal']);
  expectParts(options, 'options of csvText', {}, { delimiter: 'a text', decimal: 'a text' });
  const { delimiter = ',', decimal = '.' } = options;
  refuseCells(rows);
  const written = (cell: string | number | boolean | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return typeof cell === 'boolean' ? String(cell) : RISKY.test(cell) ? `'${cell}` : cell;
  };
  const quoted = (text: string): string =>
    /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  // A single empty cell needs quotes: an empty line would not be a row.
  const lineOf = (cells: readonly string[]): string =>
    cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter);
  return rows.map((cells) => `${lineOf(cells.map((cell) => quoted(written(cell))))}\r\n`).join('');
};

const refuseCells = (rows: readonly (readonly unknown[])[]): void => {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') continue;
      const message = `expected a text, a number, true or false, or null, found ${wordOf(cell)}`;
      throw new InputError('csvText', [
        { path: `rows[${row}][${column}]`, code: 'invalid-type', message } satisfies Issue,
      ]);
    }
};
