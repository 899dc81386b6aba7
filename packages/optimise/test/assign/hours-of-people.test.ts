import { expect, test } from 'vitest';
import { models, raci } from 'work-elements';
import { assignPeople, type Member } from '../../src/index.js';

const people: readonly Member[] = [
  { id: 'ann', name: 'Ann', evidence: [] },
  { id: 'bo', name: 'Bo', evidence: [], hours: 1200 },
  { id: 'cy', name: 'Cy', evidence: [] },
];
const own = (because: readonly string[]) => because.filter((each) => /hours of (?!learn)/i.test(each));

test('somebody’s own hours of work are told, with what they change', async () => {
  const staff = new Set(['teacher', 'validator', 'school-leader']);
  const hours = Object.fromEntries(
    raci(models.validator).flatMap(({ element, step, responsible }) =>
      responsible.some((role) => staff.has(role)) ? [[`${element}/${step}`, 1] as const] : [],
    ),
  );
  const { because } = await assignPeople(models.validator, people, { hours: hours, moves: 100 });
  expect(own(because)).toEqual(['By their own hours of work a year, not by a full position: Bo 1,200.']);
});

test('that somebody’s own hours change nothing without hours of steps is told, and so it is', async () => {
  const told = await assignPeople(models.validator, people, { moves: 100 });
  expect(own(told.because)).toEqual(['Without hours per year of the steps, the hours of Bo change nothing.']);
  const bare = await assignPeople(
    models.validator,
    people.map(({ hours: _, ...person }) => person),
    { moves: 100 },
  );
  expect(own(bare.because)).toEqual([]);
  expect(told.possible === true && told.aims).toEqual(bare.possible === true && bare.aims);
  expect(told.because.filter((each) => !own(told.because).includes(each))).toEqual(bare.because);
});
