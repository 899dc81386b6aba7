import { expect, test } from 'vitest';
import { openWork, restoreJourney, saveJourney } from '../../../src/index.js';
import { findItem } from '../../../src/journey/state/placed-run.js';
import { judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

test('an item is found with where it is open, about whatever it is', () => {
  for (const { id, subject } of openWork(judging)) {
    const found = findItem(judging, id);
    expect([found?.item.id, judging.objectives[found?.placed.place ?? -1]?.id]).toEqual([id, subject.id]);
  }
  expect(findItem(judging, 'w99')).toBeUndefined();
});

test('an item about an objective that is not loaded needs the part of that one, not of another', () => {
  const { learner, recent } = saveJourney(judging).state;
  const some = restoreJourney(judging.model, { learner, recent, objectives: [] }, { parts: 'some' });
  const needed = openWork(judging).map(({ id }) => issuesIn(() => findItem(some, id)).map(([place]) => place));
  expect(needed).toEqual([['objectives[0]: part-not-here'], ['objectives[1]: part-not-here']]);
});
