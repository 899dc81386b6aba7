import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../../../src/index.js';
import { bakery, foundBy, SYSTEM, type Written } from '../support/bake-and-sell.js';

/** What a rule finds, without the id and severity of the policy that a test has given. */
const found = (roles: Readonly<Record<string, Written>>, rule: PolicyRule) =>
  foundBy(bakery(roles), rule).map(({ policy, severity, ...finding }) => finding);

describe('who does work is able to', () => {
  test('in every kind that may hold the role', () => {
    const rule = { kind: 'eligible-performers' } as const;
    expect(found({ baker: { responsible: ['sell', 'bake'] } }, rule)).toEqual([]);
    expect(found({ oven: { ...SYSTEM, responsible: ['sell', 'bake/heat'] } }, rule)).toEqual([]);
    const kinds = ['onsite-educator', 'learner', 'information-system', 'partner'];
    expect(found({ first: {}, mixed: { actors: kinds, responsible: ['sell', 'bake/heat'] } }, rule)).toEqual([
      {
        path: 'roles[1].responsible[1]',
        message: expect.stringMatching(/"mixed".*learner or partner.*"bake\/heat"/),
        hint: expect.stringMatching(/"bake\/heat".*onsite-educator or information-system.*"actors" of "mixed"/),
        breach: {
          kind: 'ineligible',
          work: 'bake/heat',
          role: 'mixed',
          barred: ['learner', 'partner'],
          performers: ['onsite-educator', 'information-system'],
        },
      },
    ]);
  });
});

describe('who must not answer for work', () => {
  const never = (more: object = {}) =>
    ({ kind: 'never-accountable', actors: ['information-system', 'learner'], ...more }) as const;
  const either = { actors: ['information-system', 'onsite-educator', 'learner'] };

  test('is found where it is named, or answers because it does the work alone', () => {
    expect(
      found(
        { baker: { responsible: ['bake'] }, oven: { ...either, accountable: ['sell/cash', 'bake/heat'] } },
        never(),
      ),
    ).toEqual([
      {
        path: 'roles[1].accountable[1]',
        message: expect.stringMatching(/"oven".*information-system or learner.*answers for "bake\/heat"/),
        hint: expect.stringMatching(/people.*"accountable" for "bake\/heat"/),
        breach: {
          kind: 'never-accountable',
          work: 'bake/heat',
          role: 'oven',
          barred: ['information-system', 'learner'],
        },
      },
      expect.objectContaining({ path: 'roles[1].accountable[0]' }),
    ]);
    const paths = (oven: Written, baker: Written = {}) =>
      found({ baker, oven: { ...SYSTEM, ...oven } }, never()).map(({ path, breach }) => [
        path,
        breach?.kind === 'never-accountable' ? breach.work : '',
      ]);
    expect(paths({ responsible: ['sell/cash', 'bake/heat'], accountable: ['sell/cash'] })).toEqual([
      ['roles[1].responsible[1]', 'bake/heat'],
      ['roles[1].accountable[0]', 'sell/cash'],
    ]);
    expect(paths({ responsible: ['sell'] })).toEqual([
      ['roles[1].responsible[0]', 'sell/serve'],
      ['roles[1].responsible[0]', 'sell/cash'],
    ]);
    // What others answer for makes no difference to where it is written.
    expect(paths({ responsible: ['bake/heat'] }, { accountable: ['bake/mix', 'sell'] })).toEqual([
      ['roles[1].responsible[0]', 'bake/heat'],
    ]);
    expect(paths({ responsible: ['bake/mix', 'sell'], accountable: ['sell'] })).toEqual([
      ['roles[1].responsible[0]', 'bake/mix'],
      ['roles[1].accountable[0]', 'sell/serve'],
      ['roles[1].accountable[0]', 'sell/cash'],
    ]);
  });

  test('is asked of the work that is meant, and not of what is excepted', () => {
    const works = (more: object) =>
      found({ oven: { ...SYSTEM, responsible: ['bake', 'sell'] } }, never(more)).map(({ breach }) =>
        breach?.kind === 'never-accountable' ? breach.work : '',
      );
    expect(works({ work: ['bake/heat', 'sell'] })).toEqual(['bake/heat', 'sell/serve', 'sell/cash']);
    expect(works({ work: ['bake/heat', 'sell'], except: ['sell/cash'] })).toEqual(['bake/heat', 'sell/serve']);
    expect(works({ except: ['bake'] })).toEqual(['sell/serve', 'sell/cash']);
  });
});

