import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../../../src/index.js';
import { bakery, foundBy, SYSTEM, type Written } from '../support/bake-and-sell.js';

type Roles = Readonly<Record<string, Written>>;
const baker = { responsible: ['bake/mix', 'bake/taste', 'bake/look', 'sell/serve'] };
const oven = { ...SYSTEM, responsible: ['bake/heat', 'sell/cash'] };
const reviewed = (rule: object = {}) => ({ work: 'bake/heat', by: 'baker', sample: 0.5, ...rule });

const found = (kind: PolicyRule['kind'], roles: Roles, more: object) =>
  foundBy(bakery(roles, more), { kind } as PolicyRule).map(({ policy, severity, ...finding }) => finding);

describe('a system works as its mode says', () => {
  const fits = (automation: readonly object[], roles: Roles = { baker, oven }, review: readonly object[] = []) =>
    found('automation-fits', roles, { automation, review });

  test('and records only where a step files what others have settled', () => {
    expect(fits([{ role: 'oven', work: 'sell/cash', mode: 'records' }])).toEqual([]);
    expect(fits([{ role: 'oven', work: 'bake', mode: 'records' }])).toEqual([
      {
        path: 'automation[0].mode',
        message: expect.stringMatching(/"oven".*record at "bake\/heat"/),
        hint: expect.stringMatching(/"acts" or "acts-reviewed" for "oven" at "bake\/heat".*"suggests".*files: true/),
        breach: { kind: 'only-records', work: 'bake/heat', role: 'oven' },
      },
    ]);
  });

  test('and does what it is said to do, but not what it only suggests', () => {
    expect(fits([{ role: 'oven', work: 'bake/mix', mode: 'acts' }])).toEqual([
      {
        path: 'automation[0]',
        message: expect.stringMatching(/"oven".*"bake\/mix" \(acts\).*none/),
        hint: expect.stringMatching(/"bake\/mix" to the "responsible" of "oven".*"suggests"/),
        breach: { kind: 'does-not-act', work: 'bake/mix', role: 'oven' },
      },
    ]);
    expect(fits([{ role: 'oven', work: 'bake', mode: 'suggests' }])).toEqual([
      {
        path: 'automation[0]',
        message: expect.stringMatching(/"oven" only suggests at "bake".*"bake\/heat"/),
        hint: expect.stringMatching(/people.*"acts-reviewed"/),
        breach: { kind: 'only-suggests', work: 'bake/heat', role: 'oven' },
      },
    ]);
  });

  test('and does not act unreviewed where a rule has its work reviewed', () => {
    const rules = [reviewed()];
    expect(fits([{ role: 'oven', work: 'sell/cash', mode: 'records' }], { baker, oven }, rules)).toEqual([
      {
        path: 'review[0].work',
        message: expect.stringMatching(/"baker".*"bake\/heat" of "oven".*no mode/),
        hint: expect.stringMatching(/"oven" the mode "acts-reviewed" at "bake\/heat"/),
        breach: { kind: 'reviewed-though-acting', work: 'bake/heat', role: 'oven' },
      },
    ]);
    const modes = [
      { role: 'grill', work: 'bake/heat', mode: 'acts-reviewed' },
      { role: 'oven', work: 'bake', mode: 'acts' },
    ];
    const [only, ...others] = fits(modes, { baker, oven, grill: oven }, rules);
    expect(others).toEqual([]);
    expect(only?.path).toBe('automation[1].mode');
    expect(only?.message).toMatch(/"oven".*mode is "acts"$/);
    const whole = [{ role: 'oven', work: 'bake', mode: 'acts-reviewed' }];
    expect(fits(whole, { baker, oven }, rules)).toEqual([]);
    // A system that only suggests, and yet does it, is told so once.
    const suggests = fits([{ role: 'oven', work: 'bake/heat', mode: 'suggests' }], { baker, oven }, rules);
    expect(suggests.map(({ breach }) => breach?.kind)).toEqual(['only-suggests']);
    // Nothing is asked of people whose work is reviewed, or of work that nobody does.
    expect(fits([], { baker, oven: {}, helper: { responsible: ['bake/heat'] } }, rules)).toEqual([]);
    expect(fits([], { baker, oven: {} }, rules)).toEqual([]);
  });
});

