import { afterSchoolDays, JourneyError, readInput, type SchoolCalendar } from 'work-elements';
import type { Context } from '../context.js';
import { numberIn, textIn } from '../database/read-row.js';
import { timeSchema } from '../given.js';
import { advance } from '../journeys/advance.js';
import { readInbox } from './read-inbox.js';

const BATCH = 200;

/** Result of escalating. @public */
export interface Escalated {
  /** Number of items escalated to those accountable for them. */
  readonly escalated: number;
  /** Items that could not be escalated because their journey had moved on. */
  readonly passed: number;
}

/** Sends `item.escalated` for everything due that has not been escalated yet. @internal */
export const escalateDue = async (
  context: Context,
  now: string,
  calendar: SchoolCalendar | undefined,
): Promise<Escalated> => {
  const at = new Date(readInput(timeSchema, now, 'time of escalating')).toISOString();
  if (calendar !== undefined) await setDue(context, calendar);
  let [escalated, passed] = [0, 0];
  for (let after: string | null = ''; after !== null; ) {
    const page = await readInbox(context, context.database, {
      due: at,
      limit: BATCH,
      ...(after === '' ? {} : { after }),
    });
    for (const item of page.items) {
      const by = item.accountable[0] ?? item.responsible[0];
      if (item.escalatedTo.length > 0 || by === undefined) continue;
      try {
        const event = { id: `due ${item.id}`, at, type: 'item.escalated' as const, workItem: item.id, by };
        const { repeated } = await advance(context, item.journey, event);
        if (!repeated) escalated += 1;
      } catch (error) {
        if (!(error instanceof JourneyError)) throw error;
        passed += 1;
      }
    }
    after = page.next;
  }
  return { escalated, passed };
};

/** Computes due dates from school days, for items written while the store had no calendar. */
const setDue = async ({ database, schema }: Context, calendar: SchoolCalendar): Promise<void> => {
  for (;;) {
    const rows = await database.query(
      `select journey, item, opened, school_days from ${schema}.inbox where due is null and school_days is not null limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    await database.transaction(async (sql) => {
      for (const row of rows) {
        const place = [textIn(row, 'journey'), textIn(row, 'item')] as const;
        const due = afterSchoolDays(calendar, textIn(row, 'opened'), numberIn(row, 'school_days'));
        await sql.query(`update ${schema}.inbox set due = $3 where journey = $1 and item = $2`, [...place, due]);
        await sql.query(`update ${schema}.inbox_roles set due = $3 where journey = $1 and item = $2`, [...place, due]);
      }
    });
  }
};
