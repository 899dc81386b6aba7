import { expect, test } from 'vitest';
import { editModel, type ModelDraft, modelFingerprint, models } from '../../src/index.js';

const after = (recipe: (draft: ModelDraft) => void): string => modelFingerprint(editModel(models.specialistTeam, recipe).model);

test.each<[string, (draft: ModelDraft) => void]>([
  [
    'titles',
    (draft) => {
      draft.title = 'Another';
      for (const role of draft.roles) role.title = 'Another';
    },
  ],
  [
    'summaries and sources',
    (draft) => {
      draft.summary = 'Another';
      draft.sources.push('a book');
    },
  ],
  [
    'habits',
    (draft) => {
      for (const role of draft.roles) role.habits.push({ id: 'listens', statement: 'Listens.' });
    },
  ],
])('does not change with %s', (_, recipe) => {
  expect(after(recipe)).toBe(modelFingerprint(models.specialistTeam));
});

test.each<[string, (draft: ModelDraft) => void]>([
  [
    'assignment',
    (draft) => {
      draft.roles[0]?.consulted.push('recommend');
    },
  ],
  [
    'people',
    (draft) => {
      draft.people.push({ id: 'someone', name: 'Someone', roles: ['learner'] });
    },
  ],
  [
    'policies',
    (draft) => {
      draft.policies.persons = 'error';
    },
  ],
  [
    'due dates',
    (draft) => {
      draft.due = [{ work: 'recommend', within: { hours: 4 } }];
    },
  ],
  [
    'levels',
    (draft) => {
      draft.levels.informed = 2;
    },
  ],
])('changes with %s', (_, recipe) => {
  expect(after(recipe)).not.toBe(modelFingerprint(models.specialistTeam));
});
