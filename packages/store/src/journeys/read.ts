import { type Journey, type LogEntry, readInput, restoreJourney } from 'work-elements';
import { type Context, modelOf } from '../context.js';
import type { Row, Sql } from '../database/database.js';
import { numberIn, textIn } from '../database/read-row.js';
import { type HistoryQuery, historyQuerySchema, keyOfJourney } from '../given.js';
import { unknownJourney } from './load-journey.js';
import { readEntries } from './log-rows.js';

/** A journey with all of its state but without its log. @internal */
export const readJourney = async (context: Context, sql: Sql, id: string): Promise<Journey> => {
  const [row] = await sql.query(
    `select model, part::text as learner,
       (select json_agg(parts.part::text order by position)::text from ${context.schema}.parts
        where parts.journey = journeys.key) as parts
     from ${context.schema}.journeys where key = $1`,
    [keyOfJourney(id)],
  );
  if (row === undefined) throw unknownJourney(id);
  return restoreRow(context, sql, row);
};

/** The journey of a row, with its model and all of its parts. @internal */
export const restoreRow = async (context: Context, sql: Sql, row: Row): Promise<Journey> => {
  const objectives: unknown = JSON.parse(textIn(row, 'parts'));
  const model = await modelOf(context, sql, textIn(row, 'model'));
  return restoreJourney(model, { learner: textIn(row, 'learner'), objectives }, { parts: 'some' });
};

/** A page of a journey’s history. @public */
export interface HistoryPage {
  readonly entries: readonly LogEntry[];
  /** The revision after which to continue; null at the end. */
  readonly next: number | null;
}

const LONGEST_PAGE = 1000;

/** What happened in a journey after a revision. @internal */
export const readHistory = async (context: Context, sql: Sql, id: string, page: HistoryQuery): Promise<HistoryPage> => {
  const { after = -1, limit = LONGEST_PAGE } = readInput(historyQuerySchema, page, 'history query');
  const key = keyOfJourney(id);
  const [known] = await sql.query(`select revision from ${context.schema}.journeys where key = $1`, [key]);
  if (known === undefined) throw unknownJourney(id);
  const rows = await sql.query(
    `select revision, entries::text as entries from ${context.schema}.log where journey = $1 and revision > $2 ` +
      'order by revision limit $3',
    [key, after, limit],
  );
  const entries: LogEntry[] = [];
  for (const row of rows) entries.push(...(await readEntries(context, sql, row)));
  const last = rows.at(-1);
  const revision = last === undefined ? after : numberIn(last, 'revision');
  return { entries, next: revision < numberIn(known, 'revision') && last !== undefined ? revision : null };
};
