import { expect, test } from 'vitest';
import {
  advanceJourney,
  models,
  moveWork,
  openWork,
  reassignJourney,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';

/** Reorders an object’s keys as PostgreSQL’s `jsonb` does: by length, then by bytes. */
const asJsonb = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asJsonb);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, asJsonb(inner)]));
};

test('a store that orders keys in its own way loses nothing: the text is the same, and so is what follows', () => {
  let journey = startJourney(models.validator, { learner: 'ada', objectives: ['a', { id: 'b', requires: ['a'] }] });
  for (let n = 0; n < 30; n++) {
    const open = openWork(journey);
    const item = open[n % open.length];
    if (item === undefined) break;
    const at = new Date(Date.UTC(2026, 8, 1, 8, n)).toISOString();
    const artifacts = item.owes.map((artifact) => ({ artifact, ref: `${artifact} ${n}` }));
    const [outcome = ''] = item.outcomes;
    const [by = ''] = item.responsible;
    journey = advanceJourney(journey, {
      id: `e${n}`,
      at,
      type: 'work.ended',
      workItem: item.id,
      outcome,
      by,
      artifacts,
    }).journey;
    if (n !== 15) continue;
    const { model } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'validator' });
    journey = reassignJourney(journey, model, { id: 'moved', at }).journey;
  }
  const text = JSON.stringify(saveJourney(journey));
  const reordered = asJsonb(JSON.parse(text));
  expect(JSON.stringify(reordered)).not.toBe(text);
  for (const given of [text, JSON.parse(text), reordered, JSON.stringify(reordered)]) {
    const restored = restoreJourney(journey.model, given);
    expect(JSON.stringify(saveJourney(restored))).toBe(text);
    const claim = {
      id: 'next',
      at: '2026-10-01T08:00:00Z',
      type: 'exception.raised',
      concerns: 'ada',
      by: 'teacher',
      reason: 'away',
    } as const;
    expect(saveJourney(advanceJourney(restored, claim).journey)).toEqual(
      saveJourney(advanceJourney(journey, claim).journey),
    );
  }
});
