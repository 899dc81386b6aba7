/** How a text begins that a spreadsheet would take for a formula, or that has been made safe already. */
const RISKY = /^'*[=+\-@\t\r]/;

/**
 * A cell of CSV as {@link csvText} was given it: without the apostrophe that keeps a spreadsheet from taking it for a
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
export const unguardedCell = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;

/**
 * How {@link csvText} writes cells.
 *
 * @public
 */
export interface CsvTextOptions {
  /** The delimiter of cells. @defaultValue a comma */
  readonly delimiter?: string;
  /** The decimal separator. @defaultValue a point */
  readonly decimal?: '.' | ',';
}

/**
 * Rows as CSV (RFC 4180), each line with its break. A text that a spreadsheet would take for a formula, as it begins
 * with `=`, `+`, `-`, `@`, a tab or a return, has an apostrophe before it; numbers stay numbers, and null is an empty
 * cell. For packages that build on this one.
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
  { delimiter = ',', decimal = '.' }: CsvTextOptions = {},
): string => {
  const written = (cell: string | number | boolean | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return typeof cell === 'boolean' ? String(cell) : RISKY.test(cell) ? `'${cell}` : cell;
  };
  const quoted = (text: string): string =>
    /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  // A line with one empty cell would be no line at all.
  const lineOf = (cells: readonly string[]): string =>
    cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter);
  return rows.map((cells) => `${lineOf(cells.map((cell) => quoted(written(cell))))}\r\n`).join('');
};
