import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelReading } from '../../../src/model/model-reading.js';
import { rolesApart } from '../../../src/model/policies/separation.js';
import { bakery, foundBy, SYSTEM, type Written } from '../support/bake-and-sell.js';

const rule = { kind: 'separate', work: ['bake', 'sell/cash', 'sell/serve'] } as const;
const found = (roles: Readonly<Record<string, Written>>, people: readonly object[] = []) =>
  foundBy(bakery(roles, { people }), rule).map(({ policy, severity, ...finding }) => finding);

describe('work that is to be kept apart', () => {
  test('is not in one role, which is told pair by pair, with those who could take some of it', () => {
    const one = { responsible: ['sell/cash', 'bake/mix', 'bake/taste'] };
    expect(
      found({
        one,
        two: {},
        three: { actors: ['online-educator', 'partner'] },
        home: { actors: ['partner'], relation: 'family' },
        pupil: { actors: ['learner'] },
        four: { actors: ['onsite-educator'] },
        five: { actors: ['information-system'] },
      }),
    ).toEqual([
      {
        path: 'roles[0].responsible[0]',
        message: expect.stringMatching(/"one" is responsible for both "bake" and "sell\/cash"[^;]*$/),
        // The fifth that could is not named.
        hint: expect.stringMatching(/ to "two" or "three" or "pupil" or "four", .*moveWork/),
        breach: { kind: 'one-role', role: 'one', work: ['bake', 'sell/cash'] },
      },
    ]);
    const three = found({ one: { responsible: ['bake/heat', 'sell'] }, two: {} });
    expect(three.map(({ breach, path }) => [path, breach?.kind === 'one-role' ? breach.work : []])).toEqual([
      ['roles[0].responsible[1]', ['bake', 'sell/cash']],
      ['roles[0].responsible[1]', ['bake', 'sell/serve']],
      ['roles[0].responsible[1]', ['sell/cash', 'sell/serve']],
    ]);
    expect(found({ one: { responsible: ['bake'] }, two: { responsible: ['sell/cash'] } })).toEqual([]);
  });

  test('names others who could do either of the two in every kind that may hold their roles, but not families', () => {
    const looks = { kind: 'separate', work: ['bake/heat', 'bake/look'] } as const;
    const hint = (other: Written) => {
      const [finding] = foundBy(bakery({ one: { responsible: ['bake'] }, other }), looks);
      return [finding?.hint.includes('"other"'), finding?.message.includes('nobody else')];
    };
    // A system may heat, and somebody online may look, but neither may do the other of the two.
    expect(hint(SYSTEM)).toEqual([true, false]);
    expect(hint({ actors: ['online-educator'] })).toEqual([true, false]);
    expect(hint({ actors: ['information-system', 'partner'] })).toEqual([false, true]);
    expect(hint({ actors: ['onsite-educator'], relation: 'family' })).toEqual([false, true]);
    const [finding] = foundBy(bakery({ one: { responsible: ['bake'] } }), looks);
    expect(finding?.message).toMatch(/"one".*"bake\/heat" and "bake\/look".*nobody else/);
    expect(finding?.hint).toMatch(/add a role.*somebody outside.*same person/);
  });

  test('is not with one person in several roles', () => {
    const roles = { one: { responsible: ['bake'] }, two: { responsible: ['sell'] }, three: {} };
    const kim = { id: 'kim', name: 'Kim' };
    const sam = { id: 'sam', name: 'Sam', roles: ['one', 'three'] };
    expect(
      found({ ...roles, two: { responsible: ['sell/cash'] } }, [sam, { ...kim, roles: ['three', 'two', 'one'] }]),
    ).toEqual([
      {
        path: 'people[1].roles',
        message: expect.stringMatching(/Kim .*"bake" as "one" and "sell\/cash" as "two"/),
        hint: expect.stringMatching(/"one" or "two" .*somebody else/),
        breach: { kind: 'one-person', person: 'kim', work: ['bake', 'sell/cash'], roles: ['one', 'two'] },
      },
    ]);
    expect(found({ ...roles, two: { responsible: ['sell/cash'] } }, [{ ...kim, roles: ['two', 'three'] }])).toEqual([]);
    // A role that has both is told as a role, not again as each person in it.
    const both = { one: { responsible: ['bake', 'sell/cash'] }, two: { responsible: ['sell/cash'] }, three: {} };
    expect(found(both, [{ ...kim, roles: ['one', 'two'] }]).map(({ breach }) => breach?.kind)).toEqual(['one-role']);
  });
});

describe('roles that nobody holds together', () => {
  const apart = (roles: Readonly<Record<string, Written>>, policies: object) =>
    Object.fromEntries(
      [...rolesApart(modelReading(bakery(roles, { policies })))].map(([id, set]) => [id, [...set].toSorted()]),
    );
  const roles = {
    one: { responsible: ['bake'] },
    two: { responsible: ['sell/serve'] },
    three: { responsible: ['sell/cash', 'bake/look'] },
    four: {},
  };
  const saying = (kind: string, work: readonly string[]) => ({
    id: 'own',
    sentence: 'It holds.',
    severity: 'error',
    rule: kind === 'separate' ? { kind, work } : { kind, work, actors: ['onsite-educator'] },
  });

  test('are those that do what is declared to be kept apart, or what a rule of the model’s own keeps apart', () => {
    expect(apart(roles, { separate: [['bake', 'sell/serve', 'sell/cash']] })).toEqual({
      one: ['three', 'two'],
      two: ['one', 'three'],
      three: ['one', 'two'],
      four: [],
    });
    expect(apart(roles, { rules: [saying('separate', ['bake/mix', 'sell/cash'])] })).toEqual({
      one: ['three'],
      two: [],
      three: ['one'],
      four: [],
    });
    expect(apart(roles, { rules: [saying('only-actors', ['bake/mix', 'sell/cash'])] })).toEqual({
      one: [],
      two: [],
      three: [],
      four: [],
    });
    expect(apart(roles, {})).toEqual({ one: [], two: [], three: [], four: [] });
  });

  test('are never a role and itself, and go both ways, by trying each pair', () => {
    const refs = ['bake', 'bake/mix', 'bake/heat', 'sell', 'sell/serve', 'sell/cash'];
    const some = fc.subarray(refs);
    const groups = fc.array(fc.subarray(refs, { minLength: 2, maxLength: 3 }), { maxLength: 2 });
    const does = (written: readonly string[], ref: string): boolean =>
      written.some((each) => each === ref || each.startsWith(`${ref}/`) || ref.startsWith(`${each}/`));
    fc.assert(
      fc.property(fc.tuple(some, some), groups, (all, separate) => {
        const [first, second] = all;
        // Without steps of their own beside elements of others, what is written is what is done.
        fc.pre(
          ![first, second].flat().some((ref) => ref.includes('/')) ||
            [first, second].flat().every((ref) => ref.includes('/')),
        );
        const kept = separate.some((group) =>
          group.some((ref, index) =>
            group.some((other, at) => at !== index && does(first, ref) && does(second, other)),
          ),
        );
        expect(apart({ one: { responsible: first }, two: { responsible: second } }, { separate })).toEqual({
          one: kept ? ['two'] : [],
          two: kept ? ['one'] : [],
        });
      }),
    );
  });
});
