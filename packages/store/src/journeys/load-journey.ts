import { type Journey, type LogEntry, restoreJourney } from 'work-elements';
import * as z from 'zod';
import { type Context, modelOf } from '../context.js';
import type { Row, Sql } from '../database/database.js';
import { keyOf } from '../database/key-of.js';
import { textIn, textOrNull } from '../database/read-row.js';
import { keyOfJourney } from '../given.js';
import { StoreError } from '../store-error.js';
import { readEntries } from './log-rows.js';

/** A journey with those of its parts that were loaded. @internal */
export interface Loaded {
  readonly key: string;
  readonly model: string;
  readonly learner: string;
  /** Keyed by position. */
  readonly parts: ReadonlyMap<number, string>;
  /** Log entries of the requested events, keyed by event id. */
  readonly known: ReadonlyMap<string, readonly LogEntry[]>;
}

/**
 * What to load of a journey: the parts that an item or objective belongs to, and the log entries of given events.
 *
 * @internal
 */
export interface Wanted {
  readonly items: readonly string[];
  readonly objectives: readonly string[];
  readonly events: readonly string[];
}

const knownSchema = z.array(z.tuple([z.string(), z.string()]));
const partsSchema = z.array(z.tuple([z.number().int(), z.string()])).nullable();

/**
 * Locks a journey in a statement of its own: a statement that waits for a lock sees the locked row as it is after the
 * wait, but everything else as it was before.
 *
 * @internal
 */
export const lockJourney = ({ schema }: Context, sql: Sql, key: string): Promise<readonly Row[]> =>
  sql.query(`select key from ${schema}.journeys where key = $1 for update`, [key]);

/** Locks a journey, and loads its learner part and whatever else is likely to be needed. @internal */
export const loadJourney = async (context: Context, sql: Sql, id: string, wanted: Wanted): Promise<Loaded> => {
  const { schema } = context;
  const key = keyOfJourney(id);
  await lockJourney(context, sql, key);
  const eventKeys = new Map(wanted.events.map((event) => [keyOf(event), event]));
  const [row] = await sql.query(
    `select model, part::text as learner,
       (select json_agg(json_build_array(parts.position, parts.part::text)) from ${schema}.parts
        where parts.journey = journeys.key and (parts.id_key = any($3::text[]) or parts.position in
          (select inbox.position from ${schema}.inbox
           where inbox.journey = journeys.key and inbox.item = any($2::text[]))))::text as parts,
       (select json_agg(json_build_array(log.event_key, log.entries::text)) from ${schema}.log
        where log.journey = journeys.key and log.event_key = any($4::text[]))::text as known
     from ${schema}.journeys where key = $1`,
    [key, wanted.items, wanted.objectives.map(keyOf), [...eventKeys.keys()]],
  );
  if (row === undefined) throw unknownJourney(id);
  const logged = textOrNull(row, 'known');
  const known = new Map<string, readonly LogEntry[]>();
  for (const [eventKey, entries] of logged === null ? [] : knownSchema.parse(JSON.parse(logged)))
    known.set(eventKeys.get(eventKey) ?? '', await readEntries(context, sql, { entries }));
  return { key, model: textIn(row, 'model'), learner: textIn(row, 'learner'), parts: partsIn(row), known };
};

/** Loads more parts: those of some objectives, or all. @internal */
export const loadParts = async (
  { schema }: Context,
  sql: Sql,
  loaded: Loaded,
  positions: readonly number[] | 'all',
): Promise<Loaded> => {
  const rows =
    positions === 'all'
      ? await sql.query(
          `select position, part::text as part from ${schema}.parts where journey = $1 order by position`,
          [loaded.key],
        )
      : await sql.query(
          `select position, part::text as part from ${schema}.parts where journey = $1 and position = ` +
            'any($2::integer[]) order by position',
          [loaded.key, positions],
        );
  return {
    ...loaded,
    parts: new Map([...loaded.parts, ...rows.map((row) => [Number(row.position), textIn(row, 'part')] as const)]),
  };
};

/** The journey, as far as it has been loaded. @internal */
export const restoreLoaded = async (context: Context, sql: Sql, { model, learner, parts }: Loaded): Promise<Journey> =>
  restoreJourney(await modelOf(context, sql, model), { learner, objectives: [...parts.values()] }, { parts: 'some' });

/** The error for a journey that does not exist. @internal */
export const unknownJourney = (id: string): StoreError =>
  new StoreError('unknown-journey', `no journey "${id.slice(0, 200)}" is kept here; start it first`);

const partsIn = (row: Row): ReadonlyMap<number, string> => {
  const text = textOrNull(row, 'parts');
  return new Map(text === null ? [] : (partsSchema.parse(JSON.parse(text)) ?? []));
};
