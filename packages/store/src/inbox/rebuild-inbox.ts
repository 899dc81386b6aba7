import { InputError, type Journey, openWork, suspendedWork } from 'work-elements';
import type { Context } from '../context.js';
import type { Row, Sql } from '../database/database.js';
import { textIn } from '../database/read-row.js';
import { lockJourney } from '../journeys/load-journey.js';
import { restoreRow } from '../journeys/read.js';
import { retried } from '../retry.js';
import { StoreError } from '../store-error.js';
import { inboxRow } from './inbox-rows.js';
import { writeInbox } from './write-inbox.js';

const BATCH = 100;

/** Rebuilds the inbox of every journey from its state; returns the number of journeys. @internal */
export const rebuildInbox = async (context: Context): Promise<number> => {
  const { schema, calendar } = context;
  let count = 0;
  for (let after = ''; ; ) {
    const keys = await context.database.query(
      `select key from ${schema}.journeys where key > $1 order by key limit ${BATCH}`,
      [after],
    );
    for (const each of keys) {
      after = textIn(each, 'key');
      const key = after;
      await retried(context, async (sql) => {
        await lockJourney(context, sql, key);
        const [row] = await sql.query(
          `select id, model, part::text as learner,
             (select json_agg(parts.part::text order by position)::text from ${schema}.parts
              where parts.journey = journeys.key) as parts
           from ${schema}.journeys where key = $1`,
          [key],
        );
        if (row === undefined) return;
        const journey = await restored(context, sql, row);
        await sql.query(`delete from ${schema}.inbox where journey = $1`, [key]);
        const rows = [
          ...openWork(journey).map((item) => inboxRow(journey, item, false, calendar)),
          ...suspendedWork(journey).map((item) => inboxRow(journey, item, true, calendar)),
        ];
        await writeInbox(context, sql, key, rows);
      });
      count += 1;
    }
    if (keys.length < BATCH) return count;
  }
};

/** Restores a journey; the error for one that cannot be restored names it. */
const restored = async (context: Context, sql: Sql, row: Row): Promise<Journey> => {
  try {
    return await restoreRow(context, sql, row);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const message = `the journey "${textIn(row, 'id').slice(0, 200)}" cannot be restored: ${cause.message}`;
    throw new StoreError('damaged-journey', message, { cause });
  }
};
