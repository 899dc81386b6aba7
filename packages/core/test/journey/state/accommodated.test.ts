import { expect, test } from 'vitest';
import { models, startJourney } from '../../../src/index.js';
import { leavesOutReview, remembersSupports } from '../../../src/journey/state/accommodated.js';
import { runStateAt } from '../../../src/journey/state/run-state.js';
import { describeItem } from '../../../src/journey/state/work-item.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { processTable } from '../../../src/process/process-table.js';
import { at } from '../../../src/vocabulary/at.js';
import { runAt } from '../support/desk.js';

// In this model a system scores, and the pieces of learners with supports always go on to people.
const reading = modelReading(models.aiTutorGuide);
const SCORE = 'assess-progress/score';
const plan = { 'support-plan': [{ artifact: 'support-plan', ref: 'plan' }] };
const remembering = { 'map-objectives': runAt('agreed', { facts: { 'supports-set': true } }) };
const forgetting = { 'map-objectives': runAt('agreed', { facts: { 'supports-set': false } }) };

test('a system does not let the piece of a learner with a support plan count unreviewed', () => {
  expect(leavesOutReview(reading, SCORE, {}, { own: plan, learner: {} }, 'scored')).toBe(true);
  expect(leavesOutReview(reading, SCORE, {}, { own: {}, learner: plan }, 'scored')).toBe(true);
  expect(leavesOutReview(reading, SCORE, remembering, { own: {}, learner: {} }, 'scored')).toBe(true);
  expect(leavesOutReview(reading, SCORE, {}, { own: {}, learner: {} }, 'scored')).toBe(false);
  expect(leavesOutReview(reading, SCORE, forgetting, { own: {}, learner: {} }, 'scored')).toBe(false);
});

test('it may send it to be reviewed, and what has no such outcome, or no rule, leaves nothing out', () => {
  const all = { own: plan, learner: plan };
  expect(leavesOutReview(reading, SCORE, {}, all, 'sampled')).toBe(false);
  expect(leavesOutReview(reading, SCORE, {}, all, 'no-such-outcome')).toBe(false);
  expect(leavesOutReview(reading, 'assess-progress/no-such-step', {}, all, 'scored')).toBe(false);
  expect(leavesOutReview(reading, 'assess-progress/report', {}, all, 'reported')).toBe(false);
  expect(leavesOutReview(modelReading(models.validator), SCORE, {}, all, 'scored')).toBe(false);
});

test('the machine remembers a plan that has been set', () => {
  expect([remembering, forgetting, {}].map(remembersSupports)).toEqual([true, false, false]);
});

const started = startJourney(models.aiTutorGuide, { learner: 'ada', objectives: ['one', 'two'] });
const element = at(
  processTable(reading.process).elements.filter(({ id }) => id === 'assess-progress'),
  0,
);
const scoring = element.machine.states.findIndex(({ active }) => active.includes('score'));

test('so that the outcome is not offered, whether the plan is kept with the objective or the learner', () => {
  const outcomes = (kept: 'ada' | 'one' | 'two' | 'nobody', kind: InnerKind, place: number) =>
    describeItem(
      {
        ...started,
        learner: { ...started.learner, artifacts: kept === 'ada' ? plan : {} },
        objectives: started.objectives.map((each) => ({ ...each, artifacts: kept === each.id ? plan : {} })),
        cases: ['one', null].map((concerns, index) => ({
          id: `case-${index}`,
          element: 'assess-progress',
          concerns,
          reason: '',
          open: true,
          suspends: true,
          run: runAt('any'),
        })),
      },
      reading,
      element,
      { kind, place, run: { ...runAt('any'), ...runStateAt(element, scoring) } },
      { id: 'w9', step: 'score', number: 9, since: null },
    ).outcomes;
  const all = outcomes('nobody', OBJECTIVE, 0);
  const reviewed = all.filter((outcome) => outcome !== 'scored');
  expect(all).toContain('scored');
  expect(outcomes('one', OBJECTIVE, 0)).toEqual(reviewed);
  expect(outcomes('one', OBJECTIVE, 1)).toEqual(all);
  expect(outcomes('one', CASE, 0)).toEqual(reviewed);
  expect(outcomes('one', CASE, 1)).toEqual(all);
  expect(outcomes('ada', OBJECTIVE, 1)).toEqual(reviewed);
  expect([outcomes('one', LEARNER, 0), outcomes('two', LEARNER, 0)]).toEqual([all, all]);
});
