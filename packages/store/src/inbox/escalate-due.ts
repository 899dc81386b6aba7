import { afterSchoolDays, JourneyError, readInput, type SchoolCalendar } from 'work-elements';
import type { Context } from '../context.js';
import { keyOf } from '../database/key-of.js';
import { numberIn, textIn } from '../database/read-row.js';
import { timeSchema } from '../given.js';
import { advance } from '../journeys/advance.js';
import { type InboxItem, readInbox } from './read-inbox.js';

const BATCH = 200;

/** Result of escalating. @public */
export interface Escalated {
  /** Number of items escalated to those accountable for them. */
  readonly escalated: number;
  /** Items that could not be escalated because their journey had moved on. */
  readonly passed: number;
}

/** Sends `item.escalated` for everything due that is not before all who are accountable yet. @internal */
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
      const outcome = await escalate(context, item, at);
      if (outcome === 'escalated') escalated += 1;
      if (outcome === 'passed') passed += 1;
    }
    after = page.next;
  }
  return { escalated, passed };
};

/** Brings an item before those accountable, unless it is before all of them; two processes do so once. */
const escalate = async (
  context: Context,
  item: InboxItem,
  at: string,
): Promise<'escalated' | 'passed' | 'nothing to do'> => {
  const [by] = item.accountable;
  const to = item.accountable.filter((role) => !item.escalatedTo.includes(role));
  if (by === undefined || to.length === 0) return 'nothing to do';
  const event = { at, type: 'item.escalated' as const, workItem: item.id, by, to };
  const id = `due ${item.id} ${keyOf(to.join(' ')).slice(0, 8)}`;
  for (let attempt = 1; ; attempt++) {
    try {
      const { repeated } = await advance(context, item.journey, {
        ...event,
        id: attempt === 1 ? id : `${id} ${attempt}`,
      });
      return repeated ? 'nothing to do' : 'escalated';
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error;
      // Somebody has used this id for another event.
      if (attempt < MOST_IDS && error.issues.some(({ code }) => code === 'reused-id')) continue;
      return 'passed';
    }
  }
};

/** How many ids are tried for one escalation. */
const MOST_IDS = 5;

/** Computes due dates from school days, for items written while the store had no calendar. @internal */
export const setDue = async ({ database, schema }: Context, calendar: SchoolCalendar): Promise<void> => {
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
