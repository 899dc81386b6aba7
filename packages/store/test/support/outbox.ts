import { expect, test } from 'vitest';
import { models } from 'work-elements';
import type { Store } from '../../src/index.js';
import { at, start } from './journeys-of-a-store.js';

/** Tests of what a store does with the messages of its outbox. */
export const deliversItsOutbox = (storeNow: () => Store): void => {
  test('has a message for every event, sends each at least once, and continues after one that failed', async () => {
    const store = storeNow();
    await store.start('told', models.validator, start);
    await store.advance('told', {
      id: 'e',
      at: at(1),
      type: 'work.ended',
      workItem: 'w1',
      outcome: 'reviewed',
      by: 'teacher',
    });
    const sent: string[] = [];
    let fails = true;
    const send = async ({
      journey,
      revision,
      event,
    }: {
      journey: string;
      revision: number;
      event: { id: string } | null;
    }) => {
      if (journey === 'told' && revision === 1 && fails) throw new Error('the webhook does not answer');
      sent.push(`${journey} ${revision} ${event?.id ?? 'start'}`);
    };
    await expect(async () => {
      while ((await store.deliver(send)) > 0);
    }).rejects.toThrow(/does not answer/);
    fails = false;
    while ((await store.deliver(send)) > 0);
    expect(sent.filter((each) => each.startsWith('told'))).toEqual(['told 0 start', 'told 1 e']);
    expect(new Set(sent).size).toBe(sent.length);
  });

  test('holds up only the journey whose message cannot be sent, and sends the rest of it in order later', async () => {
    const store = storeNow();
    const claim = { type: 'mastery.claimed', objective: 'fractions', by: 'learner' } as const;
    for (const id of ['poison', 'other poison', 'healthy']) {
      await store.start(id, models.validator, start);
      await store.advance(id, { id: 'e', at: at(1), ...claim });
    }
    const sent: string[] = [];
    let refusing = ['poison', 'other poison'];
    const send = async ({ journey, revision }: { journey: string; revision: number }) => {
      if (refusing.includes(journey)) throw new Error(`${journey} ${revision} is refused`);
      sent.push(`${journey} ${revision}`);
    };
    const failure: unknown = await store.deliver(send, { limit: 1000 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AggregateError);
    expect(String(failure)).toMatch(/^AggregateError: 2 of \d+ messages could not be sent$/);
    expect(sent.filter((each) => each.startsWith('healthy'))).toEqual(['healthy 0', 'healthy 1']);
    refusing = ['other poison'];
    await expect(store.deliver(send)).rejects.toThrow('other poison 0 is refused');
    refusing = [];
    expect(await store.deliver(send)).toBe(2);
    expect(sent.slice(-4)).toEqual(['poison 0', 'poison 1', 'other poison 0', 'other poison 1']);
  });

  test('lets the sender query it, and gives each message to one of several concurrent senders', async () => {
    const store = storeNow();
    await store.start('asked', models.validator, start);
    const seen: string[] = [];
    const send = async ({ journey, revision }: { journey: string; revision: number }) => {
      seen.push(`${journey} ${revision} ${(await store.read(journey)).revision}`);
    };
    const sent = await Promise.all([store.deliver(send), store.deliver(send)]);
    while ((await store.deliver(send)) > 0);
    expect(sent.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
    expect(seen.filter((each) => each.startsWith('asked'))).toEqual(['asked 0 0']);
    expect(new Set(seen).size).toBe(seen.length);
  });
};
