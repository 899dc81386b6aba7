// The store on PostgreSQL (at DATABASE_URL, or one started for the benchmark): the first page of an inbox over 10,000
// learners, and events per second with eight clients, compared with a bare pgbench transaction that reads, updates and
// inserts as many rows.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@work-elements/store';
import pg from 'pg';
import { models, openWork } from 'work-elements';
import { inboxStatement } from '../../packages/store/src/inbox/read-inbox.js';
import { fill } from '../../packages/store/test/support/fill.js';

const postgres = fileURLToPath(new URL('../../.ci/postgres', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
chmodSync(folder, 0o755);
const { DATABASE_URL: given } = process.env;
const server = given === undefined ? spawnSync(postgres, ['start', folder], { encoding: 'utf8' }) : undefined;
const url = given ?? server?.stdout.trim() ?? '';
if (server !== undefined && server.status !== 0) {
  console.log('\nThe store is skipped: PostgreSQL is not installed, and DATABASE_URL is not set');
  process.exit(0);
}
process.on('exit', () => spawnSync(postgres, ['stop', folder]));

console.log('\nThe store on PostgreSQL');
const schema = 'bench';
const pool = new pg.Pool({ connectionString: url, max: 8 });
await pool.query(`drop schema if exists ${schema} cascade`);
const store = await openStore({ client: pool, schema });
await fill(pool, schema, store, 10_000);

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
/** The CPU time of this process in milliseconds, which means something on a busy machine too. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times: number[] = [];
const own: number[] = [];
for (let n = 0; n < 110; n++) {
  const [before, cpuBefore] = [performance.now(), cpu()];
  await store.inbox({ role: 'teacher' });
  if (n < 10) continue;
  times.push(performance.now() - before);
  own.push(cpu() - cpuBefore);
}
console.log(
  `  inbox of a role over 10,000 learners, first page of 50: median ${median(times).toFixed(1)} ms, of them ` +
    `${median(own).toFixed(1)} ms of this process’s CPU`,
);
const statement = inboxStatement(schema, { role: 'teacher' }, 50);
const inDatabase: number[] = [];
for (let n = 0; n < 50; n++) {
  const { rows } = await pool.query(`explain (analyze, format json) ${statement.text}`, [...statement.values]);
  inDatabase.push(Object(rows[0])['QUERY PLAN'][0]['Execution Time']);
}
console.log(`    in the database: median ${median(inDatabase).toFixed(1)} ms`);

const seconds = 10;
const client = async (n: number): Promise<number> => {
  const id = `client-${n}`;
  await store.start(id, models.validator, { learner: id, objectives: ['a', 'b', 'c', 'd', 'e'] });
  const [item] = openWork(await store.read(id));
  const end = performance.now() + seconds * 1000;
  let events = 0;
  for (; performance.now() < end; events++) {
    const at = new Date(Date.UTC(2026, 8, 1) + events * 1000).toISOString();
    const type = events % 2 === 0 ? ('item.claimed' as const) : ('item.released' as const);
    await store.advance(id, { id: `e${events}`, at, type, workItem: item?.id ?? '', by: 'teacher', person: 'pat' });
  }
  return events;
};
const cpuBefore = cpu();
const counts = await Promise.all(Array.from({ length: 8 }, (_, n) => client(n)));
const events = counts.reduce((sum, each) => sum + each, 0);
const perEvent = (cpu() - cpuBefore) / events;
console.log(
  `  events a second with 8 clients: ${(events / seconds).toFixed(0)}; ${perEvent.toFixed(2)} ms of this ` +
    'process’s CPU each',
);

await pool.query(`create table ${schema}.head (id int primary key, body text);
  create table ${schema}.part (id int primary key, body text);
  create table ${schema}.line (id bigint generated always as identity primary key, body text);
  insert into ${schema}.head select n, repeat('x', 2000) from generate_series(1, 8) n;
  insert into ${schema}.part select * from ${schema}.head`);
const script = join(folder, 'event.sql');
writeFileSync(
  script,
  [
    `\\set id :client_id + 1`,
    'begin;',
    `select body from ${schema}.head where id = :id for update;`,
    `update ${schema}.head set body = repeat('y', 2000) where id = :id;`,
    `update ${schema}.part set body = repeat('y', 2000) where id = :id;`,
    `insert into ${schema}.line (body) values (repeat('z', 500));`,
    `insert into ${schema}.line (body) values (repeat('z', 500));`,
    `insert into ${schema}.line (body) values (repeat('z', 500));`,
    'commit;',
  ].join('\n'),
);
const out = execFileSync('pgbench', ['-n', '-c', '8', '-j', '2', '-T', String(seconds), '-f', script, url], {
  encoding: 'utf8',
});
console.log(`  bare transactions of pgbench a second with 8 clients: ${/tps = ([\d.]+)/.exec(out)?.[1]}`);
await pool.query(`drop schema ${schema} cascade`);
await store.close();
await pool.end();
