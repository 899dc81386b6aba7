import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.js';
import { type Database, databaseOn } from './database.js';

const LOCK = 'work-elements.lock';

/** The folders that this process has open. A lock file with its own process id is stale unless its folder is here. */
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
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new StoreError('not-a-folder', `"${folder}" is not a folder, and cannot be created`, { cause });
  });
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
    const holder = await holderOf(path);
    if (held.has(real) || (await isRunning(holder))) {
      const message =
        `process ${held.has(real) ? process.pid : Number.parseInt(holder, 10)} has a store open in this folder, and ` +
        `two stores would see different rows. If it has none open, remove ${path}`;
      throw new StoreError('folder-locked', message);
    }
    // The process that held the lock was killed.
    await removeStale(path, holder);
  }
  throw new StoreError('folder-locked', 'other processes are opening a store in this folder');
};

/** Writes a lock file atomically; false if there is one already. */
const wrote = async (path: string): Promise<boolean> => {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, `${process.pid} ${await beginningOf(process.pid)}`.trim());
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
const removeStale = async (path: string, holder: string): Promise<void> => {
  const moved = `${path}.${randomUUID()}`;
  try {
    await rename(path, moved);
  } catch {
    return;
  }
  if ((await holderOf(moved)) !== holder) await link(moved, path).catch(() => {});
  await rm(moved, { force: true });
};

/** The process that holds a lock: its id and, where the system provides it, its start time. */
const holderOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** The boot id of the system and the start time of a process; empty where the system does not provide them. */
const beginningOf = async (pid: number): Promise<string> => {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program’s name, in parentheses, may contain spaces; the start time is the twentieth field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
};

/** Whether the process that wrote a lock is still running, and its id has not been reused. */
const isRunning = async (holder: string): Promise<boolean> => {
  const [, id = '', began = ''] = /^(\d+) ?(.*)$/.exec(holder) ?? [];
  const pid = Number.parseInt(id, 10);
  // This process does not hold the lock, so one with its id was left by an earlier process.
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = await beginningOf(pid);
  return began === '' || now === '' || began === now;
};
