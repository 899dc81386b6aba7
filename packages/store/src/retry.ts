import type { Context } from './context.js';
import { type Sql, sqlState } from './database/database.js';
import { StoreError } from './store-error.js';

/** Serialization failure, deadlock, and a key that another transaction inserted in the meantime. */
const CONFLICTS = new Set(['40001', '40P01', '23505']);

/** Runs work as one transaction, retried on conflicts; a conflict that persists is a `StoreError`. @internal */
export const retried = async <Result>(
  { database, attempts }: Context,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      const isConflict =
        CONFLICTS.has(sqlState(error) ?? '') || (error instanceof StoreError && error.code === 'conflict');
      if (!isConflict) throw error;
      if (attempt >= attempts) {
        throw new StoreError('conflict', `the transaction conflicted with others ${attempts} times; try again later`, {
          cause: error,
        });
      }
    }
  }
};
