import { expectShape, InputError, readInput, type SchoolCalendar } from 'work-elements';
import type { Context } from './context.js';
import { closable } from './database/closable.js';
import { databaseOn, type StoreClient } from './database/database.js';
import { migrate } from './database/migrations.js';
import { openPglite } from './database/open-folder.js';
import { deliverOutbox } from './deliver-outbox.js';
import { deliverySchema, storeOptionsSchema } from './given.js';
import { escalateDue, setDue } from './inbox/escalate-due.js';
import { readInbox } from './inbox/read-inbox.js';
import { rebuildInbox } from './inbox/rebuild-inbox.js';
import { advance } from './journeys/advance.js';
import { readHistory, readJourney } from './journeys/read.js';
import { reassignAll } from './journeys/reassign-all.js';
import { start } from './journeys/start.js';
import type { Store } from './store.js';
import { StoreError } from './store-error.js';

/** Options of a store. @public */
export interface StoreOptions {
  /** A connected `Pool` or `Client` of `pg`, or a PGlite. Without one, the store opens its own PGlite. */
  readonly client?: StoreClient;
  /** Folder of the store’s own PGlite, which is locked until the store is closed; without it, the data is in memory. */
  readonly folder?: string;
  /** The database schema that holds the tables. @defaultValue 'work_elements' */
  readonly schema?: string;
  /** When the school is open, for due dates in school days; it also applies to work stored without a calendar. */
  readonly calendar?: SchoolCalendar;
  /** How often a transaction that conflicts with others is attempted. @defaultValue 10 */
  readonly attempts?: number;
}

/**
 * Opens a store of journeys and migrates its tables to the current version.
 *
 * @param options - Where to store; in memory by default.
 * @throws {@link StoreError} if the folder is open elsewhere, or a newer version has migrated the tables; `InputError`
 * if the options are malformed.
 *
 * @example
 * ```ts
 * import { openStore } from '@work-elements/store';
 * import { models } from 'work-elements';
 *
 * const store = await openStore();
 * await store.start('ada-2026', models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const { items } = await store.inbox({ role: 'teacher' });
 * console.log(items.map(({ learner, title }) => `${learner}: ${title}`)); // ['ada: Review prior learning']
 * await store.close();
 * ```
 *
 * @public
 */
export const openStore = async (options: StoreOptions = {}): Promise<Store> => {
  expectShape(options, 'store options', {});
  const { client, ...rest } = options;
  const {
    folder,
    schema = 'work_elements',
    calendar,
    attempts = 10,
  } = readInput(storeOptionsSchema, rest, 'store options');
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema) || /^(pg_|information_schema$)/.test(schema)) {
    throw new StoreError(
      'not-a-schema',
      'expected a schema of lower-case letters, digits and "_", none of PostgreSQL’s own, found ' +
        `"${schema.slice(0, 60)}"`,
    );
  }
  if (client !== undefined && folder !== undefined)
    throw new StoreError('not-a-client', 'expected a client or a folder, found both; leave one out');
  const database = closable(client === undefined ? await openPglite(folder) : databaseOn(client));
  const context: Context = { database, schema: `"${schema}"`, calendar, attempts, models: new Map() };
  try {
    await migrate(database, context.schema);
    if (calendar !== undefined) await setDue(context, calendar);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    start: (journey, model, given) => start(context, journey, model, given),
    advance: (journey, events) => advance(context, journey, events),
    read: (journey) => readJourney(context, database, journey),
    history: (journey, page = {}) => readHistory(context, database, journey, page),
    inbox: (query = {}) => readInbox(context, database, query),
    reassign: (from, to, event) => reassignAll(context, from, to, event),
    escalateDue: (now, own = context.calendar) => escalateDue(context, now, own),
    deliver: async (send, delivery = {}) => {
      if (typeof send !== 'function')
        throw new InputError('deliver', [
          { path: 'send', code: 'invalid-type', message: `expected a function, found ${typeof send}` },
        ]);
      const { limit = 100 } = readInput(deliverySchema, delivery, 'delivery');
      return deliverOutbox(context, send, limit);
    },
    rebuildInbox: () => rebuildInbox(context),
    close: () => database.close(),
  };
};
