import { StoreError } from '../store-error.js';
import type { Database } from './database.js';
import { numberIn } from './read-row.js';

/** The migrations in order; one that has been released is never changed. */
const steps: readonly ((schema: string) => readonly string[])[] = [
  (schema) => [
    `create table ${schema}.models (
      fingerprint text primary key,
      id text not null,
      model json not null
    )`,
    `create table ${schema}.journeys (
      key text primary key,
      id text not null,
      learner text not null,
      model text not null references ${schema}.models,
      status text not null,
      revision integer not null,
      part json not null
    )`,
    `create index journeys_by_model on ${schema}.journeys (model, key)`,
    `create table ${schema}.parts (
      journey text not null references ${schema}.journeys,
      position integer not null,
      id_key text not null,
      part json not null,
      primary key (journey, position)
    )`,
    `create index parts_by_id on ${schema}.parts (journey, id_key)`,
    `create table ${schema}.log (
      journey text not null references ${schema}.journeys,
      revision integer not null,
      event_key text,
      entries json not null,
      primary key (journey, revision)
    )`,
    `create unique index log_by_event on ${schema}.log (journey, event_key)`,
    `create function ${schema}.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the log of journeys is append only';
      end
    $$`,
    `create trigger append_only before update or delete on ${schema}.log
      for each row execute function ${schema}.refuse_change()`,
    `create table ${schema}.inbox (
      journey text not null references ${schema}.journeys,
      item text not null,
      position integer,
      person text,
      opened text not null,
      due text,
      school_days integer,
      calendar text,
      escalated boolean not null,
      suspended boolean not null,
      work json not null,
      primary key (journey, item)
    )`,
    `create index inbox_by_person on ${schema}.inbox (md5(person), suspended, opened, journey, item) where ` +
      'person is not null',
    `create index inbox_by_due on ${schema}.inbox (suspended, due, journey, item) where due is not null`,
    `create index inbox_by_calendar on ${schema}.inbox (calendar, journey, item) where school_days is not null`,
    `create table ${schema}.inbox_roles (
      role text not null,
      journey text not null,
      item text not null,
      opened text not null,
      due text,
      suspended boolean not null,
      primary key (journey, item, role),
      foreign key (journey, item) references ${schema}.inbox on delete cascade
    )`,
    `create index inbox_by_role on ${schema}.inbox_roles (role, suspended, opened, journey, item)`,
    `create index inbox_by_role_and_due on ${schema}.inbox_roles (role, suspended, due, journey, item) where due ` +
      'is not null',
    `create table ${schema}.outbox (
      number bigint generated always as identity primary key,
      journey text not null references ${schema}.journeys,
      revision integer not null,
      message json not null,
      taken timestamptz,
      unique (journey, revision)
    )`,
  ],
];

/** The advisory lock that keeps processes from migrating at the same time. */
const LOCK = 72_431_981;

/** Migrates the tables to the current version; refuses a database that a newer version has migrated. @internal */
export const migrate = async (database: Database, schema: string): Promise<void> => {
  await database.transaction(async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(${LOCK})`);
    await sql.query(`create schema if not exists ${schema}`);
    await sql.query(`create table if not exists ${schema}.migrations (version integer primary key)`);
    const [row] = await sql.query(`select coalesce(max(version), 0) as version from ${schema}.migrations`);
    const version = row === undefined ? 0 : numberIn(row, 'version');
    if (version > steps.length) {
      const message =
        `the tables in ${schema} have version ${version}; this release knows up to ${steps.length}, so update ` +
        '@work-elements/store';
      throw new StoreError('newer-schema', message);
    }
    for (const [index, step] of steps.entries()) {
      if (index < version) continue;
      for (const statement of step(schema)) await sql.query(statement);
      await sql.query(`insert into ${schema}.migrations values ($1)`, [index + 1]);
    }
  });
};
