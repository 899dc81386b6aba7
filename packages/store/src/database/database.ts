import { EventEmitter } from 'node:events';
import { StoreError } from '../store-error.js';
import { inTurn } from './in-turn.js';

/** Types of statement parameters. @internal */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

/** A row as a driver returns it. @internal */
export type Row = Readonly<Record<string, unknown>>;

/** Runs statements: a connection, or a transaction on one. @internal */
export interface Sql {
  query(text: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
}

/** A database, which runs single statements, and several in one transaction. @internal */
export interface Database extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Answer {
  readonly rows: readonly unknown[];
}

/** A connection of `pg`: the part of its `Client` that the store uses. @public */
export interface PgClient {
  query(text: string, values?: unknown[]): Promise<Answer>;
}

/** A pool of `pg`: the part of its `Pool` that the store uses. @public */
export interface PgPool extends PgClient {
  readonly totalCount: number;
  connect(): Promise<PgClient & { release(destroy?: boolean): void }>;
}

/** A PGlite: the part that the store uses. @public */
export interface Pglite extends PgClient {
  transaction<Result>(work: (transaction: PgClient) => Promise<Result>): Promise<Result>;
}

/** The clients that a store accepts. @public */
export type StoreClient = PgPool | PgClient | Pglite;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const rowsOf = ({ rows }: Answer): readonly Row[] => rows.filter(isRow);

const sqlOn = (client: PgClient): Sql => ({
  query: async (text, values) => rowsOf(await client.query(text, values === undefined ? undefined : [...values])),
});

/** Wraps a client as a database. @internal */
export const databaseOn = (client: StoreClient, close: () => Promise<void> = async () => {}): Database => {
  if (typeof client?.query !== 'function') {
    throw new StoreError(
      'not-a-client',
      'expected a Pool or a Client of pg, or a PGlite; leave "client" out for one in memory',
    );
  }
  if ('transaction' in client) return onPglite(client, close);
  return 'totalCount' in client ? onPool(client, close) : onClient(client, close);
};

const onPool = (pool: PgPool, close: () => Promise<void>): Database => ({
  ...sqlOn(pool),
  close,
  transaction: async (work) => {
    const client = await pool.connect();
    let lost = false;
    const listener = (): void => {
      lost = true;
    };
    // A pool stops listening to a connection that is checked out, and an unhandled error event ends the process.
    const deaf = listening(client, 'error', listener);
    try {
      return await transacted(client, work);
    } catch (error) {
      lost ||= !(await isAlive(client));
      throw error;
    } finally {
      deaf();
      // A lost connection is destroyed instead of returned to the pool.
      client.release(lost);
    }
  },
});

const isAlive = async (client: PgClient): Promise<boolean> =>
  client.query('select 1').then(
    () => true,
    () => false,
  );

const onClient = (client: PgClient, close: () => Promise<void>): Database => {
  const turns = inTurn();
  const sql = sqlOn(client);
  // A single statement waits for the transaction in progress, because it would become part of it.
  const query: Sql['query'] = (text, values) => turns(() => sql.query(text, values));
  return { query, close, transaction: (work) => turns(() => transacted(client, work)) };
};

const transacted = async <Result>(client: PgClient, work: (sql: Sql) => Promise<Result>): Promise<Result> => {
  await begin(client);
  try {
    const result = await work(sqlOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};

/** Listens to an event of a connection; returns a function that stops it. */
const listening = (client: PgClient, event: 'error' | 'notice', listener: (told: unknown) => void): (() => void) => {
  if (!(client instanceof EventEmitter)) return () => {};
  client.on(event, listener);
  return () => client.off(event, listener);
};

/** Begins a transaction; refuses to do so within one of the caller’s, because the store’s commit would end it. */
const begin = async (client: PgClient): Promise<void> => {
  let within = false;
  const listener = (notice: unknown): void => {
    within ||= sqlState(notice) === ACTIVE_TRANSACTION;
  };
  const deaf = listening(client, 'notice', listener);
  try {
    await client.query('begin');
  } finally {
    deaf();
  }
  if (!within) return;
  throw new StoreError(
    'in-transaction',
    'this client is in a transaction of its own; end it first, or give the store a client of its own or a Pool',
  );
};

/** The SQLSTATE of the notice that a transaction is already in progress. */
const ACTIVE_TRANSACTION = '25001';

const onPglite = (client: Pglite, close: () => Promise<void>): Database => ({
  ...sqlOn(client),
  close,
  transaction: (work) => client.transaction((transaction) => work(sqlOn(transaction))),
});

/** The SQLSTATE of an error, if it comes from the database. @internal */
export const sqlState = (error: unknown): string | undefined => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
};