describe('what is reviewed', () => {
  const byPeople = (automation: readonly object[], review: readonly object[], roles: Roles = { baker, oven }) =>
    found('reviewed-by-people', roles, { automation, review });

  test('has a rule, where a system does it under review', () => {
    const mode = [{ role: 'oven', work: 'bake', mode: 'acts-reviewed' }];
    expect(byPeople(mode, [reviewed()])).toEqual([]);
    expect(byPeople(mode, [])).toEqual([
      {
        path: 'automation[0].mode',
        message: expect.stringMatching(/"oven".*"bake\/heat"/),
        hint: expect.stringMatching(/work: bake\/heat.*"review".*"acts"/),
        breach: { kind: 'unreviewed', work: 'bake/heat', role: 'oven' },
      },
    ]);
    expect(byPeople([{ role: 'oven', work: 'bake', mode: 'acts' }], [])).toEqual([]);
  });

  test('is some of it', () => {
    expect(byPeople([], [reviewed({ sample: 0 })])).toEqual([
      {
        path: 'review[0].sample',
        message: expect.stringMatching(/"baker".*"bake\/heat".*sample is 0/),
        hint: expect.stringMatching(/"sample" above 0.*"always".*remove/),
        breach: { kind: 'reviews-nothing', work: 'bake/heat', role: 'baker' },
      },
    ]);
    expect(byPeople([], [reviewed({ sample: 0, always: ['flagged'] })])).toEqual([]);
  });

  test('is reviewed by people who do each step to which pieces go', () => {
    const only = { ...baker, responsible: ['bake/taste'] };
    expect(byPeople([], [reviewed()], { baker: only, oven })).toEqual([
      {
        path: 'review[0].by',
        message: expect.stringMatching(/"baker".*"bake\/heat".*"bake\/look"/),
        hint: expect.stringMatching(/"bake\/look" to the "responsible" of "baker"/),
        breach: { kind: 'not-reviewer', work: 'bake/heat', review: 'bake/look', role: 'baker' },
      },
    ]);
    expect(byPeople([], [reviewed({ by: 'oven' })])).toEqual([
      {
        path: 'review[0].by',
        message: expect.stringMatching(/"oven" is a system.*"bake\/heat"/),
        hint: expect.stringMatching(/people/),
        breach: { kind: 'reviewed-by-system', work: 'bake/heat', role: 'oven' },
      },
    ]);
  });

  test('is reviewed by somebody else than the only one who does it', () => {
    const alone = (roles: Roles, by = 'baker') =>
      found('reviewed-by-others', roles, { review: [reviewed({ by })] }).map(({ path, hint, breach }) => [
        path,
        hint,
        breach,
      ]);
    const itself = { responsible: ['bake'] };
    expect(alone({ baker: itself })).toEqual([
      [
        'review[0].by',
        expect.stringMatching(/another role review "bake\/heat"/),
        { kind: 'reviews-itself', work: 'bake/heat', role: 'baker' },
      ],
    ]);
    expect(alone({ baker: itself, helper: itself })).toEqual([]);
    expect(alone({ helper: itself, baker: itself })).toEqual([]);
    expect(alone({ baker: {}, helper: itself })).toEqual([]);
    expect(alone({ baker: {} })).toEqual([]);
    // A system that reviews itself is told to be a system.
    expect(alone({ baker: { ...SYSTEM, responsible: ['bake'] } })).toEqual([]);
  });
});

