import { InputError } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { defaultLimits, LogBuilder } from '../log/log-builder.js';
import { CsvEvents } from './csv-events.js';
import type { CsvOptions } from './csv-options.js';
import { rowsOf } from './csv-rows.js';
import { type LogSource, piecesOf } from './source.js';

const PROGRESS = 4_194_304;

const UNENDED = [
  'no-last-line-break',
  'the table ends in this row without an end of line; kept, but if the file was cut off, so may be its last cell',
] as const;

/**
 * Reads an event log from a table in CSV, as a stream: one event a row, or one activity a row where there is a column
 * for its start. Packed tables (`.csv.gz`) are unpacked on the way.
 *
 * Columns are found by the names that process-mining tools give them, or are named in `columns`. Cells are trimmed. A
 * row of one activity becomes two events, `start` and `complete`, of an instance of their own. Times need an offset, or
 * the option `zone`; dates whose day and month cannot be told apart are refused until `dateFormat` is said. A row that
 * is not understood is left out, counted and named in `problems`.
 *
 * @param source - The file’s text, bytes or stream.
 * @throws `InputError` with the line where the table has no such columns, breaks off in a row, or holds more than the
 * limits allow; and with what is wrong with them if none of its rows is understood.
 *
 * @example
 * ```ts
 * import { readLogCsv } from '@work-elements/discover';
 *
 * const table = 'case_id;activity;start_time;end_time;resource\n7;check;2020-07-01 14:51;2020-07-01 15:00;Kim\n';
 * const log = await readLogCsv(table, { zone: 'Europe/Tallinn' });
 * console.log(log.events, log.read.rows); // 2 1
 * ```
 *
 * @public
 */
export const readLogCsv = async (source: LogSource, options: CsvOptions = {}): Promise<EventLog> => {
  const limits = { ...defaultLimits, ...options.limits };
  const builder = new LogBuilder(limits);
  let events: CsvEvents | null = null;
  let characters = 0;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const piece of piecesOf(source, options)) {
      const before = Math.floor(characters / PROGRESS);
      characters += piece.length;
      if (Math.floor(characters / PROGRESS) > before) options.onProgress?.({ events: builder.events, characters });
      yield piece;
    }
  };
  for await (const { rows, lines, ended } of rowsOf(counted(), limits, options.delimiter)) {
    rows.forEach((cells, index) => {
      const line = lines[index] ?? 0;
      if (events === null) events = new CsvEvents(cells, builder, options);
      else if (ended && index === rows.length - 1 && cells.length < events.width) {
        const message = `the table breaks off in this row: expected ${events.width} cells, found ${cells.length} and no end of line`;
        throw new InputError('event log in CSV', [{ path: `line ${line}`, code: 'cut-off', message }]);
      } else {
        events.row(cells, line);
        if (ended && index === rows.length - 1) builder.problems.note(...UNENDED, `line ${line}`);
      }
    });
  }
  options.onProgress?.({ events: builder.events, characters });
  return builder.build('event log in CSV');
};
