import { describe, expect, test } from 'vitest';
import { splitRole } from '../../../src/index.js';
import { assigned, bakery, SYSTEM } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

const school = bakery({
  baker: {
    responsible: ['bake'],
    accountable: ['sell', 'bake/heat'],
    consulted: ['sell/serve'],
    informed: ['sell'],
    scope: 'district',
  },
  seller: { responsible: ['sell'], consulted: ['bake'], informed: ['bake/taste'] },
});
const into = { id: 'new', title: 'New' };

describe('a role that is split', () => {
  test('gives an element with all of its letters, and keeps the rest', () => {
    const { model } = splitRole(school, { role: 'baker', into, work: ['sell'] });
    expect(assigned(model, 'responsible')).toEqual({ baker: ['bake'], seller: ['sell'] });
    expect(assigned(model, 'accountable')).toEqual({ baker: ['bake/heat'], new: ['sell'] });
    expect(assigned(model, 'consulted')).toEqual({ seller: ['bake'], new: ['sell/serve'] });
    expect(assigned(model, 'informed')).toEqual({ seller: ['bake/taste'], new: ['sell'] });
  });

  test('gives a step with those of its letters that it has by name or with its element', () => {
    const { model } = splitRole(school, { role: 'baker', into, work: ['bake/heat', 'sell/cash'] });
    expect(assigned(model, 'responsible')).toEqual({ baker: ['bake'], seller: ['sell'], new: ['bake/heat'] });
    expect(assigned(model, 'accountable')).toEqual({ baker: ['sell'], new: ['bake/heat', 'sell/cash'] });
    expect(assigned(model, 'consulted')).toEqual({ baker: ['sell/serve'], seller: ['bake'] });
    expect(assigned(model, 'informed')).toEqual({ baker: ['sell'], seller: ['bake/taste'], new: ['sell/cash'] });
  });

  test('names nobody accountable for a step that its doer answers for by default', () => {
    const { model } = splitRole(school, { role: 'baker', into, work: ['bake/mix'] });
    expect(assigned(model, 'accountable')).toEqual({ baker: ['sell', 'bake/heat'] });
  });

  test('makes a new role of the same actors and scope, unless it is told otherwise', () => {
    const made = (over: object) =>
      splitRole(school, { role: 'baker', into: { ...into, ...over }, work: ['bake'] }).model.roles.at(-1);
    expect(made({})).toMatchObject({ actors: ['onsite-educator'], scope: 'district' });
    expect(made({ actors: ['partner'], scope: 'state' })).toMatchObject({ actors: ['partner'], scope: 'state' });
    const { model } = splitRole(school, { role: 'seller', into, work: ['sell'] });
    expect(model.roles.at(-1)).not.toHaveProperty('scope');
  });

  test('gives the mode of a system with the work, of which it keeps none that moved', () => {
    const ovens = bakery(
      { baker: { accountable: ['bake'] }, oven: { ...SYSTEM, responsible: ['bake'] } },
      {
        automation: [
          { role: 'oven', work: 'bake/mix', mode: 'records' },
          { role: 'oven', work: 'bake/heat', mode: 'acts' },
        ],
      },
    );
    const { model } = splitRole(ovens, { role: 'oven', into, work: ['bake/heat'] });
    expect(model.automation).toEqual([
      { role: 'oven', work: 'bake/mix', mode: 'records' },
      { role: 'new', work: 'bake/heat', mode: 'acts' },
    ]);
  });
});

describe('a role is not split', () => {
  test.each<[string, Partial<Parameters<typeof splitRole<string, string>>[1]>, readonly string[], RegExp]>([
    ['that is unknown', { role: 'bakr' }, ['role unknown-role'], /"bakr".*"baker"/],
    [
      'over unknown work',
      { work: ['bake', 'bak', 'bake/heet'] },
      ['work[1] unknown-element', 'work[2] unknown-step'],
      /"bak".*"bake"/,
    ],
    ['without work', { work: [] }, ['work too-small'], /work/],
  ])('%s', (_, change, places, message) => {
    const split = { role: 'baker', into, work: ['bake'], ...change };
    const error = refusal(() => splitRole<string, string>(school, split));
    expect(error.what).toBe('splitRole');
    expect(placesOf(error)).toEqual(places);
    expect(error.issues[0]?.message).toMatch(message);
  });

  test('over work that it has nothing to do with, though with other steps of the same element', () => {
    const shared = bakery({ baker: { responsible: ['bake/mix'] }, helper: { informed: ['bake/heat'] } });
    const error = refusal(() =>
      splitRole(shared, { role: 'baker', into, work: ['bake/mix', 'bake/heat', 'bake', 'sell'] }),
    );
    expect(error.what).toBe('splitRole');
    expect(placesOf(error)).toEqual(['work[1] not-involved', 'work[3] not-involved']);
    expect(error.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"baker".*"bake\/heat"/),
      expect.stringMatching(/"baker".*"sell"/),
    ]);
  });

  test('into a role that is none', () => {
    const error = refusal(() => splitRole(school, { role: 'baker', into: { id: 'No Id', title: '' }, work: ['bake'] }));
    expect(error.what).toBe('splitRole');
    expect(error.issues.map(({ path }) => path)).toEqual(['into.id', 'into.title']);
    const formless = refusal(() => splitRole(school, { role: 'baker', into, work: 'bake' } as never));
    expect(formless.what).toBe('splitRole');
    expect(formless.issues.map(({ path }) => path)).toEqual(['work']);
  });
});
