import { describe, expect, test } from 'vitest';
import { bakery, foundBy, SYSTEM, type Written } from '../support/bake-and-sell.js';

const found = (roles: Readonly<Record<string, Written>>, kind: 'someone-responsible' | 'one-accountable') =>
  foundBy(bakery(roles), { kind }).map(({ policy, severity, ...finding }) => finding);

describe('work that nobody does', () => {
  test('is told step by step, with those who may do it in every kind that may hold their roles', () => {
    const [, heat] = found(
      {
        baker: { responsible: ['sell', 'bake/look', 'bake/taste'] },
        oven: SYSTEM,
        mixed: { actors: ['information-system', 'learner'] },
        pupil: { actors: ['learner'] },
      },
      'someone-responsible',
    );
    expect(heat).toEqual({
      path: 'roles',
      message: expect.stringMatching(/"bake\/heat"/),
      hint: expect.stringMatching(/add "bake\/heat" or "bake" to the "responsible" of "baker" or "oven"$/),
      breach: { kind: 'nobody-responsible', work: 'bake/heat', able: ['baker', 'oven'] },
    });
  });

  test('is told as an element where nobody does any of it, with those who may do all of it, four at most', () => {
    const able = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, {}]));
    const [bake] = found({ first: { responsible: ['sell'] }, oven: SYSTEM, ...able }, 'someone-responsible');
    expect(bake?.hint).toMatch(/add "bake" to the "responsible" of "first" or "a" or "b" or "c"$/);
    expect(bake?.breach).toEqual({
      kind: 'nobody-responsible',
      work: 'bake',
      able: ['first', 'a', 'b', 'c', 'd', 'e'],
    });
  });

  test('is to be given to a role of another kind where no role may do it, or step by step', () => {
    const [bake] = found({ pupil: { actors: ['learner'], responsible: ['sell'] } }, 'someone-responsible');
    expect(bake?.hint).toMatch(/each step.*"bake\/…".*actor kind/);
    const steps = found({ pupil: { actors: ['learner'], responsible: ['sell', 'bake/mix'] } }, 'someone-responsible');
    expect(steps.map(({ hint }) => hint)).toEqual(
      ['heat', 'taste', 'look'].map((step) =>
        expect.stringMatching(new RegExp(`"bake/${step}" or "bake" to the "responsible" of a role.*actor kind`)),
      ),
    );
    expect(steps[0]?.breach).toEqual({ kind: 'nobody-responsible', work: 'bake/heat', able: [] });
  });
});

describe('who answers for a step', () => {
  test('is one of those who do it, or another, but one', () => {
    const kind = 'one-accountable';
    const doing = { one: { responsible: ['bake/mix', 'sell'] }, two: { responsible: ['bake/mix', 'bake/heat'] } };
    expect(found(doing, kind)).toEqual([
      {
        path: 'roles',
        message: expect.stringMatching(/"bake\/mix".*"one", "two".*none/),
        hint: expect.stringMatching(/"bake\/mix".*"accountable"/),
        breach: { kind: 'nobody-accountable', work: 'bake/mix', roles: ['one', 'two'] },
      },
    ]);
    expect(found({ ...doing, boss: { accountable: ['bake'] } }, kind)).toEqual([]);
    const all = { ...doing, boss: { accountable: ['bake'] }, other: { accountable: ['sell/cash', 'bake'] } };
    const several = found(all, kind);
    expect(several.map(({ path }) => path)).toEqual(Array.from({ length: 4 }, () => 'roles[3].accountable[1]'));
    expect(several[1]).toEqual({
      path: 'roles[3].accountable[1]',
      message: expect.stringMatching(/"bake\/heat" has 2 .*"boss", "other"/),
      hint: expect.stringMatching(/one.*"consulted" or "informed"/),
      breach: { kind: 'several-accountable', work: 'bake/heat', roles: ['boss', 'other'] },
    });
  });
});
