import { expect, test } from 'vitest';
import { editModel, InputError, models, moveWork, openWork, replayJourney } from 'work-elements';
import type { Store } from '../../src/index.js';
import { at, inboxIsOpenWork, refusal, start } from './journeys-of-a-store.js';

/** Tests of how a store moves the journeys of a model to another. */
export const reassignsItsJourneys = (storeNow: () => Store): void => {
  test('moves all journeys of a model, and continues after an interruption', async () => {
    const store = storeNow();
    const { model: from } = editModel(models.validator, (draft) => {
      draft.id = 'before';
    });
    for (let n = 0; n < 5; n++) await store.start(`move-${n}`, from, start);
    await store.advance('move-4', { id: 'w', at: at(1), type: 'journey.withdrawn', by: 'learner' });
    const { model: to } = moveWork(from, { element: 'map-objectives', from: 'teacher', to: 'school-leader' });
    const event = { id: 'move', at: at(20), batch: 2 };
    // As if an earlier call had stopped after the first journey.
    await store.advance('move-0', { id: 'move', at: at(20), type: 'model.reassigned', model: to });
    const moved = await store.reassign(from, to, event);
    expect(moved).toMatchObject({ moved: 3, refused: [{ journey: 'move-4', issues: [{ code: 'withdrawn' }] }] });
    const { model: never } = editModel(from, (draft) => {
      draft.id = 'never-kept';
    });
    expect(await refusal(store.reassign(never, to, event))).toBe('model-not-kept');
    await expect(store.reassign(from, to, { ...event, id: '\ud800' })).rejects.toThrow(InputError);
    for (let n = 0; n < 4; n++) {
      await inboxIsOpenWork(store, `move-${n}`);
      expect(openWork(await store.read(`move-${n}`))[0]?.responsible).toEqual(['school-leader']);
    }
    expect(
      (await store.advance('move-1', { id: 'move', at: at(20), type: 'model.reassigned', model: to })).repeated,
    ).toBe(true);
    const { entries } = await store.history('move-1');
    const events = entries.flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
    expect(openWork(replayJourney(from, start, events))[0]?.responsible).toEqual(['school-leader']);
  });

  test('moves the journeys of those who have left too, where their records are still handed on', async () => {
    const store = storeNow();
    const { model: from } = editModel(models.collegeForAmerica, (draft) => {
      draft.id = 'college';
    });
    const asks = { type: 'signal.received', element: 'track-progress', event: 'transfer-requested' } as const;
    for (const id of ['gone', 'asking']) {
      await store.start(id, from, start);
      await store.advance(id, { id: 'w', at: at(1), type: 'journey.withdrawn', by: 'learner' });
    }
    await store.advance('asking', { ...asks, id: 'a', at: at(2), by: 'learner' });
    const { model: to } = moveWork(from, {
      element: 'track-progress',
      step: 'export-record',
      from: 'programme-administration',
      to: 'coach',
    });
    expect(await store.reassign(from, to, { id: 'move', at: at(3) })).toEqual({ moved: 2, refused: [] });
    await store.advance('gone', { ...asks, id: 'a', at: at(4), by: 'learner' });
    for (const id of ['gone', 'asking']) {
      await inboxIsOpenWork(store, id);
      expect(openWork(await store.read(id)).map(({ responsible }) => responsible)).toEqual([['coach']]);
    }
  });
};
