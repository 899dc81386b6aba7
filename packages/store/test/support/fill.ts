import type pg from 'pg';
import { models, openWork } from 'work-elements';
import type { Store } from '../../src/index.js';

/** Fills a schema with the inboxes of many learners, each a copy of one who is partway through five objectives. */
export const fill = async (pool: pg.Pool, schema: string, store: Store, learners: number): Promise<void> => {
  await store.start('first', models.validator, {
    learner: 'first',
    objectives: ['a', 'b', 'c', 'd', 'e'],
    at: '2026-09-01T00:00:00Z',
  });
  for (let n = 0; n < 12; n++) {
    const open = openWork(await store.read('first'));
    const item = open[n % open.length];
    if (item === undefined) throw new Error('no work is open');
    const at = new Date(Date.UTC(2026, 8, 1, 0, n)).toISOString();
    const [outcome = ''] = item.outcomes;
    await store.advance('first', {
      id: `e${n}`,
      at,
      type: 'work.ended',
      workItem: item.id,
      outcome,
      by: item.responsible[0] ?? '',
    });
  }
  const copies = `generate_series(1, ${learners}) as n`;
  await pool.query(`insert into ${schema}.journeys (key, id, learner, model, status, revision, part)
    select md5(n::text), 'j' || n, 'learner ' || n, model, status, revision, part
    from ${schema}.journeys, ${copies} where id = 'first'`);
  const columns = 'item, position, person, opened, due, school_days, escalated, suspended, work';
  await pool.query(
    `insert into ${schema}.inbox (journey, ${columns}) select md5(n::text), item, position, case when n % 3 = 0 ` +
      `then 'pat' end, opened, due, school_days, escalated, suspended, work from ${schema}.inbox, ${copies}`,
  );
  await pool.query(`insert into ${schema}.inbox_roles (role, journey, item, opened, due, suspended)
    select role, md5(n::text), item, opened, due, suspended from ${schema}.inbox_roles, ${copies}`);
  await pool.query(`analyze ${schema}.inbox`);
  await pool.query(`analyze ${schema}.inbox_roles`);
  await pool.query(`analyze ${schema}.journeys`);
};
