import Papa from 'papaparse';
import { clean } from '../markup/clean.js';

/**
 * Rows as CSV. A cell that a spreadsheet would take for a formula is prefixed with an apostrophe.
 *
 * @internal
 */
export const csv = (fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  Papa.unparse(
    {
      fields: [...fields],
      data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell))),
    },
    { escapeFormulae: /^[=+\-@\t\r].*$/s },
  );
