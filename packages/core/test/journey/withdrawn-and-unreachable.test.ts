import { expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  models,
  openWork,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';

let n = 0;
type Sent<Event = JourneyEventInput> = Event extends JourneyEventInput ? Omit<Event, 'id' | 'at'> : never;
const send = (journey: Journey, event: Sent): Journey => {
  n += 1;
  return advanceJourney(journey, { id: `e${n}`, at: '2026-09-01T08:00:00Z', ...event }).journey;
};
const end = (journey: Journey, step: string, outcome: string): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  if (item === undefined) throw new Error(`"${step}" is not open`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0] ?? '' });
};
const signal = (journey: Journey, event: string, objective: string): Journey =>
  send(journey, { type: 'signal.received', element: 'track-progress', event, by: 'clock', objective });

// The record of an objective may still be questioned after the objective was withdrawn.
test('a journey with a case about an objective that was withdrawn before is saved, restored and goes on', () => {
  const start = startJourney(models.validator, { learner: 'ada', objectives: ['a', 'b'] });
  const mapped = end(end(end(start, 'review-prior-learning', 'reviewed'), 'draft', 'drafted'), 'agree', 'agreed');
  const tracked = end(mapped, 'set-baseline', 'baseline-set');
  const alarmed = end(signal(tracked, 'target-date-passed', 'b'), 'interpret', 'off-pace');
  const given = send(alarmed, { type: 'objective.withdrawn', objective: 'b', by: 'teacher' });
  const looked = end(given, 'alert', 'unreachable');
  expect(looked.cases).toMatchObject([{ concerns: 'b', open: true }]);

  const text = JSON.stringify(saveJourney(looked));
  const restored = restoreJourney(models.validator, text);
  expect(JSON.stringify(saveJourney(restored))).toBe(text);
  const item = openWork(restored).find(({ element }) => element === 'handle-exceptions');
  const done = send(restored, { type: 'exception.withdrawn', case: 'case-1', by: 'teacher', reason: 'settled' });
  expect(item?.step).toBe('triage');
  expect(done.cases[0]?.open).toBe(false);
  expect(restoreJourney(models.validator, JSON.stringify(saveJourney(done)))).toEqual(done);
});
