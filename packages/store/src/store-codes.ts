import type { IssueNotes } from 'work-elements';

/**
 * Every code of a {@link StoreError}, with what it means, its cause and its remedy.
 *
 * @example
 * ```ts
 * import { storeErrorCodes } from '@work-elements/store';
 *
 * console.log(storeErrorCodes.conflict.remedy); // Try again later, or raise `attempts`.
 * ```
 *
 * @public
 */
export const storeErrorCodes = {
  closed: {
    means: 'A store is used after it was closed.',
    cause: 'A request that was still under way, or a second store on the same folder.',
    remedy: 'Close it last.',
  },
  conflict: {
    means: 'A transaction conflicted with others each time it was tried.',
    cause: 'Many processes write the same journeys at once.',
    remedy: 'Try again later, or raise `attempts`.',
  },
  'damaged-journey': {
    means: 'What is kept of a journey cannot be restored.',
    cause: 'Rows were changed by something other than the store.',
    remedy: 'Replay its events from its history, or restore the tables from a backup.',
  },
  'folder-locked': {
    means: 'A folder is open in another store.',
    cause: 'Two processes opened it, or one opened it twice; PGlite allows one.',
    remedy: 'Close the other, or share a PostgreSQL database.',
  },
  'in-transaction': {
    means: 'The client is inside a transaction that the caller began.',
    cause: 'A transaction was begun on the client that the store was given.',
    remedy: 'Give the store a client of its own, or end the transaction first.',
  },
  'journey-exists': {
    means: 'A journey is kept under this id already.',
    cause: 'A start was sent twice, or an id was used again; the message says which journey it is.',
    remedy: 'Go on with the journey that is there, or choose another id.',
  },
  'newer-schema': {
    means: 'A newer version of the store has migrated the tables.',
    cause: 'Two versions run on one database.',
    remedy: 'Update `@work-elements/store`.',
  },
  'no-pglite': {
    means: 'A store is opened without a client, and PGlite is not installed.',
    cause: 'It is an optional peer, `@electric-sql/pglite`.',
    remedy: 'Install it, or pass a `client`.',
  },
  'not-a-client': {
    means: 'The client is not one that a store can use, or a folder was given beside it.',
    cause: 'Something other than a `Pool` or `Client` of `pg`, or a PGlite; or both `client` and `folder`.',
    remedy: 'Give one of them.',
  },
  'not-a-cursor': {
    means: 'The `after` of a query is not a place at which a page can begin.',
    cause: 'A text that the store did not return, or one from another query.',
    remedy: 'Pass the `next` of the previous page, with the same query.',
  },
  'not-a-folder': {
    means: 'The folder cannot be used.',
    cause: 'There is a file with this name, or the folder cannot be written to.',
    remedy: 'Choose another.',
  },
  'not-a-schema': {
    means: 'A schema cannot have this name.',
    cause: 'Capital letters, other symbols, more than 51 characters, or a name that PostgreSQL keeps for itself.',
    remedy: 'Choose another, such as `work_elements`.',
  },
  'unknown-journey': {
    means: 'No journey is kept under this id.',
    cause: 'It was never started, or the id is misspelt.',
    remedy: 'Start it first.',
  },
  'model-not-kept': {
    means: 'No journey of this model is kept, or the model is not kept at all.',
    cause: 'The model was edited since; models are told apart by what they distribute.',
    remedy: 'Pass the model as it was when the journeys started.',
  },
} as const satisfies IssueNotes;

/** The kind of problem of a {@link StoreError}, for programs. @public */
export type StoreErrorCode = keyof typeof storeErrorCodes;
