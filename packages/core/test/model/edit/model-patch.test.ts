import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  editModel,
  type ImplementationModel,
  type ModelDraft,
  type ModelPatch,
} from '../../../src/index.js';
import { bakery } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

const school = bakery({ baker: { responsible: ['bake'] }, helper: {}, boss: {} });
const edited = (model: ImplementationModel, recipe: (draft: ModelDraft) => void) => editModel(model, recipe);

/** Why patches that change the helper’s title cannot be applied to what the school has become. */
const differs = (recipe: (draft: ModelDraft) => void, change = titled): string => {
  const { patches } = edited(school, change);
  const error = refusal(() => applyEdit(edited(school, recipe).model, patches));
  expect(error.what).toBe('edit of "bakery"');
  expect(placesOf(error)).toEqual(['[0] moved-on']);
  return error.issues[0]?.message ?? '';
};

const titled = (draft: ModelDraft): void => {
  for (const role of draft.roles) if (role.id === 'helper') role.title = 'Aide';
};

const retitled = (draft: ModelDraft): void => {
  draft.title = 'Other';
};

const described = (draft: ModelDraft): void => {
  draft.summary = 'It bakes.';
};

const role = { summary: '', actors: ['partner' as const], responsible: [], accountable: [] };
const made = (id: string) => ({ ...role, id, title: id, consulted: [], informed: [], habits: [] });

describe('what has come of a model since a patch was made', () => {
  test.each<[string, (draft: ModelDraft) => void, RegExp]>([
    [
      'one is gone',
      ({ roles }) => void roles.shift(),
      /its roles are without "baker" now, and roles\[1\], which was "helper", is "boss";/,
    ],
    [
      'several are gone',
      ({ roles }) => void roles.splice(0, 2),
      /its roles are without "baker", "helper" now, and roles\[1\], which was "helper", is nothing;/,
    ],
    [
      'several have come before',
      ({ roles }) => void roles.unshift(made('one'), made('two')),
      /its roles are with "one", "two" now, and roles\[1\], which was "helper", is "two";/,
    ],
    ['one has come behind', ({ roles }) => void roles.push(made('one')), /its roles are with "one" now;/],
    [
      'one has come for another',
      ({ roles }) => void roles.splice(0, 1, made('one')),
      /its roles are without "baker" and with "one" now;/,
    ],
    [
      'one has come for the one that the patch is about',
      ({ roles }) => void roles.splice(1, 1, made('one')),
      /its roles are without "helper" and with "one" now, and roles\[1\], which was "helper", is "one";/,
    ],
    [
      'their order is another',
      ({ roles }) => void roles.push(...roles.splice(0, 1)),
      /its roles are in another order now, and roles\[1\], which was "helper", is "boss";/,
    ],
  ])('is told by names, and by what is at the place of the patch: %s', (_, recipe, message) => {
    expect(differs(recipe)).toMatch(message);
  });

  test.each<[(draft: ModelDraft) => void, RegExp]>([
    [retitled, /different in its title;/],
    [
      (draft) => {
        retitled(draft);
        described(draft);
        for (const each of draft.roles) if (each.id !== 'helper') each.title = 'Other';
      },
      /different in its title, summary, role "baker", role "boss";/,
    ],
    [
      (draft) => {
        draft.due = [{ work: 'bake', within: { hours: 1 } }];
      },
      /different in its due;/,
    ],
  ])('is told by the parts that differ where the names are the same (%#)', (recipe, message) => {
    expect(differs(recipe)).toMatch(message);
  });

  test('is told without a place where the patch is about the length of a list', () => {
    const shorter = ({ roles }: ModelDraft): void => void roles.pop();
    expect(differs(({ roles }) => void roles.push(made('one')), shorter)).toMatch(/its roles are with "one" now;/);
  });

  test('is told by its parts where the patch goes through no list, or through one without names', () => {
    expect(differs(described, retitled)).toMatch(/different in its summary;/);
    const sourced = (draft: ModelDraft): void => void draft.sources.push('A book.');
    expect(differs((draft) => void draft.sources.push('Another.'), sourced)).toMatch(/different in its sources;/);
  });

  test('is not told where a patch does not say', () => {
    const stored = edited(school, titled).patches.map(({ madeFor, ...patch }): ModelPatch => {
      if (madeFor === undefined) throw new Error('made for nothing');
      return { ...patch, madeFor: { fingerprint: madeFor.fingerprint, ids: madeFor.ids } };
    });
    const error = refusal(() => applyEdit(edited(school, retitled).model, stored));
    expect(error.issues[0]?.message).toMatch(/since: it is another;/);
  });

  test('is told once for each thing, at the first patch', () => {
    const { patches } = edited(school, (draft) => {
      titled(draft);
      draft.roles[0]?.responsible.push('sell');
      draft.roles[2]?.informed.push('sell');
    });
    expect(patches.length).toBe(3);
    const error = refusal(() => applyEdit(edited(school, retitled).model, patches));
    expect(placesOf(error)).toEqual(['[0] moved-on']);
    const gone = refusal(() => applyEdit(edited(school, (draft) => void draft.roles.splice(0, 2)).model, patches));
    expect(placesOf(gone)).toEqual(['[0] moved-on', '[1] moved-on', '[2] moved-on']);
  });
});

test('a patch says for which model it was made: its names along the path, and its parts', () => {
  const { patches } = edited(school, (draft) => {
    titled(draft);
    draft.sources = ['A book.'];
    draft.title = 'Other';
  });
  const ids = new Map(patches.map(({ path, madeFor }) => [path[0], madeFor?.ids]));
  expect(ids).toEqual(
    new Map<unknown, unknown>([
      ['roles', ['baker', 'helper', 'boss']],
      ['sources', []],
      ['title', []],
    ]),
  );
  const parts = Object.keys(patches[0]?.madeFor?.parts ?? {});
  expect(parts).toEqual(expect.arrayContaining(['title', 'sources', 'role "baker"', 'role "helper"', 'role "boss"']));
  expect(parts).not.toContain('roles');
});
