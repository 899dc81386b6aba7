import { expect, test } from 'vitest';
import { JourneyPlaces } from '../../../src/journey/engine/journey-places.js';
import { CASE, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { atDesk } from '../support/desk.js';
import { engineOf, staged } from '../support/engine-of.js';

const places = (journey = atDesk) => new JourneyPlaces(engineOf(journey).draft);
const heldLearner = { ...atDesk.learner, suspendedBy: ['case-1'] };

test('a place is held that is suspended, or is not open, or no longer', () => {
  const held = (stages: readonly string[], more = {}) =>
    [0, 1, 2].map((place) => places(staged(atDesk, stages, more)).isHeld(OBJECTIVE, place));
  expect(held(['in-progress', 'withdrawn', 'blocked'])).toEqual([false, true, true]);
  expect(held(['not-started', 'advanced', 'not-started'])).toEqual([false, false, false]);
  expect(held(['in-progress', 'advanced', 'not-started'], { learner: heldLearner })).toEqual([true, false, true]);
  const own = atDesk.objectives.map((each, place) => ({ ...each, suspendedBy: place === 1 ? ['case-1'] : [] }));
  expect([0, 1].map((place) => places({ ...atDesk, objectives: own }).isHeld(OBJECTIVE, place))).toEqual([false, true]);
  expect(places().isHeld(LEARNER, 0)).toBe(false);
  expect(places({ ...atDesk, learner: heldLearner }).isHeld(LEARNER, 0)).toBe(true);
  expect(places({ ...atDesk, learner: heldLearner }).isHeld(CASE, 0)).toBe(false);
});

test('objectives are known by their positions; those are open that have not ended', () => {
  const found = places(staged(atDesk, ['advanced', 'withdrawn', 'blocked']));
  expect(found.objectivesOf()).toEqual([0, 1, 2]);
  expect(found.openObjectives()).toEqual([2]);
  expect(places(staged(atDesk, ['in-progress', 'not-started', 'advanced'])).openObjectives()).toEqual([0, 1]);
  expect([found.nameOf(1), found.objectiveOf(0, 2), found.learnerOf()]).toEqual([1, 2, 0]);
});
