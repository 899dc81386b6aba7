import { describe, expect, test } from 'vitest';
import { moveWork } from '../../../src/index.js';
import { bakery, SYSTEM, type Written } from '../support/bake-and-sell.js';

type Mode = readonly [role: string, work: string, mode: string];
const automation = (modes: readonly Mode[]) => ({
  automation: modes.map(([role, work, mode]) => ({ role, work, mode })),
});

describe('the modes of systems, where work moves', () => {
  const system = (...responsible: string[]): Written => ({ ...SYSTEM, responsible });

  /** The modes after some work has moved from the oven, or whoever is named, to the grill. */
  const after = (
    roles: Readonly<Record<string, Written>>,
    modes: readonly Mode[],
    work: string,
    [from, to]: readonly [string, string] = ['oven', 'grill'],
  ) => {
    const before = bakery({ baker: { responsible: ['sell'] }, ...roles }, automation(modes));
    const [element = '', step] = work.split('/');
    const edit = moveWork<string>(before, { element, ...(step === undefined ? {} : { step }), from, to });
    return {
      modes: edit.model.automation.map((row) => [row.role, row.work, row.mode]),
      isWritten: edit.patches.some(({ path }) => path[0] === 'automation'),
    };
  };

  test('go along whole where all that the system does of it moves, though its mode names more', () => {
    const roles = { oven: system('bake/heat'), grill: system() };
    expect(after(roles, [['oven', 'bake', 'acts']], 'bake/heat').modes).toEqual([['grill', 'bake', 'acts']]);
    expect(after(roles, [['oven', 'bake/heat', 'records']], 'bake/heat').modes).toEqual([
      ['grill', 'bake/heat', 'records'],
    ]);
  });

  test('go along for the steps that move where others stay', () => {
    const roles = { oven: system('bake'), grill: system() };
    expect(after(roles, [['oven', 'bake', 'acts-reviewed']], 'bake/heat').modes).toEqual([
      ['oven', 'bake', 'acts-reviewed'],
      ['grill', 'bake/heat', 'acts-reviewed'],
    ]);
  });

  test('stay where the system does none of what they name', () => {
    const roles = { oven: system('bake/heat'), grill: system() };
    const mode: Mode = ['oven', 'sell', 'acts'];
    expect(after(roles, [mode], 'bake/heat')).toEqual({ modes: [mode], isWritten: false });
  });

  test('are gone where people take over, and stay for what does not move', () => {
    const roles = { oven: system('bake'), helper: {} };
    const modes: readonly Mode[] = [
      ['oven', 'bake/heat', 'acts'],
      ['oven', 'bake', 'acts'],
    ];
    expect(after(roles, modes, 'bake/heat', ['oven', 'helper']).modes).toEqual([['oven', 'bake', 'acts']]);
    expect(after(roles, modes, 'bake', ['oven', 'helper']).modes).toEqual([]);
    expect(after(roles, modes, 'bake/mix', ['oven', 'helper'])).toEqual({ modes, isWritten: false });
  });

  test('of the system that takes over win over those that come along', () => {
    const roles = { oven: system('bake/heat'), grill: system() };
    expect(
      after(
        roles,
        [
          ['oven', 'bake/heat', 'acts'],
          ['grill', 'bake/heat', 'records'],
        ],
        'bake/heat',
      ).modes,
    ).toEqual([['grill', 'bake/heat', 'records']]);
    // Another system’s own mode for the same work does not.
    expect(
      after(
        { ...roles, bot: system() },
        [
          ['oven', 'bake/heat', 'acts'],
          ['bot', 'bake/heat', 'suggests'],
        ],
        'bake/heat',
      ).modes,
    ).toEqual([
      ['bot', 'bake/heat', 'suggests'],
      ['grill', 'bake/heat', 'acts'],
    ]);
  });

  test('say no longer that a system suggests what it does from then on', () => {
    const roles = { grill: system(), helper: { responsible: ['bake'] }, bot: system() };
    const suggests = (role: string, work: string): Mode => [role, work, 'suggests'];
    const take = (modes: readonly Mode[], work: string) => after(roles, modes, work, ['helper', 'grill']).modes;
    expect(take([suggests('grill', 'bake/heat')], 'bake/heat')).toEqual([]);
    expect(take([suggests('grill', 'bake')], 'bake')).toEqual([]);
    expect(take([suggests('bot', 'bake/heat')], 'bake/heat')).toEqual([suggests('bot', 'bake/heat')]);
    expect(take([suggests('grill', 'bake/mix')], 'bake/heat')).toEqual([suggests('grill', 'bake/mix')]);
  });

  test('leave a mode of the one that takes over that is more than suggesting', () => {
    const roles = { grill: system('bake/heat'), helper: { responsible: ['bake/heat'] } };
    const mode: Mode = ['grill', 'bake/heat', 'acts-reviewed'];
    expect(after(roles, [mode], 'bake/heat', ['helper', 'grill'])).toEqual({ modes: [mode], isWritten: false });
  });

  test('say that it acts at a step of an element at which it goes on suggesting, unless a mode says more', () => {
    const roles = { oven: system('bake/heat'), grill: system(), bot: system(), helper: { responsible: ['bake/mix'] } };
    const suggests: Mode = ['grill', 'bake', 'suggests'];
    expect(after(roles, [suggests], 'bake/mix', ['helper', 'grill']).modes).toEqual([
      suggests,
      ['grill', 'bake/mix', 'acts'],
    ]);
    expect(after(roles, [suggests, ['oven', 'bake/heat', 'records']], 'bake/heat').modes).toEqual([
      suggests,
      ['grill', 'bake/heat', 'records'],
    ]);
    const own: Mode = ['grill', 'bake/mix', 'records'];
    expect(after(roles, [suggests, own], 'bake/mix', ['helper', 'grill']).modes).toEqual([suggests, own]);
    // What others suggest, or do, makes no difference.
    const others: readonly Mode[] = [
      ['bot', 'bake', 'suggests'],
      ['bot', 'bake/mix', 'records'],
    ];
    expect(after(roles, others, 'bake/mix', ['helper', 'grill'])).toEqual({ modes: others, isWritten: false });
    expect(after(roles, [...others, suggests], 'bake/mix', ['helper', 'grill']).modes).toEqual([
      ...others,
      suggests,
      ['grill', 'bake/mix', 'acts'],
    ]);
    const acts: Mode = ['grill', 'bake', 'acts'];
    expect(after(roles, [acts], 'bake/mix', ['helper', 'grill']).modes).toEqual([acts]);
  });

  test('do not make the other suggest a part of what a system goes on suggesting', () => {
    const roles = { oven: system('bake/heat'), grill: system() };
    const suggests: Mode = ['oven', 'bake', 'suggests'];
    expect(after(roles, [suggests, ['oven', 'bake/heat', 'acts']], 'bake/heat').modes).toEqual([
      suggests,
      ['grill', 'bake/heat', 'acts'],
    ]);
    // What it suggests at work that all moves goes along.
    expect(after({ oven: system('bake'), grill: system() }, [suggests], 'bake').modes).toEqual([
      ['grill', 'bake', 'suggests'],
    ]);
  });
});

