import { openStore } from '@work-elements/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { models, moveWork } from 'work-elements';
import { service } from '../../examples/service/service.js';

describe('the service', () => {
  let store: Awaited<ReturnType<typeof openStore>>;
  let app: Awaited<ReturnType<typeof service>>;

  beforeAll(async () => {
    store = await openStore();
    app = await service(store);
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  const event = {
    id: 'e1',
    at: '2026-09-01T08:00:00Z',
    type: 'work.ended',
    workItem: 'w1',
    outcome: 'reviewed',
    by: 'teacher',
  };

  test('takes a journey through its events', async () => {
    const started = await ask('POST', '/journeys', {
      journey: 'one',
      model: 'validator',
      learner: 'ada',
      objectives: ['6-rp-a-1'],
    });
    expect(started).toMatchObject({
      status: 201,
      body: { revision: 0, opened: [{ id: 'w1', step: 'review-prior-learning' }] },
    });
    expect(await ask('POST', '/journeys/one/events', event)).toMatchObject({
      status: 200,
      body: { revision: 1, repeated: false },
    });
    expect(await ask('POST', '/journeys/one/events', event)).toMatchObject({
      status: 200,
      body: { revision: 1, repeated: true },
    });
    expect(await ask('GET', '/journeys/one')).toMatchObject({
      status: 200,
      body: { objectives: { '6-rp-a-1': 'not-started' }, work: [{ step: 'draft' }] },
    });
    expect(await ask('GET', '/inbox?role=teacher&limit=1')).toMatchObject({
      status: 200,
      body: { items: [{ journey: 'one', claim: null }], next: null },
    });
    expect((await ask('GET', '/journeys/one/history?after=0')).body.entries).toHaveLength(2);
  });

  test('says what was expected, in the library’s own words', async () => {
    const wrong = await ask('POST', '/journeys/one/events', { ...event, id: 'e2', workItem: 'w2', outcome: 'draft' });
    expect(wrong).toMatchObject({ status: 422, body: { issues: [{ path: 'outcome', code: 'unknown-outcome' }] } });
    expect(wrong.body.issues[0].message).toMatch(/did you mean "drafted"/);
    expect(await ask('POST', '/journeys/two/events', event)).toMatchObject({
      status: 404,
      body: { issues: [{ code: 'unknown-journey' }] },
    });
    const misshapen = await ask('POST', '/journeys', {
      journey: 'x',
      model: 'validator',
      learner: 7,
      objectives: ['a'],
    });
    expect(misshapen).toMatchObject({
      status: 422,
      body: {
        issues: [{ path: 'learner', code: 'invalid-type', message: 'expected a text, found 7; put it in quotes: "7"' }],
      },
    });
    expect(
      (await ask('POST', '/journeys', { journey: 'x', model: 'no-such-model', learner: 'ada', objectives: ['a'] }))
        .status,
    ).toBe(422);
    expect(
      (await ask('POST', '/journeys', { journey: 'one', model: 'validator', learner: 'ada', objectives: ['a'] }))
        .status,
    ).toBe(409);
  });

  test('says what a claim changes', async () => {
    const claim = { id: 'claim', at: event.at, type: 'item.claimed', workItem: 'w2', by: 'teacher', person: 'pat' };
    expect(await ask('POST', '/journeys/one/events', claim)).toMatchObject({
      status: 200,
      body: { changed: [{ id: 'w2', claim: { person: 'pat' } }] },
    });
  });

  test('reads events by the library, and leaves reassigning to its own route', async () => {
    const misspelt = await ask('POST', '/journeys/one/events', { ...event, id: 'e3', type: 'work.endde' });
    expect(misspelt.status).toBe(422);
    expect(misspelt.body.issues[0].message).toMatch(/did you mean "work.ended"/);
    expect((await ask('POST', '/journeys/one/events', [])).status).toBe(422);
    const event4 = { id: 'e4', at: event.at, type: 'model.reassigned', model: {} };
    for (const body of [event4, [event4]])
      expect(await ask('POST', '/journeys/one/events', body)).toMatchObject({
        status: 422,
        body: { issues: [{ path: 'type' }] },
      });
    expect((await ask('GET', '/journeys/two%')).status).toBe(400);
  });

  test('moves all journeys of a model to another, sent as a document', async () => {
    const { model: to } = moveWork(models.validator, { element: 'map-objectives', from: 'teacher', to: 'validator' });
    const move = { from: 'validator', to: JSON.parse(JSON.stringify(to)), id: 'spring', at: '2026-09-02T08:00:00Z' };
    expect(await ask('POST', '/reassignments', move)).toEqual({ status: 200, body: { moved: 1, refused: [] } });
    expect(await ask('POST', '/reassignments', move)).toEqual({ status: 200, body: { moved: 0, refused: [] } });
    expect(await ask('GET', '/inbox?role=validator')).toMatchObject({
      body: { items: [{ journey: 'one', step: 'draft' }] },
    });
    const misspelt = {
      ...move.to,
      roles: [{ id: 'a', title: 'A', actors: ['learner'], responsible: ['asess-progress'] }],
    };
    const refused = await ask('POST', '/reassignments', { ...move, to: misspelt });
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ path: 'roles[0].responsible[0]' }] } });
    expect(refused.body.issues[0].message).toMatch(/did you mean "assess-progress"/);
  });

  test('takes ids as long as the store does', async () => {
    const journey = '中'.repeat(2048);
    expect(
      (await ask('POST', '/journeys', { journey, model: 'validator', learner: 'ada', objectives: ['a'] })).status,
    ).toBe(201);
    expect(await ask('GET', `/journeys/${encodeURIComponent(journey)}`)).toMatchObject({
      status: 200,
      body: { learner: 'ada' },
    });
  });

  test('describes itself as OpenAPI, from the schemas that validate its requests', async () => {
    const { body } = await ask('GET', '/openapi.json');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/inbox',
      '/journeys',
      '/journeys/{journey}',
      '/journeys/{journey}/events',
      '/journeys/{journey}/history',
      '/reassignments',
    ]);
    expect(JSON.stringify(body.paths['/journeys/{journey}/events'])).toContain('item.delegated');
  });
});
