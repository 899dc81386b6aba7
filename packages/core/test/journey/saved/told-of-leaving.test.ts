import { expect, test } from 'vitest';
import type { Journey } from '../../../src/index.js';
import { toldOfLeaving } from '../../../src/journey/saved/told-of-leaving.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { withLearnersRun } from '../support/changed.js';
import { beingServed, leaving, shop } from '../support/shop.js';

const reading = modelReading(shop);
const told = (journey: Journey): Journey => toldOfLeaving(reading, journey);
const { farewell, ...others } = leaving.learner.runs;
const untold: Journey = { ...leaving, learner: { ...leaving.learner, runs: others } };
const run = (value: string, items: Journey['learner']['runs'][string]['items'] = []): Journey =>
  withLearnersRun(leaving, 'farewell', { value, done: value === 'over', items });

test('a journey that has not been withdrawn stays as it is', () => {
  expect(told(beingServed)).toBe(beingServed);
});

test('what would have been told of leaving is where it would be, without open work', () => {
  const value = { value: 'writing', facts: {}, done: false, concerning: null, items: [], waiting: [], lastBy: null };
  expect(told(untold).learner.runs).toEqual({ ...others, farewell: value });
  expect(told(run('before')).learner.runs.farewell).toEqual(value);
  expect(told(untold)).toEqual({ ...untold, learner: { ...untold.learner, runs: { ...others, farewell: value } } });
});

test('what has been told, has open work, or is in no state of its own stays as it is', () => {
  expect(told(leaving)).toBe(leaving);
  for (const journey of [run('over'), run('writing'), run('begun'), run('before', farewell?.items)])
    expect(told(journey)).toBe(journey);
});
