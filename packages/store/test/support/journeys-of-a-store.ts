import { expect } from 'vitest';
import { JourneyError, type JourneyStart, openWork, suspendedWork } from 'work-elements';
import { type InboxItem, type Store, StoreError } from '../../src/index.js';

export const at = (n: number): string => new Date(Date.UTC(2026, 8, 1, 8, n)).toISOString();
export const start: JourneyStart = {
  learner: 'ada',
  objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
  at: at(0),
};

export const all = async (store: Store, query: Parameters<Store['inbox']>[0]): Promise<readonly InboxItem[]> => {
  const items: InboxItem[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.inbox({ ...query, limit: 7, ...(after === null ? {} : { after }) });
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
};

/** The inbox of a journey matches the journey, item by item. */
export const inboxIsOpenWork = async (store: Store, id: string): Promise<void> => {
  const journey = await store.read(id);
  const byId = (items: readonly { readonly id: string }[]) =>
    [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const [suspended, items] of [
    [false, openWork(journey)],
    [true, suspendedWork(journey)],
  ] as const) {
    const kept = (await all(store, { suspended })).filter((item) => item.journey === id);
    expect(byId(kept.map(({ journey: _, learner: __, due: ___, ...item }) => item))).toEqual(byId(items));
  }
};

export const refusal = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    if (error instanceof JourneyError) return error.issues[0]?.code ?? '';
    throw error;
  }
  return 'nothing';
};

/** Drives a journey through a number of events, always by the first outcome. */
export const drive = async (store: Store, id: string, events: number): Promise<void> => {
  for (let n = 0; n < events; n++) {
    const [item] = openWork(await store.read(id));
    if (item === undefined) return;
    const [outcome = ''] = item.outcomes;
    const [by = ''] = item.responsible;
    await store.advance(id, { id: `e${n}`, at: at(n), type: 'work.ended', workItem: item.id, outcome, by });
  }
};
