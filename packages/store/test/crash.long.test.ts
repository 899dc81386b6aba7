// @module-tag long
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { modelFingerprint, models, moveWork, replayJourney, saveJourney } from 'work-elements';
import { openStore, type Store } from '../src/index.js';
import { client, reassigner, Server, type Told } from './support/crash.js';
import { databaseUrl } from './support/database-url.js';
import { inboxIsOpenWork } from './support/journeys-of-a-store.js';

const journeys = Array.from({ length: 24 }, (_, n) => `j${n}`);
const startOf = (id: string) => ({
  learner: `learner-${id}`,
  objectives: ['a', 'b', { id: 'c', requires: ['a'] }],
  at: '2026-09-01T00:00:00Z',
});

/** The same process with some work assigned to other roles: open work moves back and forth. */
const before = models.validator;
const { model: after } = moveWork(before, { element: 'assess-progress', from: 'validator', to: 'teacher' });
const REASSIGNMENTS = 38;

/**
 * Eight clients work while each server is killed twice and all journeys are moved back and forth between two models.
 */
const rampage = async (servers: readonly Server[], events: number): Promise<Told> => {
  const told: Told = {
    taken: new Map(journeys.map((id) => [id, new Set()])),
    refused: new Set(),
    reassigned: new Map(),
    events: 0,
  };
  await Promise.all(servers.map((server) => server.start()));
  for (const id of journeys) {
    const answer = await servers[0]?.ask('/journeys', { journey: id, model: 'validator', ...startOf(id) });
    expect(answer?.status).toBe(201);
  }
  const clients = Array.from({ length: 8 }, (_, n) => client(`c${n}`, 1000 + n, servers, journeys, told, events));
  const moves = reassigner([before, after], servers, told, REASSIGNMENTS, events);
  const kills = servers.length * 2;
  for (let n = 0; n < kills; n++) {
    const moment = ((n + 1) * events) / (kills + 1);
    while (told.events < moment) await new Promise((resolve) => setTimeout(resolve, 7));
    await servers[n % servers.length]?.kill();
  }
  await Promise.all([...clients, moves]);
  expect(servers.map((server) => server.kills)).toEqual(servers.map(() => 2));
  await Promise.all(servers.map((server) => server.stop()));
  return told;
};

/** Nothing is lost or duplicated, and everything that is stored twice agrees. */
const holds = async (store: Store, told: Told): Promise<void> => {
  const messages = new Set<string>();
  let logged = 0;
  expect(told.reassigned.size).toBe(REASSIGNMENTS);
  let moved = 0;
  for (let sent = 1; sent > 0; )
    sent = await store.deliver(async ({ journey, revision }) => {
      messages.add(`${journey} ${revision}`);
    });
  for (const id of journeys) {
    const journey = await store.read(id);
    const events: Parameters<typeof replayJourney>[2][number][] = [];
    for (let after: number | null = -1; after !== null; ) {
      const page = await store.history(id, { after, limit: 50 });
      events.push(...page.entries.flatMap(({ cause }) => (cause === undefined ? [] : [cause])));
      after = page.next;
    }
    const ids = events.map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    const moves = ids.filter((each) => told.reassigned.has(each));
    expect(new Set(ids.filter((each) => !told.reassigned.has(each)))).toEqual(told.taken.get(id));
    // The moves are in order and complete, except those refused because the journey’s learner had left.
    expect(moves).toEqual([...told.reassigned].flatMap(([each, refused]) => (refused.has(id) ? [] : [each])));
    expect(journey.status === 'withdrawn' || moves.length === REASSIGNMENTS).toBe(true);
    expect(modelFingerprint(journey.model)).toBe(modelFingerprint(moves.length % 2 === 0 ? before : after));
    moved += moves.length;
    expect(journey.revision).toBe(ids.length);
    const replayed = replayJourney(models.validator, startOf(id), events);
    const { learner, objectives } = saveJourney(replayed).state;
    expect(saveJourney(journey, { after: journey.revision }).state).toMatchObject({ learner, objectives });
    await inboxIsOpenWork(store, id);
    for (let revision = 0; revision <= journey.revision; revision++)
      expect(messages.has(`${id} ${revision}`)).toBe(true);
    logged += ids.length;
  }
  expect(messages.size).toBe(logged + journeys.length);
  expect(logged).toBe(told.events + moved);
};

test('two servers on one PostgreSQL, each killed twice under eight clients, lose and duplicate nothing', async () => {
  const schema = 'crash';
  const pool = new pg.Pool({ connectionString: databaseUrl() });
  await pool.query(`drop schema if exists ${schema} cascade`);
  const env = { DATABASE_URL: databaseUrl(), SCHEMA: schema };
  const told = await rampage([new Server(env), new Server(env)], 3000);
  const store = await openStore({ client: pool, schema });
  await holds(store, told);
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

test('one server on a PGlite, killed twice while eight clients work, loses and duplicates nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const told = await rampage([new Server({ DATABASE_URL: '', JOURNEYS: folder })], 1000);
  const store = await openStore({ folder });
  await holds(store, told);
  await store.close();
  await rm(folder, { recursive: true });
});
