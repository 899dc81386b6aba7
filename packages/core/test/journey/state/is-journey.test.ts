import { expect, test } from 'vitest';
import { JourneyError, models, startJourney } from '../../../src/index.js';
import { refuseNoJourney } from '../../../src/journey/state/is-journey.js';
import { issuesIn } from '../support/issues-in.js';

const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });

test('what is no object at all is no journey, and is named by its kind', () => {
  expect(issuesIn(() => refuseNoJourney(null))).toEqual([[': not-a-journey', 'expected a journey, found null']]);
  expect(issuesIn(() => refuseNoJourney('ada'))).toEqual([[': not-a-journey', 'expected a journey, found string']]);
  expect(issuesIn(() => refuseNoJourney(undefined))).toEqual([
    [': not-a-journey', 'expected a journey, found undefined'],
  ]);
  expect(() => refuseNoJourney(null)).toThrow(JourneyError);
  expect(() => refuseNoJourney(null)).toThrow(expect.objectContaining({ name: 'JourneyError', what: 'journey' }));
});

test('each part that is missing is named', () => {
  const { log, status, ...others } = journey;
  const because = 'missing; expected a journey, from startJourney or restoreJourney';
  expect(issuesIn(() => refuseNoJourney(others))).toEqual([
    ['status: missing', because],
    ['log: missing', because],
  ]);
  expect(() => refuseNoJourney({ ...others, log })).toThrow(expect.objectContaining({ what: 'journey' }));
  expect(issuesIn(() => refuseNoJourney({ ...others, log, status }))).toEqual([]);
  expect(issuesIn(() => refuseNoJourney({}))).toHaveLength(10);
});
