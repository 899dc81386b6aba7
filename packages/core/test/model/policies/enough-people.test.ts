import { expect, test } from 'vitest';
import { checkModel, type ImplementationModel, parseModel } from '../../../src/index.js';
import { twoScorers } from '../../support/two-scorers.js';

const judged = (
  people: readonly { readonly id: string; readonly roles: readonly string[] }[],
  responsible = ['judge'],
): ImplementationModel =>
  parseModel({
    ...twoScorers,
    roles: responsible.map((id) => ({ id, title: id, actors: ['onsite-educator'], responsible: ['judge'] })),
    people: people.map((person) => ({ name: person.id, ...person })),
  });

const found = (model: ImplementationModel) =>
  checkModel(model)
    .filter(({ policy }) => policy === 'enough-people')
    .map(({ severity, message }) => `${severity}: ${message}`);

test('a step that takes two people is named where only one of those named may do it', () => {
  expect(found(judged([{ id: 'pat', roles: ['judge'] }]))).toEqual([
    'warning: "judge/rate" takes 2 people, and of those who are named only 1 may do it as "judge"',
  ]);
});

test('two people are enough, in one role or in two; where nobody is named for a role, anybody may', () => {
  const [pat, sam] = [
    { id: 'pat', roles: ['judge'] },
    { id: 'sam', roles: ['judge'] },
  ];
  expect(found(judged([pat, sam]))).toEqual([]);
  expect(found(judged([]))).toEqual([]);
  expect(found(judged([pat], ['judge', 'second']))).toEqual([]);
  expect(found(judged([pat, { id: 'kim', roles: ['second'] }], ['judge', 'second']))).toEqual([]);
  expect(found(judged([{ id: 'pat', roles: ['judge', 'second'] }], ['judge', 'second']))).toHaveLength(1);
});

test('who is missing is told as data, with the roles in which they could help, unless nobody does the step', () => {
  const model = judged([{ id: 'pat', roles: ['judge', 'second'] }], ['judge', 'second']);
  expect(checkModel(model).filter(({ policy }) => policy === 'enough-people')).toMatchObject([
    {
      path: 'people',
      hint: expect.stringMatching(/another person.*"judge" or "second"$/),
      breach: { kind: 'too-few-people', work: 'judge/rate', roles: ['judge', 'second'], needs: 2, holders: 1 },
    },
  ]);
  const idle = { ...twoScorers, roles: twoScorers.roles.map((role) => ({ ...role, responsible: [] })) };
  expect(found({ ...idle, people: [{ id: 'pat', name: 'Pat', roles: ['validator'] }] })).toEqual([]);
});