test('work is only for some kinds of actor, and whoever else may do it is found', () => {
  const rule = { kind: 'only-actors', work: ['sell/serve', 'bake'], actors: ['partner', 'learner'] } as const;
  expect(found({ first: {}, mixed: { actors: ['partner', 'learner'], responsible: ['bake', 'sell'] } }, rule)).toEqual(
    [],
  );
  expect(found({ baker: { responsible: ['sell/cash'] } }, rule)).toEqual([]);
  expect(
    found(
      { first: {}, mixed: { actors: ['partner', 'online-educator', 'onsite-educator'], responsible: ['sell'] } },
      rule,
    ),
  ).toEqual([
    {
      path: 'roles[1].responsible[0]',
      message: expect.stringMatching(
        /"mixed".*online-educator or onsite-educator.*"sell\/serve" is only for partner or learner/,
      ),
      hint: expect.stringMatching(/"sell\/serve".*only by partner or learner/),
      breach: {
        kind: 'only-actors',
        work: 'sell/serve',
        role: 'mixed',
        barred: ['online-educator', 'onsite-educator'],
        performers: ['partner', 'learner'],
      },
    },
  ]);
});

describe('partners do what is theirs', () => {
  const rule = { kind: 'only-relations', relations: ['family', 'employer'], work: ['bake/taste', 'sell'] } as const;
  const partner = (relation: string | undefined, written: Written) => ({
    baker: { responsible: ['bake', 'sell'] },
    home: { actors: ['partner'], ...(relation === undefined ? {} : { relation }), ...written },
  });

  test('and neither do nor answer for anything else, which is told once where they do both', () => {
    expect(found(partner('employer', { responsible: ['bake/mix', 'bake/taste', 'sell'] }), rule)).toEqual([
      {
        path: 'roles[1].responsible[0]',
        message: '"home" (employer) does "bake/mix", which is not theirs',
        hint: expect.stringMatching(/"bake\/mix".*staff.*employer.*"bake\/taste", "sell".*consulted or informed$/),
        breach: { kind: 'not-theirs', work: 'bake/mix', role: 'home', relation: 'employer' },
      },
    ]);
    expect(
      found(partner('family', { responsible: ['bake/look'], accountable: ['bake/mix', 'bake/look'] }), rule),
    ).toEqual([
      expect.objectContaining({
        path: 'roles[1].accountable[0]',
        message: '"home" (family) answers for "bake/mix", which is not theirs',
      }),
      expect.objectContaining({
        path: 'roles[1].responsible[0]',
        message: '"home" (family) does "bake/look", which is not theirs',
      }),
    ]);
  });

  test('which is not asked of other partners, or of those of whom no relation is said', () => {
    for (const relation of [undefined, 'provider', 'peer-school'])
      expect(found(partner(relation, { responsible: ['bake/mix'], accountable: ['bake/heat'] }), rule)).toEqual([]);
    expect(found(partner('family', { consulted: ['bake'], informed: ['bake/mix'] }), rule)).toEqual([]);
  });
});

describe('partners who are told of one step are told of the others', () => {
  const rule = { kind: 'told-alike', relations: ['family'], work: ['bake/taste', 'sell'] } as const;
  const home = (written: Written) => ({ baker: {}, home: { actors: ['partner'], relation: 'family', ...written } });

  test('or have another part in them', () => {
    expect(found(home({ informed: ['sell/serve', 'bake/mix'] }), rule)).toEqual([
      {
        path: 'roles[1].informed',
        message: expect.stringMatching(/"home" \(family\).*"sell\/serve", but not of "bake\/taste"/),
        hint: expect.stringMatching(/"home" of "bake\/taste"/),
        breach: { kind: 'not-told', work: 'bake/taste', role: 'home', relation: 'family', told: 'sell/serve' },
      },
      expect.objectContaining({
        path: 'roles[1].informed',
        breach: { kind: 'not-told', work: 'sell/cash', role: 'home', relation: 'family', told: 'sell/serve' },
      }),
    ]);
    for (const letter of ['responsible', 'accountable', 'consulted', 'informed'] as const) {
      const both = { informed: ['sell/serve'], [letter]: ['bake/taste', 'sell'] };
      expect(found(home(both), rule).map(({ breach }) => breach)).toEqual([]);
    }
  });

  test('which is not asked of those who are told of none, or of others', () => {
    expect(found(home({ informed: ['bake/mix'], responsible: ['sell'] }), rule)).toEqual([]);
    expect(found({ home: { actors: ['partner'], informed: ['sell/serve'] } }, rule)).toEqual([]);
    expect(found({ home: { actors: ['partner'], relation: 'employer', informed: ['sell/serve'] } }, rule)).toEqual([]);
  });
});
