import { expect, test } from 'vitest';
import type { AssignProblem } from '../../src/assign/assign-problem.js';
import { searchAssignment } from '../../src/assign/search-assignment.js';
import { paceOf } from '../../src/limits/pace.js';

const COUNT = 12;
const numbers = [...Array.from({ length: COUNT }).keys()];

/** As many people as jobs, all equally suited to every job, with capacity for one each: some 479 million answers. */
const alike: AssignProblem = {
  people: numbers.map(() => ({ capacity: 1, costPerLoad: 0, needs: 0 })),
  jobs: numbers.map(() => ({ holders: 1, load: 1 })),
  needs: numbers.map(() => numbers.map(() => [])),
  dislike: numbers.map(() => numbers.map(() => 0)),
  flows: [],
  rules: numbers.map((person) => ({ kind: 'capacity', group: person, person })),
  today: numbers.map((person) => [person]),
  aims: ['gap'],
  weights: null,
};
const turned = numbers.map((job) => [(job + 1) % COUNT]);

test.each([0, 200, 20_000])('after %i moves, of all answers as good, everybody keeps what they have', async (moves) => {
  const { best, others } = await searchAssignment(alike, turned, 1, moves, paceOf({}));
  expect(best.assignment).toEqual(numbers.map((job) => [job]));
  expect(best.stays).toBe(COUNT);
  for (const { stays } of others) expect(stays).toBeLessThan(COUNT);
});

test('work that somebody else has to learn less for is not given back: two go round, the others keep theirs', async () => {
  const problem: AssignProblem = {
    ...alike,
    needs: numbers.map((person) => numbers.map((job) => (person === job && job < 2 ? [0] : []))),
    people: numbers.map(() => ({ capacity: 1, costPerLoad: 0, needs: 1 })),
  };
  const { best } = await searchAssignment(problem, turned, 1, 20_000, paceOf({}));
  expect(best.measure.gap).toBe(0);
  expect(best.assignment.slice(0, 2)).toEqual([[1], [0]]);
  expect(best.stays).toBe(COUNT - 2);
});
