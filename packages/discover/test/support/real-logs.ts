import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../shared/real/event-logs/', import.meta.url);

/** Whether the published logs are present; a clone without them skips the tests that read them. */
export const haveRealLogs = existsSync(folder);

/** A published log, as bytes. */
export const realLog = (name: string): Uint8Array => readFileSync(new URL(name, folder));
