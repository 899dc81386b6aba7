import { JourneyError, readInput, type SchoolCalendar, schoolCalendarSchema } from 'work-elements';
import type { Context } from '../context.js';
import { keyOf } from '../database/key-of.js';
import { numberIn, textIn } from '../database/read-row.js';
import { timeSchema } from '../given.js';
import { advance } from '../journeys/advance.js';
import { dueOf, keyOfCalendar } from './inbox-rows.js';
import { type InboxItem, readInbox, workIn } from './read-inbox.js';

const BATCH = 200;

/** Result of escalating due work. @public */
export interface Escalated {
  /** Number of items escalated to those accountable for them. */
  readonly escalated: number;
  /** Items that could not be escalated because their journey had moved on. */
  readonly passed: number;
  /**
   * Waiting items due in school days whose due date is unknown: there is no calendar, it has no such days, or they
   * opened in a year beyond every calendar.
   */
  readonly undated: number;
}

/** Sends `item.escalated` for every due item that has not reached all who are accountable for it. @internal */
export const escalateDue = async (
  context: Context,
  now: string,
  calendar: SchoolCalendar | undefined,
): Promise<Escalated> => {
  const at = new Date(readInput(timeSchema, now, 'time of escalating')).toISOString();
  if (calendar !== undefined) {
    await setDue(context, calendar);
    context.calendar = calendar;
  }
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
  return { escalated, passed, undated: await undatedItems(context) };
};

/** Escalates an item to those accountable, unless it has reached all of them; two processes do so only once. */
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
      // This id belongs to another event.
      if (attempt < MOST_IDS && error.issues.some(({ code }) => code === 'reused-id')) continue;
      return 'passed';
    }
  }
};

/** How many ids are tried for an escalation. */
const MOST_IDS = 5;

/**
 * Computes due dates in school days for items whose dates are not from this calendar, but from another or none.
 *
 * @internal
 */
export const setDue = async ({ database, schema }: Context, calendar: SchoolCalendar): Promise<void> => {
  const key = keyOfCalendar(readInput(schoolCalendarSchema, calendar, 'calendar'));
  for (;;) {
    const rows = await database.query(
      `select journey, item, opened, work::text as work from ${schema}.inbox
       where school_days is not null and calendar is distinct from $1 limit ${BATCH}`,
      [key],
    );
    if (rows.length === 0) return;
    await database.transaction(async (sql) => {
      for (const row of rows) {
        const place = [textIn(row, 'journey'), textIn(row, 'item')] as const;
        const due = dueOf(workIn(row), calendar);
        await sql.query(`update ${schema}.inbox set due = $3, calendar = $4 where journey = $1 and item = $2`, [
          ...place,
          due,
          key,
        ]);
        await sql.query(`update ${schema}.inbox_roles set due = $3 where journey = $1 and item = $2`, [...place, due]);
      }
    });
  }
};

/** The number of items due in school days whose due date is unknown. */
const undatedItems = async ({ database, schema }: Context): Promise<number> => {
  const [row] = await database.query(
    `select count(*) as undated from ${schema}.inbox where school_days is not null and due is null and not suspended`,
  );
  return row === undefined ? 0 : numberIn(row, 'undated');
};
