import { type Journey, type JourneyStep, journeyParts } from 'work-elements';
import type { Context } from '../context.js';
import type { Sql } from '../database/database.js';
import { keyOf } from '../database/key-of.js';
import { inboxRows } from '../inbox/inbox-rows.js';
import { inboxParts, inboxValues } from '../inbox/write-inbox.js';
import { StoreError } from '../store-error.js';
import { storedEntries } from './log-rows.js';
import { messageOf } from './outbox-message.js';

/** A step to be written: the state before it, and the step of each event with the resulting journey. @internal */
export interface Written {
  readonly key: string;
  readonly id: string;
  /** Null for the start. */
  readonly before: Journey | null;
  readonly after: Journey;
  /** All changes from before to after, combined. */
  readonly net: JourneyStep;
  /** The steps of all events that were not repetitions. */
  readonly steps: readonly JourneyStep[];
  readonly model: string;
}

/** Writes parts, log, inbox and outbox, if the journey has not changed in the meantime. @internal */
export const writeStep = async (context: Context, sql: Sql, written: Written): Promise<void> => {
  const { schema } = context;
  const { key, before, after, steps } = written;
  const parts = journeyParts(after, before === null ? {} : { since: before });
  const { gone, rows } = inboxRows(after, written.net, context.calendar);
  const log: { revision: number; event_key: string | null; entries: unknown }[] = [];
  const messages: { revision: number; message: unknown }[] = [];
  for (const step of steps) {
    const event = step.log[0]?.event ?? null;
    const entries: unknown = JSON.parse(await storedEntries(context, sql, step.log, step.journey.model));
    log.push({ revision: step.journey.revision, event_key: event === null ? null : keyOf(event), entries });
    messages.push({ revision: step.journey.revision, message: messageOf(written.id, step) });
  }
  const [moved] = await sql.query(
    `with moved as (
       update ${schema}.journeys set revision = $2, status = $3, model = $4, part = $5::json
       where key = $1 and revision = $6 returning key
     ), parts as (
       insert into ${schema}.parts (journey, position, id_key, part)
       select moved.key, given.position, given.id_key, given.part::json
       from moved, json_to_recordset($7::json) as given(position integer, id_key text, part text)
       on conflict (journey, position) do update set part = excluded.part
     ), logged as (
       insert into ${schema}.log (journey, revision, event_key, entries)
       select moved.key, given.revision, given.event_key, given.entries
       from moved, json_to_recordset($8::json) as given(revision integer, event_key text, entries json)
     ), told as (
       insert into ${schema}.outbox (journey, revision, message)
       select moved.key, given.revision, given.message
       from moved, json_to_recordset($9::json) as given(revision integer, message json)
     ), ${inboxParts(schema, 'moved', '$10', '$11')}
     select key from moved`,
    [
      key,
      parts.revision,
      after.status,
      written.model,
      parts.learner,
      before?.revision ?? -1,
      JSON.stringify(parts.objectives.map(({ position, id, text }) => ({ position, id_key: keyOf(id), part: text }))),
      JSON.stringify(log),
      JSON.stringify(messages),
      ...inboxValues(gone, rows),
    ],
  );
  if (moved === undefined)
    throw new StoreError('conflict', `the journey "${written.id}" has been changed in the meantime`);
};
