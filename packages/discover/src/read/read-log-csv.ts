import { InputError } from 'work-elements';
import { checkGiven, readCsvSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { defaultLimits, LogBuilder } from '../log/log-builder.js';
import { CsvEvents } from './csv-events.js';
import type { CsvOptions } from './csv-options.js';
import { rowsOf } from './csv-rows.js';
import { type LogSource, piecesOf } from './source.js';

const PROGRESS = 4_194_304;

const UNENDED =
  'the table ends in this row without a line break; kept, but if the file was cut off, its last cell may be too';

/**
 * Streams an event log from a CSV table: one event per row, or one activity per row if there is a column for its start.
 * Compressed tables (`.csv.gz`) are decompressed on the way.
 *
 * Columns are found by the names that process-mining tools give them, or are named in `columns`. Cells are trimmed. A
 * row of one activity becomes two events, `start` and `complete`, with an instance of their own. Times need an offset,
 * or the option `zone`; dates whose day and month cannot be told apart are refused until `dateFormat` is given. A row
 * that cannot be understood is left out, counted and listed in `problems`.
 *
 * @param source - The file’s text, bytes or stream.
 * @throws `InputError` with the line if the table lacks the columns, is cut off within a row, or exceeds the limits;
 * with the problems found if none of its rows can be understood.
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
  checkGiven(readCsvSchema, options, 'readLogCsv');
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
        const message =
          `the table is cut off in this row: expected ${events.width} cells, found ${cells.length} and no ` +
          'line break';
        throw new InputError('event log in CSV', [{ path: `line ${line}`, code: 'cut-off', message }]);
      } else {
        events.row(cells, line);
        if (ended && index === rows.length - 1) builder.problems.note('no-last-line-break', UNENDED, `line ${line}`);
      }
    });
  }
  options.onProgress?.({ events: builder.events, characters });
  return builder.build('event log in CSV');
};
