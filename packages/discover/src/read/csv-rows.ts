import Papa from 'papaparse';
import { InputError } from 'work-elements';
import { type ReadLimits, tooMuch } from '../log/log-builder.js';

/** Some rows of a table. @internal */
export interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row begins. */
  readonly lines: readonly number[];
  /** Whether the file ends right after the last row, without a line break. */
  readonly ended: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Splits pieces of text into rows. A row cut off at the end of a piece waits for the next one.
 *
 * @throws `InputError` if a quotation mark is not closed, or a row is longer or wider than the limits allow.
 * @internal
 */
export async function* rowsOf(
  pieces: AsyncIterable<string>,
  limits: ReadLimits,
  delimiter?: string,
): AsyncGenerator<Rows> {
  let rest = '';
  let line = 1;
  let parser: Papa.Parser | null = null;
  let first = true;
  const take = (text: string, last: boolean): Rows | null => {
    parser ??= parserFor(text, delimiter);
    const { data, errors, meta } = parser.parse(text, 0, !last);
    const [error] = errors;
    if (last && error !== undefined) throw unreadable(error, line + lineBreaks(text.slice(0, error.index ?? 0)));
    rest = last ? '' : text.slice(meta.cursor);
    if (rest.length > limits.row)
      throw tooMuch(`line ${line}`, `a row of more than ${limits.row.toLocaleString('en-US')} characters`);
    const rows: string[][] = [];
    const lines: number[] = [];
    for (const cells of data) {
      const breaks = cells.reduce(
        (sum: number, cell: string) => (cell.includes('\n') || cell.includes('\r') ? sum + lineBreaks(cell) : sum),
        0,
      );
      if (cells.length > limits.columns)
        throw tooMuch(
          `line ${line}`,
          `a row of ${cells.length.toLocaleString('en-US')} cells, more than the limit of ${limits.columns}`,
        );
      if (cells.length > 1 || (cells[0] ?? '').trim() !== '') {
        rows.push(cells);
        lines.push(line);
      }
      line += 1 + breaks;
    }
    return rows.length === 0 ? null : { rows, lines, ended: last && !/[\r\n]$/.test(text) };
  };
  for await (const piece of likeLines(pieces)) {
    const text = rest + (first && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    first = false;
    // The delimiter and the line break are detected from whole rows.
    if (parser === null && !text.includes('\n') && text.length < limits.row) {
      rest = text;
      continue;
    }
    const found = take(text, false);
    if (found !== null) yield found;
  }
  if (rest === '') return;
  const found = take(rest, true);
  if (found !== null) yield found;
}

/** The same text with CRLF normalised to LF, because a file may mix both. */
async function* likeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.replaceAll('\r\n', '\n');
  }
  if (held !== '') yield held;
}

const parserFor = (text: string, delimiter: string | undefined): Papa.Parser => {
  const end = text.lastIndexOf('\n');
  const sample = (end < 0 ? text : text.slice(0, end)).slice(0, 65_536);
  const guessed = delimiter ?? Papa.parse(sample, { preview: 10, delimitersToGuess: DELIMITERS }).meta.delimiter;
  return new Papa.Parser({ delimiter: guessed, newline: text.includes('\n') ? '\n' : '\r' });
};

const lineBreaks = (text: string): number => text.match(/[\r\n]/g)?.length ?? 0;

const unreadable = (error: Papa.ParseError, line: number): InputError => {
  const message =
    error.code === 'MissingQuotes'
      ? 'a quotation mark opens here and is never closed; the table is cut off, or the mark should be doubled'
      : error.message;
  return new InputError('event log in CSV', [{ path: `line ${line}`, code: 'cut-off', message }]);
};
