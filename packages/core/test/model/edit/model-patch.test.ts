import { describe, expect, test } from 'vitest';
import {
  applyEdit,
  editModel,
  type ImplementationModel,
  type ModelDraft,
  type ModelPatch,
} from '../../../src/index.js';
import { bakery } from '../support/bakery.js';
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

describe('what has come of a model since a patch was made', () => {
  test('is told by the names that are gone and have come, and what is at the place of the patch', () => {
    expect(differs((draft) => void draft.roles.shift())).toMatch(
      /its roles are without "baker" now, and roles\[1\], which was "helper", is "boss";/,
    );
    expect(differs((draft) => void draft.roles.splice(0, 2))).toMatch(
      /its roles are without "baker", "helper" now, and roles\[1\], which was "helper", is nothing;/,
    );
    const role = { summary: '', actors: ['partner' as const], responsible: [], accountable: [] };
    const made = (id: string) => ({ ...role, id, title: id, consulted: [], informed: [], habits: [] });
    expect(differs((draft) => void draft.roles.unshift(made('one'), made('two')))).toMatch(
      /its roles are with "one", "two" now, and roles\[1\], which was "helper", is "two";/,
    );
    expect(differs((draft) => void draft.roles.push(made('one')))).toMatch(/its roles are with "one" now;/);
    expect(differs((draft) => void draft.roles.splice(0, 1, made('one')))).toMatch(
      /its roles are without "baker" and with "one" now;/,
    );
    expect(differs((draft) => void draft.roles.reverse())).not.toMatch(/another order/);
    expect(differs((draft) => void draft.roles.push(...draft.roles.splice(0, 1)))).toMatch(
      /its roles are in another order now, and roles\[1\], which was "helper", is "boss";/,
    );
  });

  test('is told by the parts that differ where the names are the same', () => {
    const several = differs((draft) => {
      draft.title = 'Other';
      draft.summary = 'It bakes.';
      for (const each of draft.roles) if (each.id !== 'helper') each.title = 'Other';
    });
    expect(several).toMatch(/different in its title, summary, role "baker", role "boss";/);
    expect(differs((draft) => void (draft.title = 'Other'))).toMatch(/different in its title;/);
    const due = (draft: ModelDraft): void => {
      draft.due = [{ work: 'bake', within: { hours: 1 } }];
    };
    expect(differs(due)).toMatch(/different in its due;/);
  });

  test('is not told name by name of a part without names', () => {
    expect(
      differs(
        (draft) => void (draft.summary = 'New.'),
        (draft) => void (draft.title = 'New'),
      ),
    ).toMatch(/different in its summary;/);
    const sourced = (draft: ModelDraft): void => void draft.sources.push('A book.');
    expect(differs((draft) => void draft.sources.push('Another.'), sourced)).toMatch(/different in its sources;/);
  });

  test('is not told where a patch does not say', () => {
    const stored = edited(school, titled).patches.map(({ madeFor, ...patch }): ModelPatch => {
      if (madeFor === undefined) throw new Error('made for nothing');
      return { ...patch, madeFor: { fingerprint: madeFor.fingerprint, ids: madeFor.ids } };
    });
    const error = refusal(() => applyEdit(edited(school, (draft) => void (draft.title = 'Other')).model, stored));
    expect(error.issues[0]?.message).toMatch(/since: it is another;/);
  });

  test('is told once for each thing, at the first patch', () => {
    const { patches } = edited(school, (draft) => {
      titled(draft);
      draft.roles[0]?.responsible.push('sell');
      draft.roles[2]?.informed.push('sell');
    });
    expect(patches.length).toBe(3);
    const error = refusal(() => applyEdit(edited(school, (draft) => void (draft.title = 'Other')).model, patches));
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
