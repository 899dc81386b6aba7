import { expect, test } from 'vitest';
import { Draft } from '../../../src/journey/engine/draft.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { CASE, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { atDesk, deskModel, runAt } from '../support/desk.js';

const clock = { 'desk/call': '2026-09-01T08:00:00Z', since: '2026-08-01T08:00:00Z' };
const cases = ['two', null].map((concerns, index) => ({
  id: `case-${index + 1}`,
  element: 'talk',
  concerns,
  reason: '',
  open: true,
  suspends: true,
  run: runAt('talking'),
}));
const journey = {
  ...atDesk,
  cases,
  learner: { ...atDesk.learner, clock: { since: 'hers' }, doers: [{ work: 'greet/greeting', person: 'pat' }] },
  objectives: atDesk.objectives.map((each, place) => (place === 0 ? { ...each, clock } : each)),
};
const draft = () => new Draft(journey, modelReading(deskModel));

test('what a place is about is an objective, or the learner', () => {
  const { objectiveOf } = { objectiveOf: draft().objectiveOf.bind(draft()) };
  expect([objectiveOf(OBJECTIVE, 2), objectiveOf(LEARNER, 0), objectiveOf(CASE, 0), objectiveOf(CASE, 1)]).toEqual([
    2, -1, 1, -1,
  ]);
});

test('clocks are those of an objective or of the learner, and one of an objective can be stopped', () => {
  const now = draft();
  expect([now.clockOf(0), now.clockOf(1), now.clockOf(-1)]).toEqual([clock, {}, { since: 'hers' }]);
  now.stopClock(0, 'desk/call');
  expect(now.clockOf(0)).toEqual({ since: clock.since });
  const before = now.objective(1);
  now.stopClock(1, 'desk/call');
  expect(now.objective(1)).toBe(before);
  now.stopClock(-1, 'since');
  expect(now.clockOf(-1)).toEqual({ since: 'hers' });
  now.setClock(-1, 'gate/knock', 'later');
  now.setClock(1, 'since', 'later');
  expect([now.clockOf(-1), now.clockOf(1)]).toEqual([{ since: 'hers', 'gate/knock': 'later' }, { since: 'later' }]);
});

test('whoever has done something is added to those who have', () => {
  const now = draft();
  now.addDoer(-1, { work: 'gate/opening', person: 'sam' });
  now.addDoer(0, { work: 'desk/serving', person: 'kim' });
  expect([now.doersOf(-1), now.doersOf(0), now.doersOf(1)]).toEqual([
    [
      { work: 'greet/greeting', person: 'pat' },
      { work: 'gate/opening', person: 'sam' },
    ],
    [{ work: 'desk/serving', person: 'kim' }],
    [],
  ]);
  expect(journey.learner.doers).toHaveLength(1);
});

test('what has not changed comes out as it went in', () => {
  const after = draft().finish();
  expect(after).toEqual(journey);
  expect(after.cases).toBe(journey.cases);
  expect(after.objectives).toBe(journey.objectives);
});
