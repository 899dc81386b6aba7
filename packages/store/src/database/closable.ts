import { StoreError } from '../store-error.js';
import type { Database } from './database.js';

/** A database that can be closed more than once, and throws if it is used afterwards. @internal */
export const closable = (database: Database): Database => {
  let closing: Promise<void> | undefined;
  const open = (): Database => {
    if (closing === undefined) return database;
    throw new StoreError('closed', 'this store has been closed; open another');
  };
  return {
    query: async (text, values) => open().query(text, values),
    transaction: async (work) => open().transaction(work),
    close: () => {
      closing ??= database.close();
      return closing;
    },
  };
};