describe('reviews, where the review moves', () => {
  const review = (by: string) => ({ review: [{ work: 'bake/heat', by, sample: 0.5, always: ['flagged'] }] });

  /** Who reviews after the baker has handed some work to the helper. */
  const reviewer = (
    baker: readonly string[],
    work: string,
    { by = 'baker', helper = {} }: { readonly by?: string; readonly helper?: Written } = {},
  ) => {
    const before = bakery({ baker: { responsible: baker }, helper, boss: { responsible: ['bake/look'] } }, review(by));
    const [element = '', step] = work.split('/');
    return moveWork<string>(before, {
      element,
      ...(step === undefined ? {} : { step }),
      from: 'baker',
      to: 'helper',
    }).model.review.map((rule) => rule.by);
  };

  test('go to whoever takes over all review that the other did', () => {
    expect(reviewer(['bake/taste'], 'bake/taste')).toEqual(['helper']);
    expect(reviewer(['bake/taste', 'bake/look'], 'bake')).toEqual(['helper']);
  });

  test('stay where a part of the review stays, or none of it moves', () => {
    expect(reviewer(['bake/taste', 'bake/look'], 'bake/taste')).toEqual(['baker']);
    expect(reviewer(['bake/taste', 'bake/mix'], 'bake/mix')).toEqual(['baker']);
    expect(reviewer(['bake/mix'], 'bake/mix')).toEqual(['baker']);
    expect(reviewer(['bake/taste'], 'bake/taste', { by: 'boss' })).toEqual(['boss']);
  });

  test('stay with people where only systems take over, but not where people may, too', () => {
    expect(reviewer(['bake/taste'], 'bake/taste', { helper: SYSTEM })).toEqual(['baker']);
    expect(reviewer(['bake/taste'], 'bake/taste', { helper: { actors: ['information-system', 'partner'] } })).toEqual([
      'helper',
    ]);
  });
});
