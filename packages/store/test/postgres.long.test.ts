// @module-tag long
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { behavesAsStore } from './support/behaviour.js';
import { databaseUrl } from './support/database-url.js';

const pool = new pg.Pool({ connectionString: databaseUrl() });
const client = new pg.Client({ connectionString: databaseUrl() });

beforeAll(async () => {
  await client.connect();
});
afterAll(async () => {
  for (const schema of ['by_pool', 'by_client']) await pool.query(`drop schema if exists ${schema} cascade`);
  await client.end();
  await pool.end();
});

const fresh = (schema: string) => pool.query(`drop schema if exists ${schema} cascade`);

behavesAsStore('a pool of pg', async () => {
  await fresh('by_pool');
  return { client: pool, schema: 'by_pool' };
});

behavesAsStore('a client of pg', async () => {
  await fresh('by_client');
  return { client, schema: 'by_client' };
});
