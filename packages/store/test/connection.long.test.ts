// @module-tag long
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { models } from 'work-elements';
import { openStore } from '../src/index.js';
import { databaseUrl } from './support/database-url.js';

const schema = 'connection';
const pool = new pg.Pool({ connectionString: databaseUrl(), max: 2, application_name: schema });
pool.on('error', () => {});
const other = new pg.Client({ connectionString: databaseUrl() });
await other.connect();

afterAll(async () => {
  await other.query(`drop schema if exists ${schema} cascade`);
  await other.end();
  await pool.end();
});

test('a connection that is lost in mid-transaction fails one call, and neither the process nor the next', async () => {
  const store = await openStore({ client: pool, schema });
  await store.start('one', models.validator, { learner: 'ada', objectives: ['a'] });
  const uncaught: unknown[] = [];
  const listener = (error: unknown): void => {
    uncaught.push(error);
  };
  process.on('uncaughtException', listener);
  let [failed, done] = [0, 0];
  for (let n = 0; n < 40; n++) {
    const event = { id: `e${n}`, at: '2026-09-01T08:00:00Z', workItem: 'w1', by: 'teacher' } as const;
    const claim =
      n % 2 === 0
        ? { type: 'item.claimed' as const, person: 'pat' }
        : { type: 'item.released' as const, person: 'pat' };
    const sent = store.advance('one', { ...event, ...claim }).then(
      () => 'done',
      () => 'failed',
    );
    if (n % 4 === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await other.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [schema]);
    }
    if ((await sent) === 'done') done += 1;
    else failed += 1;
  }
  process.off('uncaughtException', listener);
  expect(uncaught).toEqual([]);
  expect(failed).toBeGreaterThan(0);
  expect(done).toBeGreaterThan(10);
  const { entries } = await store.history('one');
  const revisions = entries.map(({ revision }) => revision);
  expect(Math.max(...revisions)).toBe((await store.read('one')).revision);
});

test('a client in a transaction of its own is refused, and its transaction goes on', async () => {
  const store = await openStore({ client: other, schema });
  await other.query('begin');
  await other.query(`create table ${schema}.mine (n integer)`);
  await expect(store.start('two', models.validator, { learner: 'bo', objectives: ['a'] })).rejects.toThrow(
    /transaction of its own/,
  );
  await other.query('rollback');
  const { rows } = await other.query(`select to_regclass('${schema}.mine') as mine`);
  expect(rows[0].mine).toBe(null);
  await store.start('two', models.validator, { learner: 'bo', objectives: ['a'] });
  expect((await store.read('two')).learner.id).toBe('bo');
});
