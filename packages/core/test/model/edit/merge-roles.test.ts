import { describe, expect, test } from 'vitest';
import { mergeRoles } from '../../../src/index.js';
import { assigned, bakery, SYSTEM, type Written } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

const merged = (from: Written, into: Written, more: object = {}, others: Readonly<Record<string, Written>> = {}) =>
  mergeRoles(bakery({ one: from, other: into, third: {}, ...others }, more), { from: 'one', into: 'other' });

describe('roles that are merged', () => {
  test('have the work of both, without repeating any', () => {
    const { model } = merged(
      { responsible: ['bake', 'sell/cash'], accountable: ['bake'], consulted: ['sell'], informed: ['bake/mix'] },
      { responsible: ['bake', 'sell'], informed: ['bake/look'] },
    );
    expect(model.roles.map(({ id }) => id)).toEqual(['other', 'third']);
    expect(assigned(model, 'responsible')).toEqual({ other: ['bake', 'sell', 'sell/cash'] });
    expect(assigned(model, 'accountable')).toEqual({ other: ['bake'] });
    expect(assigned(model, 'consulted')).toEqual({ other: ['sell'] });
    expect(assigned(model, 'informed')).toEqual({ other: ['bake/look', 'bake/mix'] });
  });

  test('may be held by those who could hold both, or, where there are none, either', () => {
    const actors = (from: readonly string[], into: readonly string[]) =>
      merged({ actors: from }, { actors: into }).model.roles[0]?.actors;
    expect(actors(['learner', 'partner'], ['onsite-educator', 'partner'])).toEqual(['partner']);
    expect(actors(['partner', 'onsite-educator'], ['onsite-educator', 'partner'])).toEqual([
      'onsite-educator',
      'partner',
    ]);
    expect(actors(['learner'], ['onsite-educator', 'partner'])).toEqual(['onsite-educator', 'partner', 'learner']);
  });

  test('review what either reviewed; others go on reviewing', () => {
    const { model } = merged(
      { responsible: ['bake/taste'] },
      {},
      {
        review: [{ work: 'bake/heat', by: 'one', sample: 0.5 }],
      },
    );
    expect(model.review.map(({ by }) => by)).toEqual(['other']);
    const { model: others } = merged({}, {}, { review: [{ work: 'bake/heat', by: 'third', sample: 0.5 }] });
    expect(others.review.map(({ by }) => by)).toEqual(['third']);
  });

  test('are held by whoever held either, once, beside their other roles', () => {
    const { model } = merged(
      {},
      {},
      {
        people: [
          { id: 'kim', name: 'Kim', roles: ['third', 'one'] },
          { id: 'sam', name: 'Sam', roles: ['one', 'other'] },
          { id: 'pat', name: 'Pat', roles: ['third'] },
        ],
      },
    );
    expect(model.people.map(({ roles }) => roles)).toEqual([['third', 'other'], ['other'], ['third']]);
  });

  test('change nothing else: people, actors, reviews and modes of others are not among the patches', () => {
    const { patches } = merged(
      { responsible: ['bake/mix'] },
      {},
      {
        people: [{ id: 'pat', name: 'Pat', roles: ['third'] }],
        review: [{ work: 'bake/heat', by: 'third', sample: 0.5 }],
        automation: [{ role: 'oven', work: 'bake/heat', mode: 'acts' }],
      },
      { oven: SYSTEM },
    );
    expect(new Set(patches.map(({ path }) => path[0]))).toEqual(new Set(['roles']));
    const behind = mergeRoles(bakery({ other: {}, one: { responsible: ['bake'] } }), { from: 'one', into: 'other' });
    expect([...patches, ...behind.patches].filter(({ path }) => path.includes('actors'))).toEqual([]);
  });

  test('that are the same one stay as they are', () => {
    const school = bakery({ baker: { responsible: ['bake'] }, helper: {} });
    expect(mergeRoles(school, { from: 'baker', into: 'baker' }).model).toBe(school);
  });

  test('have to exist', () => {
    const school = bakery({ baker: {}, helper: {} });
    const unknown = refusal(() => mergeRoles<string>(school, { from: 'bakr', into: 'helpr' }));
    expect(unknown.what).toBe('mergeRoles');
    expect(placesOf(unknown)).toEqual(['from unknown-role', 'into unknown-role']);
    const none = refusal(() => mergeRoles(school, { from: 'baker' } as never));
    expect(none.what).toBe('mergeRoles');
    expect(none.issues.map(({ path }) => path)).toEqual(['into']);
  });
});

describe('the modes of systems that are merged', () => {
  const EITHER = { actors: ['information-system', 'onsite-educator'] };
  const modes = (from: Written, into: Written, automation: readonly (readonly [string, string, string])[]) =>
    merged(
      from,
      into,
      { automation: automation.map(([role, work, mode]) => ({ role, work, mode })) },
      { oven: SYSTEM },
    ).model.automation.map(({ role, work, mode }) => [role, work, mode]);

  test('become those of the role that stays, which wins with its own; those of others stay', () => {
    expect(
      modes({ ...SYSTEM, responsible: ['bake'] }, { ...SYSTEM, responsible: ['bake/heat'] }, [
        ['oven', 'bake/mix', 'suggests'],
        ['one', 'bake', 'acts'],
        ['one', 'bake/heat', 'acts'],
        ['other', 'bake/heat', 'records'],
      ]),
    ).toEqual([
      ['oven', 'bake/mix', 'suggests'],
      ['other', 'bake', 'acts'],
      ['other', 'bake/heat', 'records'],
    ]);
  });

  test('are gone where no system can hold the role any longer, of either; those of others stay', () => {
    const people = { actors: ['onsite-educator'], responsible: ['sell'] };
    expect(
      modes({ ...EITHER, responsible: ['bake'] }, people, [
        ['one', 'bake', 'acts'],
        ['oven', 'bake/heat', 'suggests'],
      ]),
    ).toEqual([['oven', 'bake/heat', 'suggests']]);
    expect(modes(people, { ...EITHER, responsible: ['bake'] }, [['other', 'bake', 'acts']])).toEqual([]);
  });

  test('are gone where the one suggested what the other does, or only a part of it, or with somebody else', () => {
    const system = (...responsible: string[]) => ({ ...SYSTEM, responsible });
    expect(modes(system(), system('bake'), [['one', 'bake/heat', 'suggests']])).toEqual([]);
    expect(modes(system(), system('bake/heat'), [['one', 'bake', 'suggests']])).toEqual([]);
    expect(modes(system('bake/heat'), system(), [['other', 'bake/heat', 'suggests']])).toEqual([]);
    expect(modes(system(), system('bake/heat'), [['one', 'bake/mix', 'suggests']])).toEqual([
      ['other', 'bake/mix', 'suggests'],
    ]);
    expect(modes(system(), system('sell'), [['one', 'bake', 'suggests']])).toEqual([['other', 'bake', 'suggests']]);
    const shared = mergeRoles(
      bakery(
        { one: SYSTEM, other: system('bake/heat'), third: { responsible: ['bake/heat'] } },
        { automation: [{ role: 'one', work: 'bake/heat', mode: 'suggests' }] },
      ),
      { from: 'one', into: 'other' },
    );
    expect(shared.model.automation).toEqual([]);
  });
});
