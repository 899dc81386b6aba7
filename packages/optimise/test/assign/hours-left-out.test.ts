import { expect, test } from 'vitest';
import { models, raci } from 'work-elements';
import { assignPeople } from '../../src/index.js';

const people = ['ann', 'bo'].map((id) => ({ id, name: id, evidence: [] }));
const steps = [
  ...new Set(
    raci(models.validator)
      .filter(({ responsible }) => responsible.some((role) => ['teacher', 'validator', 'school-leader'].includes(role)))
      .map(({ element, step }) => `${element}/${step}`),
  ),
];
const hoursOf = (those: readonly string[]) => Object.fromEntries(those.map((step) => [step, 1]));

test.each([
  [
    'all but one are given',
    steps.slice(1),
    `No hours are given for 1 of ${steps.length} steps, which counts as no load.`,
  ],
  [
    'one is given',
    steps.slice(0, 1),
    `No hours are given for ${steps.length - 1} of ${steps.length} steps, which count as no load.`,
  ],
  ['all are given', steps, null],
] as const)('steps whose hours are left out are no load, which is told: %s', async (_, given, sentence) => {
  const answer = await assignPeople(models.validator, people, { hours: hoursOf(given), moves: 0 });
  expect(answer.possible).toBe(true);
  expect(answer.because.filter((each) => each.startsWith('No hours are given'))).toEqual(
    sentence === null ? [] : [sentence],
  );
});
