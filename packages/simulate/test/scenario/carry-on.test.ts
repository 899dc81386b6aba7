import { expect, test } from 'vitest';
import { models, parseModel } from 'work-elements';
import { defaultCarryOn, isIndependentCheck } from '../../src/scenario/carry-on.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const own = ownModel([elementOf('visit', ['go'])], [roleOf('guide', ['onsite-educator'], ['visit'])]);
const carryOn = (model: unknown, more: object = {}) =>
  parseScenario({
    id: 'ours',
    title: 'Ours',
    model,
    learners: { count: 1 },
    staff: [{ role: model === own ? 'guide' : 'teacher', count: 1 }],
    ...more,
  }).carryOn;

test('people carry on for an hour in the learning process, and not in one of the model’s own', () => {
  expect(defaultCarryOn(models.validator)).toEqual({ upToMinutes: 60 });
  expect(defaultCarryOn(parseModel(own))).toBe(false);
});

test('unless the scenario says otherwise', () => {
  expect(carryOn('single-teacher')).toEqual({ upToMinutes: 60 });
  expect(carryOn('single-teacher', { carryOn: false })).toBe(false);
  expect(carryOn(own)).toBe(false);
  expect(carryOn(own, { carryOn: { upToMinutes: 5 } })).toEqual({ upToMinutes: 5 });
});

test('steps that check the step before are known', () => {
  expect(
    [
      'assess-progress/score',
      'assess-progress/second-score',
      'assess-progress/moderate',
      'develop-activities/review',
    ].filter(isIndependentCheck),
  ).toEqual(['assess-progress/second-score', 'assess-progress/moderate', 'develop-activities/review']);
});
