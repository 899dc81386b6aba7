import { expect, test } from 'vitest';
import { JourneyError, models, reassignJourney, startJourney } from '../../src/index.js';

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
