import { expect, test } from 'vitest';
import { effortForOne } from '../../src/index.js';

const minutes = { min: 30, mode: 60, max: 120 };
const effort = { ...minutes, source: 'a survey' };
const of = (size: number) => ({ effort, group: { size, source: 'a survey' } });

test('one learner accounts for all of the effort of a step, or for an equal part in a group', () => {
  expect(effortForOne({ effort })).toEqual(minutes);
  expect(effortForOne(of(1))).toEqual(minutes);
  expect(effortForOne(of(15))).toEqual({ min: 2, mode: 4, max: 8 });
});
