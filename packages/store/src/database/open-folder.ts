import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.js';
import { type Database, databaseOn } from './database.js';

const LOCK = 'work-elements.lock';

/** The folders that this process has open: its own process id in a lock file is stale unless the folder is here. */
const held = new Set<string>();

/** Opens a PGlite: in memory, or in a folder, which is locked until closed. @internal */
export const openPglite = async (folder: string | undefined): Promise<Database> => {
  const { PGlite } = await import('@electric-sql/pglite').catch((cause: unknown) => {
    const message = 'without "client" a store needs PGlite: npm install @electric-sql/pglite, or pass a Pool of pg';
    throw new StoreError('no-pglite', message, { cause });
  });
  if (folder === undefined) {
    const memory = await PGlite.create();
    return databaseOn(memory, () => memory.close());
  }
  const release = await lockFolder(folder);
  try {
    const client = await PGlite.create(join(folder, 'data'));
    return databaseOn(client, async () => {
      await client.close();
      await release();
    });
  } catch (error) {
    await release();
    throw error;
  }
};

const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  const path = join(real, LOCK);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (!held.has(real) && (await wrote(path))) {
      held.add(real);
      return async () => {
        await rm(path, { force: true });
        held.delete(real);
      };
    }
    const holder = held.has(real) ? process.pid : await holderOf(path);
    if (holder !== null && (held.has(real) || isRunning(holder))) {
      throw new StoreError(
        'folder-locked',
        `process ${holder} has a store open in this folder; two would see different rows`,
      );
    }
    // The process that held it was killed.
    await removeStale(path, holder);
  }
  throw new StoreError('folder-locked', 'other processes are opening a store in this folder');
};

/** Writes a lock file atomically; false if there is one already. */
const wrote = async (path: string): Promise<boolean> => {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch {
    return false;
  } finally {
    await rm(own, { force: true });
  }
};

/** Removes the lock file of a process that was killed, unless another process has already replaced it. */
const removeStale = async (path: string, holder: number | null): Promise<void> => {
  const moved = `${path}.${randomUUID()}`;
  try {
    await rename(path, moved);
  } catch {
    return;
  }
  if ((await holderOf(moved)) !== holder) await link(moved, path).catch(() => {});
  await rm(moved, { force: true });
};

const holderOf = async (path: string): Promise<number | null> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  const number = Number.parseInt(text, 10);
  return Number.isInteger(number) ? number : null;
};

const isRunning = (pid: number): boolean => {
  // A lock with this process’s id that it does not hold was left by an earlier process with the same id.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
