// The public API.

export type { PgClient, Pglite, PgPool, StoreClient } from './database/database.js';
export { type HistoryQuery, historyQuerySchema, type InboxQuery, inboxQuerySchema } from './given.js';
export type { Escalated } from './inbox/escalate-due.js';
export type { InboxItem, InboxPage } from './inbox/read-inbox.js';
export type { OutboxMessage } from './journeys/outbox-message.js';
export type { HistoryPage } from './journeys/read.js';
export type { Reassigned } from './journeys/reassign-all.js';
export { openStore, type StoreOptions } from './open-store.js';
export type { Store } from './store.js';
export { type StoreErrorCode, storeErrorCodes } from './store-codes.js';
export { StoreError } from './store-error.js';
