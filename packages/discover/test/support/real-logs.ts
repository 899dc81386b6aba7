import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../shared/real/event-logs/', import.meta.url);

/** Whether the logs that others have published are there; a clone without them skips the tests that read them. */
export const haveRealLogs = existsSync(folder);

/** A log that others have published, as bytes. */
export const realLog = (name: string): Uint8Array => readFileSync(new URL(name, folder));
