import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { openStore, StoreError } from '../src/index.js';
import { behavesAsStore } from './support/behaviour.js';

behavesAsStore('a PGlite', async () => ({ client: await PGlite.create() }));

const code = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'opened',
    (error: unknown) => {
      if (error instanceof StoreError) return error.code;
      throw error;
    },
  );

describe('a folder', () => {
  test('is locked while a store is open in it, and keeps its contents', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const store = await openStore({ folder });
    await store.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
    expect(await code(openStore({ folder }))).toBe('folder-locked');
    await store.close();
    // A killed process leaves its lock; no process has this id.
    await writeFile(join(folder, 'work-elements.lock'), '999999999');
    const again = await openStore({ folder });
    expect((await again.read('one')).learner.id).toBe('ada');
    await again.close();
    expect(await readdir(folder)).toEqual(['data']);
    await rm(folder, { recursive: true });
  });
});

test('tables that a newer version has migrated are refused, and so is an invalid client', async () => {
  const client = await PGlite.create();
  await (await openStore({ client, schema: 'mine' })).close();
  await client.exec('insert into mine.migrations values (99)');
  expect(await code(openStore({ client, schema: 'mine' }))).toBe('newer-schema');
  expect(await code(openStore({ client, schema: 'drop table;' }))).toBe('not-a-schema');
  expect(await code(openStore({ client: {} as never }))).toBe('not-a-client');
  await client.close();
});

test('the log is append only', async () => {
  const client = await PGlite.create();
  const store = await openStore({ client });
  await store.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
  await expect(client.exec('delete from work_elements.log')).rejects.toThrow(/append only/);
  await expect(client.exec('update work_elements.log set revision = 7')).rejects.toThrow(/append only/);
  await client.close();
});
