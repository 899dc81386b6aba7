import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  models,
  openWork,
  parseModel,
  reassignJourney,
  restoreJourney,
  saveJourney,
} from '../../src/index.js';

const url = new URL('../fixtures/journeys-format-3-records.json', import.meta.url);
const then: { readonly model: unknown; readonly states: Readonly<Record<string, unknown>> } = JSON.parse(
  readFileSync(url, 'utf8'),
);
const model = parseModel(then.model);

type Happening<Event = JourneyEventInput> = Event extends JourneyEventInput ? Omit<Event, 'id' | 'at'> : never;

let count = 0;
const send = (journey: Journey, event: Happening): Journey =>
  advanceJourney(journey, { ...event, id: `r${count++}`, at: '2026-11-01T08:00:00Z' }).journey;
const end = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  if (item === undefined) throw new Error(`${step} is not open: ${openWork(journey).map((each) => each.step)}`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] ?? '' });
};
const ask = (journey: Journey): Journey =>
  send(journey, { type: 'signal.received', element: 'track-progress', event: 'transfer-requested', by: 'clock' });
const restored = (name: string): Journey => restoreJourney(model, then.states[name]);
const steps = (journey: Journey): readonly string[] => openWork(journey).map(({ step }) => step);
const where = ({ learner }: Journey) => {
  const { value, facts, done } = learner.runs['track-progress'] ?? {};
  return { value, phase: facts?.phase, done };
};

describe('journeys that were saved before a record outlived them', () => {
  test.each([
    ['settled', 'settled'],
    ['withdrawn', 'withdrawn'],
    ['withdrawn before there was a map', 'withdrawn'],
    ['withdrawn while an entry was written', 'withdrawn'],
    ['withdrawn after it was settled', 'withdrawn'],
  ])('%s: the record rests, and is handed on to whoever asks', (name, status) => {
    const journey = restored(name);
    expect([journey.status, steps(journey), where(journey)]).toEqual([
      status,
      [],
      { value: 'waiting', phase: 'over', done: false },
    ]);
    const { state } = saveJourney(journey, { after: journey.revision });
    expect(restoreJourney(model, state)).toEqual(journey);
    expect(restoreJourney(model, { learner: state.learner, objectives: [] }, { parts: 'some' }).learner).toEqual(
      journey.learner,
    );
    const moved = reassignJourney(journey, models.collegeForAmerica, { id: 'm', at: '2026-10-01T08:00:00Z' }).journey;
    for (const each of [journey, moved]) {
      const out = end(ask(each), 'export-record', 'exported');
      expect([out.status, steps(out)]).toEqual([status, []]);
      expect(steps(ask(out))).toEqual(['export-record']);
    }
  });

  test('settled, its last entry being written: the transcript follows the entry', () => {
    const written = end(ask(restored('settled, its last entry being written')), 'update', 'updated');
    expect(steps(end(written, 'interpret', 'on-pace'))).toContain('export-record');
  });

  test('a transcript being made, or in question: the record is kept afterwards, as it was', () => {
    const made = end(restored('a transcript being made'), 'export-record', 'exported');
    const settled = end(restored('an entry of a transcript in question'), 'reconcile', 'statement-added');
    for (const journey of [made, settled, restored('the record being kept')])
      expect(where(journey)).toEqual({ value: 'watching', phase: 'open', done: false });
    // The old state does not contain the request, so the transcript has to be requested again.
    expect(steps(settled)).not.toContain('export-record');
    expect(steps(ask(settled))).toContain('export-record');
    const mended = end(restored('an entry of a transcript in question'), 'reconcile', 'reconciled');
    expect(steps(mended)).toContain('interpret');
  });

  test('before there is a map: the record is begun and kept as ever', () => {
    let journey = restored('before there is a map');
    for (const [step, outcome] of [
      ['review-prior-learning', 'reviewed'],
      ['draft', 'drafted'],
      ['agree', 'agreed'],
      ['set-baseline', 'baseline-set'],
    ] as const)
      journey = end(journey, step, outcome);
    expect(where(journey)).toEqual({ value: 'watching', phase: 'open', done: false });
  });
});
