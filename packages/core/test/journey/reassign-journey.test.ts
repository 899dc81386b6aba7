import { expect, test } from 'vitest';
import { JourneyError, models, moveWork, parseModel, reassignJourney, startJourney } from '../../src/index.js';
import { refusals } from '../support/refusals.js';

const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });

test.each([
  [[], 'undefined'],
  [[null], 'null'],
  [['r1'], 'string'],
])('a reassignment without its event says what it takes: %j', (event, found) => {
  const reassign = () => Reflect.apply(reassignJourney, undefined, [journey, models.validator, ...event]);
  expect(reassign).toThrow(JourneyError);
  expect(reassign).toThrow(`event: expected the id and the time of the change, as { id, at }, found ${found}`);
});

test('one with an event that lacks its time says that', () => {
  const reassign = () => Reflect.apply(reassignJourney, undefined, [journey, models.validator, { id: 'r1' }]);
  expect(reassign).toThrow(JourneyError);
  expect(reassign).toThrow(/at: missing/);
});

test('who decided it may be said: a role of the model until then, and the person, who holds it', () => {
  const { model } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' });
  const event = { id: 'r1', at: '2026-09-02T08:00:00Z' };
  const { log } = reassignJourney(journey, model, { ...event, by: 'school-leader', person: 'kim' });
  expect(log[0]).toMatchObject({ activity: 'model.reassigned', role: 'school-leader', resource: 'kim' });
  const refused = (more: object) => () =>
    Reflect.apply(reassignJourney, undefined, [journey, model, { ...event, ...more }]);
  expect(refused({ by: 'scool-leader' })).toThrow(
    'by: "scool-leader" is not a role of "validator"; did you mean "school-leader"?',
  );
  expect(refused({ person: 'kim' })).toThrow('by: say for which role "kim" acts');
  const held = parseModel({ ...models.validator, people: [{ id: 'kim', name: 'Kim', roles: ['teacher'] }] });
  const under = startJourney(held, { learner: 'ada', objectives: ['fractions'] });
  expect(() => reassignJourney(under, held, { ...event, by: 'school-leader', person: 'kim' })).toThrow(
    '"kim" holds "teacher"',
  );
});

test('an event that is no plain data is refused by the place of what is not', () => {
  const event = {
    id: 'r1',
    get at() {
      return '2026-09-02T08:00:00Z';
    },
  };
  const reassign = () => reassignJourney(journey, models.validator, event);
  expect(refusals(reassign)).toEqual([
    'event.at (not-data): expected plain data, found a getter or setter; pass its value',
  ]);
  expect(reassign).toThrow(/^reassignJourney: /);
  const none = () => Reflect.apply(reassignJourney, undefined, [journey, models.validator]);
  expect(refusals(none)[0]).toMatch(/^event \(missing\): /);
  expect(none).toThrow(/^reassignJourney: /);
});
