import type { Context } from '../context.js';
import type { Sql } from '../database/database.js';
import type { InboxRow } from './inbox-rows.js';

/** Takes items out of a journey’s inbox, and puts others in the place of what is there of them. @internal */
export const writeInbox = async (
  { schema }: Context,
  sql: Sql,
  key: string,
  gone: readonly string[],
  rows: readonly InboxRow[],
): Promise<void> => {
  const stale = [...gone, ...rows.map(({ item }) => item)];
  if (stale.length > 0)
    await sql.query(`delete from ${schema}.inbox where journey = $1 and item = any($2::text[])`, [key, stale]);
  if (rows.length === 0) return;
  await sql.query(
    `with given as (
       select * from json_to_recordset($2::json) as given(
         item text, position integer, person text, opened text, due text, school_days integer,
         escalated boolean, suspended boolean, work json, roles json
       )
     ), items as (
       insert into ${schema}.inbox (journey, item, position, person, opened, due, school_days, escalated, suspended, work)
       select $1, item, position, person, opened, due, school_days, escalated, suspended, work from given
     )
     insert into ${schema}.inbox_roles (role, journey, item, opened, due, suspended)
     select json_array_elements_text(roles), $1, item, opened, due, suspended from given`,
    [key, JSON.stringify(rows)],
  );
};
