// @module-tag long
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxStatement } from '../src/inbox/read-inbox.js';
import { type InboxQuery, openStore, type Store } from '../src/index.js';
import { databaseUrl } from './support/database-url.js';
import { fill } from './support/fill.js';

const schema = 'inbox_plan';
const pool = new pg.Pool({ connectionString: databaseUrl() });

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe('the inbox over 10,000 learners', () => {
  let store: Store;

  beforeAll(async () => {
    await pool.query(`drop schema if exists ${schema} cascade`);
    store = await openStore({ client: pool, schema });
    await fill(pool, schema, store, 10_000);
  });
  afterAll(async () => {
    await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
  });

  test.each<[string, InboxQuery, string]>([
    ['of a role', { role: 'teacher' }, 'inbox_by_role'],
    ['of a role, a later page', { role: 'teacher', after: 'the page before' }, 'inbox_by_role'],
    ['of a person', { person: 'pat' }, 'inbox_by_person'],
    ['of what is due', { due: '2026-09-02T00:00:00Z' }, 'inbox_by_due'],
    ['of what is due for a role', { role: 'teacher', due: '2026-09-02T00:00:00Z' }, 'inbox_by_role_and_due'],
  ])('%s comes from an index, in its order', async (_, given, index) => {
    const after = given.after === undefined ? undefined : (await store.inbox({ role: 'teacher' })).next;
    const query = after === undefined || after === null ? given : { ...given, after };
    const { text, values } = inboxStatement(schema, query, 50);
    const { rows } = await pool.query(`explain (format json) ${text}`, [...values]);
    const nodes = nodesOf(Object(rows[0])['QUERY PLAN'][0].Plan);
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
  });

  test('pages from beginning to end without losing or repeating anything', async () => {
    const seen = new Set<string>();
    let count = 0;
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await store.inbox({ role: 'learner', limit: 1000, ...(after === null ? {} : { after }) });
      for (const { journey, id } of page.items) seen.add(`${journey} ${id}`);
      count += page.items.length;
      after = page.next;
    }
    const { rows } = await pool.query(
      `select count(*)::int as n from ${schema}.inbox_roles where role = 'learner' and not suspended`,
    );
    expect([seen.size, count]).toEqual([rows[0].n, rows[0].n]);
  });
});
