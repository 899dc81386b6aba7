import { describe, expect, test } from 'vitest';
import { editModel, ModelError } from '../../../src/index.js';
import { bakery } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

const school = bakery({ baker: { responsible: ['bake'] }, helper: {} });

test('an edit that changes nothing in the end has neither patches nor notes', () => {
  const edit = editModel(school, (draft) => {
    draft.title = 'Another';
    draft.title = school.title;
    draft.roles = draft.roles.map((role) => ({ ...role }));
  });
  expect(edit).toEqual({ model: school, patches: [], inversePatches: [], notes: [] });
  expect(edit.model).toBe(school);
});

describe('an edit is refused', () => {
  const refused = (recipe: Parameters<typeof editModel>[1]) => {
    const error = refusal(() => editModel(school, recipe));
    expect(error).toBeInstanceOf(ModelError);
    expect(error.what).toBe('edit of "bakery"');
    return error;
  };

  test('that is no recipe, with what it is instead', () => {
    const error = refused(7 as never);
    expect(placesOf(error)).toEqual(['recipe not-a-recipe']);
    expect(error.issues[0]?.message).toMatch(/function.*number/);
  });

  test('after which the model is not plain data', () => {
    const error = refused((draft) => {
      draft.title = (() => 'x') as never;
      Reflect.set(draft, 'summary', new Map());
    });
    expect(error.issues.map(({ path }) => path)).toEqual(['title', 'summary']);
  });

  test('after which a name is unknown, with the role in which it is', () => {
    const error = refused((draft) => {
      draft.roles[1]?.responsible.push('bak');
    });
    expect(placesOf(error)).toEqual(['roles[1].responsible[0] unknown-element']);
    expect(error.issues[0]?.item).toBe('helper');
  });

  test('after which parts are missing, however deep, which a document may leave out', () => {
    const error = refused((draft) => {
      Reflect.deleteProperty(draft, 'summary');
      Reflect.deleteProperty(draft.policies, 'separate');
      Reflect.deleteProperty(draft.levels, 'informed');
      draft.roles.push({ id: 'new', title: 'New', actors: ['partner'] } as never);
      draft.due = [{ work: 'bake', within: { hours: 1 } }];
    });
    expect(placesOf(error)).toEqual([
      'summary missing',
      'roles[2].summary missing',
      'roles[2].responsible missing',
      'roles[2].accountable missing',
      'roles[2].consulted missing',
      'roles[2].informed missing',
      'roles[2].habits missing',
      'policies.separate missing',
      'levels.informed missing',
    ]);
    expect(error.issues[0]?.message).toMatch(/complete/);
    expect(error.issues[1]?.item).toBe('new');
  });
});
