import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { editModel, models } from 'work-elements';
import { openStore, StoreError } from '../src/index.js';
import { behavesAsStore } from './support/behaviour.js';

// One database for all tests, each with its own schema, because starting it takes a second.
const client = await PGlite.create();

afterAll(() => client.close());

behavesAsStore('a PGlite', async () => ({ client }));

const code = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'opened',
    (error: unknown) => {
      if (error instanceof StoreError) return error.code;
      throw error;
    },
  );

describe('a folder', () => {
  test('is locked while a store is open in it, and keeps its contents', { tags: ['long'] }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    const store = await openStore({ folder });
    await store.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
    expect(await code(openStore({ folder }))).toBe('folder-locked');
    await store.close();
    await store.close();
    expect(await code(store.read('one'))).toBe('closed');
    // A killed process leaves its lock; no process has this id.
    await writeFile(join(folder, 'work-elements.lock'), '999999999');
    const again = await openStore({ folder });
    expect((await again.read('one')).learner.id).toBe('ada');
    await again.close();
    // The id of a running process, reused after the process that wrote the lock had ended.
    await writeFile(join(folder, 'work-elements.lock'), `${process.ppid} another-run-of-the-system 1`);
    await (await openStore({ folder })).close();
    // A lock without the start time of its process is taken to be valid.
    const lock = join(await realpath(folder), 'work-elements.lock');
    await writeFile(lock, String(process.ppid));
    await expect(openStore({ folder })).rejects.toThrow(lock);
    await rm(lock);
    expect(await readdir(folder)).toEqual(['data']);
    await rm(folder, { recursive: true });
  });
});

test('tables that a newer version has migrated are refused, and so is an invalid client', async () => {
  await (await openStore({ client, schema: 'mine' })).close();
  await client.exec('insert into mine.migrations values (99)');
  expect(await code(openStore({ client, schema: 'mine' }))).toBe('newer-schema');
  expect(await code(openStore({ client, schema: 'drop table;' }))).toBe('not-a-schema');
  expect(await code(openStore({ client: {} as never }))).toBe('not-a-client');
  expect(await code(openStore({ client, folder: 'journeys' }))).toBe('not-a-client');
  for (const schema of ['information_schema', 'pg_mine', '', 'Mine', 'a"b'])
    expect(await code(openStore({ client, schema }))).toBe('not-a-schema');
  const reserved = await openStore({ client, schema: 'select' });
  await reserved.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
  expect((await reserved.inbox()).items).toHaveLength(1);
  await expect(Reflect.apply(reserved.deliver, reserved, [])).rejects.toThrow('expected a function, found undefined');
  await expect(reserved.history('one', { after: 1e12 })).rejects.toThrow(/after/);
});

test.each([
  [{ foldr: 'journeys' }, /foldr/],
  [{ folder: 'file:///journeys' }, /not an address/],
  [{ attempts: 0 }, /attempts/],
  [5, /expected a record/],
  [null, /expected a record/],
  [{ calendar: { timeZone: 'Mars/X', weekdays: ['mon'] } }, /IANA time zone/],
])('options such as %o are refused', async (options, message) => {
  await expect(openStore(options as never)).rejects.toThrow(message);
});

test('a folder that is a file is refused', async () => {
  await expect(openStore({ folder: import.meta.filename })).rejects.toThrow(/is not a folder/);
});

test('a calendar that is set later makes due dates of school days', async () => {
  const { model } = editModel(models.validator, (draft) => {
    draft.due = [{ work: 'map-objectives', within: { schoolDays: 1 } }];
  });
  const without = await openStore({ client, schema: 'days' });
  await without.start('one', model, { learner: 'ada', objectives: ['a'], at: '2026-09-04T08:00:00Z' });
  const query = { due: '2026-12-01T00:00:00Z' };
  expect((await without.inbox(query)).items).toEqual([]);
  const store = await openStore({
    client,
    schema: 'days',
    calendar: { timeZone: 'UTC', weekdays: ['mon'], closed: [] },
  });
  expect((await store.inbox(query)).items.map(({ due }) => due)).toEqual(['2026-09-08T00:00:00.000Z']);
  await client.exec('update days.parts set part = (\'{"damaged":1}\')::json');
  await expect(store.rebuildInbox()).rejects.toThrow(/the journey "one" cannot be restored/);
});

test('the log is append only', async () => {
  const store = await openStore({ client, schema: 'logged' });
  await store.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
  await expect(client.exec('delete from logged.log')).rejects.toThrow(/append only/);
  await expect(client.exec('update logged.log set revision = 7')).rejects.toThrow(/append only/);
});

test('a message that is damaged holds up only its own journey, and nothing is sent again for it', async () => {
  const store = await openStore({ client, schema: 'damaged' });
  for (const id of ['one', 'two', 'three']) await store.start(id, models.validator, { learner: id, objectives: ['a'] });
  await client.exec("update damaged.outbox set message = '{}' where message->>'journey' = 'two'");
  const sent: string[] = [];
  const deliver = () => store.deliver(async ({ journey }) => void sent.push(journey));
  await expect(deliver()).rejects.toThrow();
  await expect(deliver()).rejects.toThrow();
  expect(sent).toEqual(['one', 'three']);
});
