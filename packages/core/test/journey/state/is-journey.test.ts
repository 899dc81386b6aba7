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

test('a part that is not what it should be is named, also one level down', () => {
  const from = '; a journey comes from startJourney or restoreJourney';
  expect(
    issuesIn(() => refuseNoJourney({ ...journey, log: [0], learner: { ...journey.learner, runs: null } })),
  ).toEqual([
    ['log: invalid-type', `expected a list of lists, found a list${from}`],
    ['learner.runs: invalid-type', `expected a record, found null${from}`],
  ]);
});

test('each part that is missing is named', () => {
  const { log, status, ...others } = journey;
  const because = (kind: string) => `missing; expected ${kind}; a journey comes from startJourney or restoreJourney`;
  expect(issuesIn(() => refuseNoJourney(others))).toEqual([
    ['status: missing', because('a text')],
    ['log: missing', because('a list of lists')],
  ]);
  expect(() => refuseNoJourney({ ...others, log })).toThrow(expect.objectContaining({ what: 'journey' }));
  expect(issuesIn(() => refuseNoJourney({ ...others, log, status }))).toEqual([]);
  expect(issuesIn(() => refuseNoJourney({}))).toHaveLength(13);
});
