import Papa from 'papaparse';
import { type CellsOptions, InputError, type Issue, parseRubric, type Rubric, unguardedCell } from 'work-elements';

/**
 * Options for what a CSV file does not contain.
 *
 * @public
 */
export interface CsvOptions extends CellsOptions {
  /** The cell separator; detected from the text by default. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
}

const LONGEST = 4_000_000;

/**
 * Reads a rubric from the text of a CSV file: wide, long, or in the format that Canvas exports and imports.
 *
 * @param text - The file’s text; a byte order mark is skipped.
 * @param options - Id, title, source, delimiter, decimal mark, which rubric to read if there are several, and whether
 * the levels are in rows.
 * @returns The rubric, as `parseRubric` returns it. Where nothing shows which level is higher, `checkRubric` reports
 * the order that was assumed.
 * @throws `InputError` if it is not CSV, or not a rubric; cells are identified by row and column, counted from 0.
 *
 * @example
 * ```ts
 * import { readRubricCsv } from '@work-elements/rubric';
 *
 * const rubric = readRubricCsv('Criterion;Starting (1);Doing it (2)\nTells the why;Has a letter ready.;', {
 *   id: 'river-leaders',
 *   title: 'River leaders (invented)',
 * });
 * console.log(rubric.rows[0]?.cells); // { starting: ['Has a letter ready.'] }
 * ```
 *
 * @public
 */
export const readRubricCsv = (text: string, options: CsvOptions = {}): Rubric => {
  if (typeof text !== 'string')
    throw refused(`expected the text of a file, found ${text === null ? 'null' : typeof text}`);
  if (text.length > LONGEST) throw refused(`the text has ${text.length} characters; the limit is ${LONGEST}`);
  const { delimiter = '', ...about } = Object(options) === options ? options : {};
  const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { data, errors } = Papa.parse<string[]>(lines, {
    delimiter,
    newline: lines.includes('\n') ? '\n' : '\r',
    skipEmptyLines: 'greedy',
  });
  // A table with one column has no delimiter to detect; if columns are missing, the reader of cells says which.
  const faults = errors.filter(({ type }) => type !== 'Delimiter');
  if (faults.length > 0)
    throw new InputError(
      'rubric as CSV',
      faults.slice(0, 20).map(
        ({ row, message }): Issue => ({
          path: row === undefined ? '' : `[${row}]`,
          code: 'not-csv',
          message: message.charAt(0).toLowerCase() + message.slice(1),
        }),
      ),
    );
  return parseRubric(
    data.map((cells) => cells.map(unguardedCell)),
    about,
  );
};

const refused = (message: string): InputError =>
  new InputError('rubric as CSV', [{ path: '', code: 'unreadable', message }]);
