import type { Context } from '../context.js';
import type { Sql, SqlValue } from '../database/database.js';
import type { InboxRow } from './inbox-rows.js';

const COLUMNS = [
  'position',
  'person',
  'opened',
  'due',
  'school_days',
  'calendar',
  'escalated',
  'suspended',
  'work',
] as const;

/**
 * The parts of a statement that remove items from the inbox of the journey selected by `target` and upsert others.
 * Every row is touched only once, as a single statement requires.
 *
 * @internal
 */
export const inboxParts = (schema: string, target: string, gone: string, rows: string): string => `
  given as (
    select target.key as journey, given.* from ${target} as target, json_to_recordset(${rows}::json) as given(
      item text, position integer, person text, opened text, due text, school_days integer, calendar text,
      escalated boolean, suspended boolean, work json, roles json
    )
  ), holders as (
    select journey, item, opened, due, suspended, json_array_elements_text(roles) as role from given
  ), closed as (
    delete from ${schema}.inbox using ${target} as target
    where inbox.journey = target.key and inbox.item = any(${gone}::text[])
  ), items as (
    insert into ${schema}.inbox (journey, item, ${COLUMNS.join(', ')})
    select journey, item, ${COLUMNS.join(', ')} from given
    on conflict (journey, item) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  ), former as (
    delete from ${schema}.inbox_roles using given
    where inbox_roles.journey = given.journey and inbox_roles.item = given.item
    and not exists (select from holders where holders.item = inbox_roles.item and holders.role = inbox_roles.role)
  ), listed as (
    insert into ${schema}.inbox_roles (role, journey, item, opened, due, suspended)
    select role, journey, item, opened, due, suspended from holders
    on conflict (journey, item, role) do update
    set opened = excluded.opened, due = excluded.due, suspended = excluded.suspended
  )`;

/** The parameter values for those parts. @internal */
export const inboxValues = (gone: readonly string[], rows: readonly InboxRow[]): readonly [SqlValue, SqlValue] => [
  gone,
  JSON.stringify(rows),
];

/** Writes items to the inbox of a journey. @internal */
export const writeInbox = async (
  { schema }: Context,
  sql: Sql,
  key: string,
  rows: readonly InboxRow[],
): Promise<void> => {
  await sql.query(`with target as (select $1::text as key), ${inboxParts(schema, 'target', '$2', '$3')} select`, [
    key,
    ...inboxValues([], rows),
  ]);
};
