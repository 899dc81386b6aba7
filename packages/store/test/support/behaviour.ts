import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  advanceJourney,
  editModel,
  InputError,
  type JourneyEventInput,
  journeyEvents,
  models,
  moveWork,
  openWork,
  replayJourney,
  restoreJourney,
  saveJourney,
  suspendedWork,
} from 'work-elements';
import { keyOf } from '../../src/database/key-of.js';
import { type InboxItem, openStore, type Store, type StoreOptions } from '../../src/index.js';
import { all, at, drive, inboxIsOpenWork, refusal, start } from './journeys-of-a-store.js';
import { deliversItsOutbox } from './outbox.js';
import { reassignsItsJourneys } from './reassignment.js';

/** The behaviour of a store, whatever client it is opened on. */
export const behavesAsStore = (name: string, options: () => Promise<StoreOptions>): void => {
  describe(`a store on ${name}`, () => {
    let store: Store;
    let opened: StoreOptions;

    beforeAll(async () => {
      opened = await options();
      store = await openStore(opened);
    });
    afterAll(async () => {
      await store.close();
    });

    test('keeps a journey through its events, and its log rebuilds it', async () => {
      await store.start('one', models.validator, start);
      await drive(store, 'one', 12);
      await inboxIsOpenWork(store, 'one');
      const journey = await store.read('one');
      expect(journey.revision).toBe(12);
      const { entries, next } = await store.history('one');
      expect(next).toBe(null);
      const replayed = replayJourney(
        models.validator,
        start,
        entries.flatMap(({ cause }) => (cause === undefined ? [] : [cause])),
      );
      const { state } = saveJourney(replayed);
      expect(saveJourney(journey, { after: 12 }).state.learner).toEqual(state.learner);
      expect(journeyEvents(replayed)).toHaveLength(12);
      const page = await store.history('one', { after: 3, limit: 2 });
      expect([...new Set(page.entries.map(({ revision }) => revision))]).toEqual([4, 5]);
      expect(page.next).toBe(5);
    });

    test('applies an event once, even if it is repeated much later', async () => {
      await store.start('once', models.validator, start);
      const event = {
        id: 'e',
        at: at(1),
        type: 'work.ended',
        workItem: 'w1',
        outcome: 'reviewed',
        by: 'teacher',
      } as const;
      const first = await store.advance('once', event);
      await store.advance('once', { id: 'f', at: at(2), type: 'mastery.claimed', objective: 'ratios', by: 'learner' });
      const again = await store.advance('once', event);
      expect(again.steps[0]).toMatchObject({
        repeated: true,
        did: { revision: 1, opened: first.opened.map(({ id }) => id), closed: ['w1'] },
      });
      expect((await store.read('once')).revision).toBe(2);
      expect(await refusal(store.advance('once', { ...event, outcome: 'records-missing' }))).toBe('reused-id');
    });

    test('takes several events or none', async () => {
      await store.start('several', models.validator, start);
      const end = (id: string, workItem: string, outcome: string): JourneyEventInput => ({
        id,
        at: at(1),
        type: 'work.ended',
        workItem,
        outcome,
        by: 'teacher',
      });
      expect(await refusal(store.advance('several', [end('a', 'w1', 'reviewed'), end('b', 'w9', 'drafted')]))).toBe(
        'unknown-work',
      );
      expect((await store.read('several')).revision).toBe(0);
      const done = await store.advance('several', [end('a', 'w1', 'reviewed'), end('b', 'w2', 'drafted')]);
      expect(done.opened.map(({ id }) => id)).toEqual(['w3']);
      await inboxIsOpenWork(store, 'several');
    });

    test('passes the library’s errors through, and writes nothing', async () => {
      await store.start('refused', models.validator, start);
      const event = {
        id: 'e',
        at: at(1),
        type: 'work.ended',
        workItem: 'w1',
        outcome: 'reviewed',
        by: 'learner',
      } as const;
      expect(await refusal(store.advance('refused', event))).toBe('not-responsible');
      expect(await refusal(store.advance('nobody', event))).toBe('unknown-journey');
      expect(await refusal(store.start('refused', models.validator, start))).toBe('journey-exists');
      await expect(store.start('refused', models.validator, start)).rejects.toThrow(
        /is kept here already: learner "ada", .*revision \d+$/,
      );
      expect((await store.history('refused')).entries.every(({ revision }) => revision === 0)).toBe(true);
    });

    test('lists suspended work separately, and restores it', async () => {
      await store.start('held', models.validator, start);
      await drive(store, 'held', 4);
      await store.advance('held', {
        id: 'x',
        at: at(9),
        type: 'exception.raised',
        concerns: 'ada',
        by: 'teacher',
        reason: 'away',
      });
      expect(
        (await all(store, { suspended: true })).filter(({ journey }) => journey === 'held').length,
      ).toBeGreaterThan(0);
      await inboxIsOpenWork(store, 'held');
      // Suspended work moves to its new roles too.
      const held = suspendedWork(await store.read('held')).find(({ responsible }) => responsible.includes('teacher'));
      const { model } = moveWork(models.validator, { element: held?.element ?? '', from: 'teacher', to: 'validator' });
      await store.advance('held', { id: 'z', at: at(9), type: 'model.reassigned', model });
      expect(suspendedWork(await store.read('held')).flatMap(({ responsible }) => responsible)).toContain('validator');
      await inboxIsOpenWork(store, 'held');
      await store.advance('held', { id: 'y', at: at(10), type: 'exception.withdrawn', case: 'case-1', by: 'teacher' });
      await inboxIsOpenWork(store, 'held');
      expect((await all(store, { suspended: true })).filter(({ journey }) => journey === 'held')).toEqual([]);
    });

    test('lists work by role and by person, page by page', async () => {
      for (let n = 0; n < 20; n++)
        await store.start(`page-${n}`, models.flexBlend, { learner: `learner ${n}`, objectives: ['a'], at: at(n) });
      const mine = (await all(store, { role: 'expectations-manager' })).filter(({ journey }) =>
        journey.startsWith('page-'),
      );
      expect(mine.map(({ journey }) => journey)).toEqual(Array.from({ length: 20 }, (_, n) => `page-${n}`));
      expect(await all(store, { role: 'nobody' })).toEqual([]);
      const claim = {
        id: 'c',
        at: at(30),
        type: 'item.claimed',
        workItem: 'w1',
        by: 'expectations-manager',
        person: 'pat',
      } as const;
      await store.advance('page-3', claim);
      expect((await all(store, { person: 'pat' })).map(({ journey }) => journey)).toEqual(['page-3']);
      expect((await all(store, { role: 'learner', person: 'pat' })).length).toBe(0);
      expect(await refusal(store.inbox({ after: 'nonsense' }))).toBe('not-a-cursor');
      const { next } = await store.inbox({ role: 'expectations-manager', limit: 7 });
      expect(await refusal(store.inbox({ role: 'learner', after: next ?? '' }))).toBe('not-a-cursor');
      expect(await refusal(store.inbox({ role: 'expectations-manager', limit: 3, after: next ?? '' }))).toBe('nothing');
    });

    test('escalates due work once, also by a calendar that is set later', async () => {
      const { model } = editModel(models.validator, (draft) => {
        draft.id = 'due-soon';
        draft.due = [{ work: 'map-objectives', within: { schoolDays: 1 } }];
      });
      await store.start('due', model, { ...start, at: '2026-09-04T08:00:00Z' });
      const calendar = { timeZone: 'UTC', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;
      expect(await store.escalateDue('2026-09-07T12:00:00Z', calendar)).toEqual({
        escalated: 0,
        passed: 0,
        undated: 0,
      });
      const due = (await all(store, { due: '2026-12-01T00:00:00Z' })).map(({ journey, due: time }) => [journey, time]);
      expect(due).toEqual([['due', '2026-09-08T00:00:00.000Z']]);
      expect(await store.escalateDue('2026-09-08T12:00:00Z', calendar)).toEqual({
        escalated: 1,
        passed: 0,
        undated: 0,
      });
      expect(await store.escalateDue('2026-09-08T13:00:00Z', calendar)).toEqual({
        escalated: 0,
        passed: 0,
        undated: 0,
      });
      expect(openWork(await store.read('due'))[0]?.escalatedTo).toEqual(['teacher']);
    });

    test('takes due dates from the calendar that is given last, and passes over what no calendar dates', async () => {
      const { model } = editModel(models.validator, (draft) => {
        draft.id = 'due-by-calendar';
        draft.due = [{ work: 'map-objectives', within: { schoolDays: 2 } }];
      });
      const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
      const school = { timeZone: 'UTC', weekdays };
      const closed = { ...school, closed: [{ from: '2026-09-01', to: '2026-09-30' }] };
      for (const [id, time] of [
        ['dated', '2026-09-01T08:00:00Z'],
        ['long ago', '0001-01-01T00:00:00Z'],
        ['in the last days', '9999-12-30T00:00:00Z'],
      ] as const) {
        await store.start(id, model, { ...start, at: time });
      }
      const dueOf = async (): Promise<readonly (readonly [string, string | null])[]> =>
        (await all(store, {}))
          .filter(({ journey }) => ['dated', 'long ago', 'in the last days'].includes(journey))
          .map(({ journey, due }) => [journey, due] as const)
          .sort();
      expect(await store.escalateDue('2026-09-03T12:00:00Z', school)).toEqual({ escalated: 0, passed: 0, undated: 2 });
      expect(await dueOf()).toEqual([
        ['dated', '2026-09-04T00:00:00.000Z'],
        ['in the last days', null],
        ['long ago', null],
      ]);
      expect(await store.escalateDue('2026-09-10T00:00:00Z', closed)).toEqual({ escalated: 0, passed: 0, undated: 2 });
      expect((await dueOf())[0]).toEqual(['dated', '2026-10-03T00:00:00.000Z']);
      expect(await store.escalateDue('2026-09-10T00:00:00Z', school)).toEqual({ escalated: 1, passed: 0, undated: 2 });
    });

    test('brings due work before those accountable, whoever has it already, and whatever ids were used', async () => {
      const { model } = editModel(models.validator, (draft) => {
        draft.id = 'due-in-an-hour';
        draft.due = [{ work: 'map-objectives', within: { hours: 1 } }];
      });
      const escalate = { type: 'item.escalated', workItem: 'w1', by: 'teacher', to: ['school-leader'] } as const;
      await store.start('by hand', model, start);
      // The same id that the store would give to its own escalation.
      await store.advance('by hand', { ...escalate, id: `due w1 ${keyOf('teacher').slice(0, 8)}`, at: at(1) });
      expect(await store.escalateDue(at(90))).toMatchObject({ escalated: 1, passed: 0 });
      expect(openWork(await store.read('by hand'))[0]?.escalatedTo).toEqual(['school-leader', 'teacher']);
      expect(await store.escalateDue(at(91))).toMatchObject({ escalated: 0, passed: 0 });
    });

    reassignsItsJourneys(() => store);

    deliversItsOutbox(() => store);

    test('refuses what no database can store, and an invalid page, in the library’s words', async () => {
      const event = { id: 'e', at: at(1), type: 'work.ended', outcome: 'reviewed', by: 'teacher' } as const;
      await store.start('asked otherwise', models.validator, start);
      const strange: readonly (() => Promise<unknown>)[] = [
        () => store.start('a\u0000', models.validator, start),
        () => store.read('\ud800'),
        () => store.read('a'.repeat(2049)),
        () => store.history('asked otherwise', { limit: Number.NaN }),
        () => store.inbox({ limit: 0 }),
        () => store.inbox({ role: 'a\u0000' }),
        () => store.inbox({ due: 'tomorrow' }),
        () => store.escalateDue('tomorrow'),
        () => store.advance('asked otherwise', { ...event, workItem: 'w1\u0000' }),
        () => store.advance('asked otherwise', { ...event, workItem: 'w1', id: '\ud800' }),
      ];
      for (const act of strange) await expect(act()).rejects.toThrow(InputError);
      const cursor = Buffer.from(JSON.stringify(['', '\u0000', 'w1'])).toString('base64url');
      expect(await refusal(store.inbox({ after: cursor }))).toBe('not-a-cursor');
      expect(await store.read('asked otherwise')).toMatchObject({ revision: 0 });
    });

    test('keeps ids as long as the library allows them', async () => {
      const id = '分'.repeat(2048);
      await store.start(id, models.validator, { learner: id, objectives: [id] });
      await store.advance(id, { id: 'e', at: at(1), type: 'mastery.claimed', objective: id, by: 'learner' });
      const workItem = openWork(await store.read(id))[0]?.id ?? '';
      await store.advance(id, {
        id: 'c',
        at: at(2),
        type: 'item.claimed',
        workItem,
        by: 'teacher',
        person: '分'.repeat(200),
      });
      expect((await all(store, { person: '分'.repeat(200) })).map(({ journey }) => journey)).toEqual([id]);
      await inboxIsOpenWork(store, id);
    });

    test('can rebuild its inboxes', async () => {
      const before = [await all(store, {}), await all(store, { suspended: true })];
      expect(await store.rebuildInbox()).toBeGreaterThan(20);
      const after = [await all(store, {}), await all(store, { suspended: true })];
      // Without a calendar of the store’s own, work due in school days has no date.
      const undated = (items: readonly InboxItem[]) => items.map((item) => ({ ...item, due: null }));
      expect(after.map(undated)).toEqual(before.map(undated));
    });

    test('applies concurrent events one after the other', async () => {
      await store.start('busy', models.validator, start);
      const claims = Array.from({ length: 12 }, (_, n) =>
        refusal(
          store.advance('busy', {
            id: `c${n}`,
            at: at(1),
            type: 'item.claimed',
            workItem: 'w1',
            by: 'teacher',
            person: `p${n}`,
          }),
        ),
      );
      const answers = await Promise.all(claims);
      expect(answers.filter((answer) => answer === 'nothing')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(11);
      expect((await store.read('busy')).revision).toBe(1);
    });

    test('takes all events that meet on one journey, and answers each by what the others have done', async () => {
      const ids = Array.from({ length: 20 }, (_, n) => `met ${n}`);
      const claim = { id: 'm', at: at(1), type: 'mastery.claimed', objective: 'fractions', by: 'learner' } as const;
      for (const id of ids) {
        await store.start(id, models.validator, start);
        await store.advance(id, claim);
      }
      const [item] = openWork(await store.read('met 0')).filter(({ subject }) => subject.kind === 'objective');
      const happened = { at: at(2), workItem: item?.id ?? '', by: item?.responsible[0] ?? '' };
      const escalated = { ...happened, type: 'item.escalated' } as const;
      const claimed = { ...happened, type: 'item.claimed' } as const;
      const answers = await Promise.all(
        ids.flatMap((id) => [
          refusal(store.advance(id, { ...escalated, id: 'x' })),
          refusal(store.advance(id, { ...claimed, id: 'y', person: 'pat' })),
          refusal(store.advance(id, { ...claimed, id: 'z', person: 'sam' })),
        ]),
      );
      expect([...answers].sort()).toEqual([...ids.map(() => 'claimed'), ...ids.flatMap(() => ['nothing', 'nothing'])]);
      for (const id of ids) {
        expect((await store.read(id)).revision).toBe(3);
        await inboxIsOpenWork(store, id);
      }
    });

    test('is the same when opened again', async () => {
      if (opened.client === undefined) return;
      const other = await openStore(opened);
      expect((await other.read('one')).revision).toBe(12);
      await other.close();
      expect((await store.read('one')).revision).toBe(12);
    });

    test('stores states that the library restores', async () => {
      const journey = await store.read('held');
      const { state } = saveJourney(journey, { after: journey.revision });
      const whole = restoreJourney(journey.model, state);
      expect(openWork(whole)).toEqual(openWork(journey));
      expect(() =>
        advanceJourney(whole, {
          id: 'x',
          at: at(9),
          type: 'exception.raised',
          concerns: 'ada',
          by: 'teacher',
          reason: 'away',
        }),
      ).toThrow(/forgotten/);
    });
  });
};
