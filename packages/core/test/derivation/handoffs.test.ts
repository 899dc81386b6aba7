import { expect, test } from 'vitest';
import { deriveProfile, handoffs, type ImplementationModel, models, moveWork } from '../../src/index.js';

test('in the one-teacher model the only hand-offs are between teacher and learner', () => {
  const between = new Set(handoffs(models.singleTeacher).map(({ from, to }) => [from.role, to.role].sort().join(' ')));
  expect([...between]).toEqual(['learner teacher']);
});

test('hand-off competencies are not monotone: taking over a neighbour’s work ends the hand-off', () => {
  const toFeedback = (model: ImplementationModel) =>
    handoffs(model).some(
      ({ from, to }) => from.role === 'validator' && from.step === 'inform' && to.element === 'give-remedial-feedback',
    );
  // The validator does more work, but no longer hands the decision to somebody else who gives feedback on it.
  const after = moveWork(models.validator, {
    element: 'give-remedial-feedback',
    from: 'teacher',
    to: 'validator',
  }).model;
  expect(toFeedback(models.validator)).toBe(true);
  expect(toFeedback(after)).toBe(false);
  const idsOf = (model: ImplementationModel): readonly string[] =>
    deriveProfile<string>(model, 'activity-deliverer').competencies.map(({ competency }) => competency.id);
  const all = moveWork(models.specialistTeam, {
    element: 'develop-activities',
    from: 'activity-developer',
    to: 'activity-deliverer',
  }).model;
  expect(idsOf(models.specialistTeam)).toContain('hand-off-activity-challenge');
  expect(idsOf(all)).not.toContain('hand-off-activity-challenge');
});

test('nothing passes through a step that is switched off', () => {
  const { model } = moveWork(models.validator, {
    element: 'track-progress',
    step: 'share-progress',
    from: 'teacher',
    to: 'school-leader',
  });
  const shared = (given: ImplementationModel) =>
    handoffs(given).filter(({ from, to }) => [from.step, to.step].includes('share-progress'));
  expect(shared(model).length).toBeGreaterThan(0);
  expect(shared(models.specialistTeam)).toEqual([]);
});
