import { outerIdSchema, readInput, type WorkItem } from 'work-elements';
import * as z from 'zod';
import type { Context } from '../context.js';
import type { Row, Sql, SqlValue } from '../database/database.js';
import { keyOf } from '../database/key-of.js';
import { textIn, textOrNull } from '../database/read-row.js';
import { type InboxQuery, inboxQuerySchema } from '../given.js';
import { StoreError } from '../store-error.js';

/** A work item with the journey to which it belongs. @public */
export interface InboxItem extends WorkItem {
  readonly journey: string;
  readonly learner: string;
  /** When it is due, in UTC; null if the model sets no time, or counts in school days and the store has no calendar. */
  readonly due: string | null;
}

/**
 * A page of an inbox.
 *
 * @public
 */
export interface InboxPage {
  readonly items: readonly InboxItem[];
  /** Where the next page begins; null if there is none. */
  readonly next: string | null;
}

const FIRST_PAGE = 50;
const cursorSchema = z.tuple([z.string(), outerIdSchema.or(z.literal('')), outerIdSchema, outerIdSchema]);
const itemSchema = z.custom<WorkItem>((item) => typeof item === 'object' && item !== null && 'id' in item);

/** Lists work over all journeys, using an index. @internal */
export const readInbox = async (context: Context, sql: Sql, query: InboxQuery): Promise<InboxPage> => {
  const { limit = FIRST_PAGE, ...rest } = readInput(inboxQuerySchema, query, 'inbox query');
  const { text, values, sort } = inboxStatement(context.schema, rest, limit);
  const rows = await sql.query(text, values);
  const items = rows.slice(0, limit).map(inboxItem);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items,
    next:
      last === undefined
        ? null
        : cursorOf([markOf(rest), textIn(last, sort), textIn(last, 'key'), textIn(last, 'item')]),
  };
};

/** The statement that lists a page plus one item. @internal */
export const inboxStatement = (
  schema: string,
  query: InboxQuery,
  limit: number,
): { readonly text: string; readonly values: readonly SqlValue[]; readonly sort: 'due' | 'opened' } => {
  const { role, person, due, suspended = false, after } = query;
  const values: SqlValue[] = [];
  const value = (given: SqlValue): string => `$${values.push(given)}`;
  const sort = due === undefined ? 'opened' : 'due';
  const from = role === undefined ? 'inbox' : 'inbox_roles';
  const where = [
    ...(role === undefined ? [] : [`listed.role = ${value(role)}`]),
    `listed.suspended = ${value(suspended)}`,
    ...(due === undefined ? [] : [`listed.due is not null and listed.due < ${value(new Date(due).toISOString())}`]),
    ...(after === undefined
      ? []
      : [`(listed.${sort}, listed.journey, listed.item) > (${readCursor(query, after).map(value).join(', ')})`]),
  ];
  if (person !== undefined) {
    const owner = role === undefined ? 'listed' : 'inbox';
    const name = value(person);
    where.push(`${owner}.person is not null and md5(${owner}.person) = md5(${name}) and ${owner}.person = ${name}`);
  }
  const join =
    role === undefined ? '' : `join ${schema}.inbox on inbox.journey = listed.journey and inbox.item = listed.item`;
  const work = role === undefined ? 'listed' : 'inbox';
  return {
    sort,
    values: [...values, limit + 1],
    text: `select journeys.key, journeys.id, journeys.learner, listed.item, listed.opened, listed.due,
        ${work}.work::text as work
      from ${schema}.${from} as listed ${join} join ${schema}.journeys on journeys.key = listed.journey
      where ${where.join(' and ')}
      order by listed.${sort}, listed.journey, listed.item limit $${values.length + 1}`,
  };
};

/** The work item of a row. @internal */
export const workIn = (row: Row): WorkItem => itemSchema.parse(JSON.parse(textIn(row, 'work')));

const inboxItem = (row: Row): InboxItem => ({
  ...workIn(row),
  journey: textIn(row, 'id'),
  learner: textIn(row, 'learner'),
  due: textOrNull(row, 'due'),
});

/** Identifies the query of a page, so that its cursor is not used with another query. */
const markOf = ({ role, person, due, suspended = false }: InboxQuery): string =>
  keyOf(JSON.stringify([role, person, due, suspended])).slice(0, 8);

const cursorOf = (place: readonly [string, string, string, string]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const readCursor = (query: InboxQuery, text: string): readonly string[] => {
  const [mark, ...place] = parseCursor(text);
  if (mark === markOf(query)) return place;
  throw new StoreError(
    'not-a-cursor',
    '"after" comes from another query; ask for the same role, person, due and suspended',
  );
};

const parseCursor = (text: string): readonly string[] => {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch (cause) {
    throw new StoreError('not-a-cursor', 'expected "next" of the previous page in "after"', { cause });
  }
};