describe('a review has an effect', () => {
  const effect = (roles: Roles, rule: object, automation: readonly object[] = []) =>
    found('review-has-effect', roles, { review: [reviewed(rule)], automation });

  test('where there is a limit that can be passed', () => {
    const roles = { baker, oven };
    expect(effect(roles, { stopsAt: 0.99 })).toEqual([]);
    expect(effect(roles, { stopsAt: 1 })).toEqual([
      {
        path: 'review[0].stopsAt',
        message: expect.stringMatching(/"bake\/heat".*"baker"/),
        hint: expect.stringMatching(/below 1.*"stopsAt"/),
        breach: { kind: 'never-stops', work: 'bake/heat', role: 'baker' },
      },
    ]);
  });

  test('where what holds for systems alone is asked of a system: of one of several that do it, or that suggest', () => {
    const people = { baker, helper: { responsible: ['bake/heat'] } };
    const asked = { stopsAt: 0.5, always: ['flagged', 'accommodated'] };
    expect(effect(people, asked)).toEqual([
      {
        path: 'review[0].stopsAt',
        message: expect.stringMatching(/"stopsAt".*"bake\/heat".*"baker"/),
        hint: expect.stringMatching(/"stopsAt"/),
        breach: { kind: 'only-for-systems', work: 'bake/heat', role: 'baker', asks: 'stopsAt' },
      },
      {
        path: 'review[0].always[1]',
        message: expect.stringMatching(/"accommodated".*"bake\/heat".*"baker"/),
        hint: expect.stringMatching(/"accommodated"/),
        breach: { kind: 'only-for-systems', work: 'bake/heat', role: 'baker', asks: 'accommodated' },
      },
    ]);
    expect(effect({ ...people, oven }, asked)).toEqual([]);
    const asks = (automation: readonly object[]) =>
      effect({ ...people, bot: SYSTEM }, asked, automation).map(({ breach }) =>
        breach?.kind === 'only-for-systems' ? breach.asks : '',
      );
    expect(asks([{ role: 'bot', work: 'bake', mode: 'suggests' }])).toEqual(['accommodated']);
    expect(asks([{ role: 'bot', work: 'bake/mix', mode: 'suggests' }])).toEqual(['stopsAt', 'accommodated']);
    expect(asks([{ role: 'bot', work: 'bake', mode: 'acts' }])).toEqual(['stopsAt', 'accommodated']);
  });

  test('where those who may review are the one who is to, and nobody else', () => {
    const other = { responsible: ['bake/taste'] };
    expect(effect({ baker, oven, helper: other, third: other }, {})).toEqual([
      {
        path: 'review[0].by',
        message: expect.stringMatching(/"baker".*"bake\/heat".*"helper" and "third".*"bake\/taste"/),
        hint: expect.stringMatching(/"bake\/taste" to "baker" alone/),
        breach: {
          kind: 'others-review',
          work: 'bake/heat',
          review: 'bake/taste',
          role: 'baker',
          others: ['helper', 'third'],
        },
      },
    ]);
    // Who cannot review at all is told by another policy, as is work that nobody does.
    expect(effect({ baker: {}, oven, helper: other }, {})).toEqual([]);
    expect(effect({ baker, helper: other }, { stopsAt: 1 })).toEqual([]);
  });
});

test('whoever answers for a step could do it', () => {
  const answers = (boss: Written) =>
    found('accountable-performers', { baker: { responsible: ['bake'], accountable: ['bake/mix'] }, boss }, {});
  const kinds = ['partner', 'learner', 'onsite-educator'];
  expect(answers({ actors: kinds, accountable: ['sell', 'bake/heat'] })).toEqual([
    {
      path: 'roles[1].accountable[1]',
      message: expect.stringMatching(/"boss" answers for "bake\/heat".*partner or learner/),
      hint: expect.stringMatching(/only by onsite-educator or information-system/),
      breach: {
        kind: 'cannot-answer',
        work: 'bake/heat',
        role: 'boss',
        barred: ['partner', 'learner'],
        performers: ['onsite-educator', 'information-system'],
      },
    },
  ]);
  // Who does it, too, is told so as one who does it.
  expect(answers({ actors: ['learner'], responsible: ['bake/heat'], accountable: ['bake/heat'] })).toEqual([]);
});
