// `npm run service` starts it on PGlite, in the folder JOURNEYS (in memory if not set), or on the PostgreSQL at
// DATABASE_URL.
import { openStore } from '@work-elements/store';
import pg from 'pg';
import { service } from './service.js';

const {
  DATABASE_URL: connectionString,
  JOURNEYS: folder,
  PORT: port = '3000',
  SCHEMA: schema = 'work_elements',
} = process.env;
const pool = connectionString === undefined || connectionString === '' ? undefined : new pg.Pool({ connectionString });
// An idle connection closed by the database is replaced when one is next needed.
pool?.on('error', (error) => console.error(error.message));

const store = await openStore({
  schema,
  ...(pool === undefined ? (folder === undefined ? {} : { folder }) : { client: pool }),
});
const app = await service(store);
const address = await app.listen({ port: Number(port), host: '127.0.0.1' });
console.log(`journeys at ${address}, described at ${address}/openapi.json`);

const stop = async (): Promise<void> => {
  await app.close();
  await store.close();
  await pool?.end();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
