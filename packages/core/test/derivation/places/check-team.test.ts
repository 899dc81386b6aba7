import { describe, expect, test } from 'vitest';
import { checkTeam, type ImplementationModel, type TeamInput } from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import { done, member, newspaper, schoolsIn } from '../support/newspaper.js';

const model = newspaper({ scopes: { checker: 'district' } });
const hill = { id: 'hill', title: 'Hill' };

/** The diagnostics of some policies. */
const told = (
  team: Partial<TeamInput>,
  models: readonly ImplementationModel[],
  ...policies: readonly string[]
): readonly unknown[] =>
  checkTeam({ model: 'newspaper', places: [hill], ...team }, models).filter(({ policy }) => policies.includes(policy));

test('what a model’s own policies find is told once, with the schools that use it', () => {
  const both = newspaper({ id: 'both', work: { editor: ['print', 'write', 'check'] } });
  const places = [hill, { id: 'mill', title: 'Mill', model: 'both' }, { id: 'lake', title: 'Lake', model: 'both' }];
  const found = told({ places }, [newspaper(), both], 'declared-separations');
  expect(found).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: '"editor" is responsible for both "write" and "check", which are to be kept apart',
      places: ['mill', 'lake'],
    }),
  ]);
});

describe('a role that schools share', () => {
  const places = schoolsIn('river', 'hill').map((place) => (place.id === 'river' ? { ...place, model: 'own' } : place));
  const of = (own: ImplementationModel) => {
    const inHill = places.map((place) => (place.id === 'hill' ? { ...place, model: 'newspaper' } : place));
    return told({ places: inHill }, [model, own], 'one-accountable');
  };
  const wrong = (found: string) => ({
    policy: 'one-accountable',
    severity: 'error',
    path: 'places[1]',
    places: ['hill', 'river'],
    message: `"hill" holds "checker" for the district, at "river", whose model ${found}`,
    hint: 'give "checker" the same scope in both models, or "hill" a role of its own',
  });

  test('is in the model of the place where it is held', () => {
    expect(of(newspaper({ id: 'own', roles: ['writer', 'editor'] }))).toEqual([wrong('has no such role')]);
  });

  test('has the same scope there', () => {
    expect(of(newspaper({ id: 'own' }))).toEqual([wrong('holds it for each school')]);
    expect(of(newspaper({ id: 'own', scopes: { checker: 'state' } }))).toEqual([wrong('holds it for each state')]);
    expect(of(newspaper({ id: 'own', scopes: { checker: 'district' } }))).toEqual([]);
  });

  test('is told of at a school in no district, if another school has it from one', () => {
    const far = { id: 'far', title: 'Far' };
    expect(told({ places: [...schoolsIn('river', 'hill'), far] }, [model], 'one-accountable')).toEqual([
      {
        policy: 'one-accountable',
        severity: 'warning',
        path: 'places[2]',
        places: ['far'],
        message: '"far" is in no district, so "checker" is held at "far" alone',
        hint: 'say which district "far" is in',
      },
    ]);
    expect(told({ places: [hill, far] }, [model], 'one-accountable')).toEqual([]);
    const without = newspaper({ id: 'without', roles: ['writer', 'editor'] });
    const river = schoolsIn('river', 'hill').map((place) => ({ ...place, model: 'without' }));
    expect(told({ places: [...river, far] }, [model, without], 'one-accountable')).toEqual([]);
  });
});

describe('a place without schools', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
  const ridge = (count: number) =>
    told(
      {
        places: [...schoolsIn('river', 'hill'), { id: 'ridge', title: 'Ridge', scope: 'district' }],
        people: [
          member('ann', [], [], { at: 'hill' }),
          ...names(count).map((id) => member(id, [], [], { at: 'ridge' })),
        ],
      },
      [model],
      'cover',
    ).slice(0, 1);
  const empty = (also: string) => [
    {
      policy: 'cover',
      severity: 'warning',
      path: 'places[2]',
      places: ['ridge'],
      message: `no school is in "ridge", so none of its roles is checked${also}`,
      hint: 'add the schools in "ridge", or take it out',
    },
  ];

  test('is told of, with the people whose work there counts for nothing', () => {
    expect(ridge(0)).toEqual(empty(''));
    expect(ridge(2)).toEqual(empty('; nor is the work of p0, p1 there'));
  });

  test('with the first ten of them', () => {
    expect(ridge(10)).toEqual(empty('; nor is the work of p0, p1, p2, p3, p4, p5, p6, p7, p8, p9 there'));
    expect(ridge(11)).toEqual(empty('; nor is the work of p0, p1, p2, p3, p4, p5, p6, p7, p8, p9 and others there'));
  });
});

describe('the roles that somebody holds', () => {
  test('are roles of the places’ models, named once, and of educators', () => {
    const people = [member('ann', []), member('bo', ['writer', 'editr', 'writer', 'pupil'])];
    expect(told({ people }, [model], 'known-roles')).toEqual([
      {
        policy: 'known-roles',
        severity: 'error',
        path: 'people[1].roles[1]',
        places: ['hill'],
        message: 'no model of "hill" has the role "editr"',
        hint: 'write "editor"',
      },
      {
        policy: 'known-roles',
        severity: 'warning',
        path: 'people[1].roles[2]',
        places: ['hill'],
        message: '"bo" holds "writer" twice',
        hint: 'leave one of them out',
      },
      {
        policy: 'known-roles',
        severity: 'warning',
        path: 'people[1].roles[3]',
        places: ['hill'],
        message: '"bo" holds "pupil", which only learners or information systems may hold, so it is not covered',
        hint: 'give "bo" another role, or leave it out',
      },
    ]);
  });

  test('are not two that the model of any school keeps apart, whoever’s school it is', () => {
    const free = newspaper({ id: 'free', separate: [] });
    const places = [hill, { id: 'mill', title: 'Mill', model: 'free' }];
    const people = [
      member('ann', ['editor', 'writer'], [], { at: 'hill' }),
      member('bo', ['author', 'writer', 'editor', 'checker', 'checker'], [], { at: ['mill'] }),
    ];
    expect(told({ places, people }, [newspaper(), free], 'declared-separations')).toEqual([
      {
        policy: 'declared-separations',
        severity: 'error',
        path: 'people[1].roles',
        places: ['mill'],
        message: '"bo" holds "writer" and "checker", which the model keeps apart',
        hint: 'give "writer" or "checker" to somebody else',
      },
    ]);
    const both = [member('bo', ['writer', 'checker'])];
    expect(told({ model: 'free', people: both }, [free], 'declared-separations')).toEqual([]);
  });
});

test('a line whose names have no work in common in the team’s own models counts for nothing, and is told of', () => {
  const others = newspaper({ id: 'others', work: { writer: ['write', 'check'] } });
  const people = [
    member('ann', [], done('write')),
    member(
      'bo',
      [],
      [
        { kind: 'study' },
        { kind: 'implementation', role: 'writer', element: 'check' },
        { kind: 'implementation', role: 'writer', element: 'write' },
      ],
    ),
  ];
  expect(told({ people }, [newspaper(), others], 'evidence')).toEqual([
    {
      policy: 'evidence',
      severity: 'warning',
      path: 'people[1].evidence[1]',
      places: ['hill'],
      message:
        'the element "check" and the role "writer" have no work in common in "newspaper", ' +
        'so the line counts for nothing',
      hint: 'correct one of them, or leave it out',
    },
  ]);
});

describe('a role that is not filled', () => {
  const pair = newspaper({ roles: ['writer', 'checker'], scopes: { checker: 'district' }, level: 2 });
  const uncovered = (team: Partial<TeamInput>) => told(team, [pair], 'cover');
  const train = (place: string, path: string, message: string, otherwise: string) => ({
    policy: 'cover',
    severity: 'warning',
    path,
    places: [place],
    message,
    hint: `train somebody, or ${otherwise}`,
  });
  const share = 'share the role with another place';
  const add = 'add somebody who is ready';

  test('is told of at its place, with the reason and the remedy', () => {
    const people = [member('ann', [], [{ kind: 'implementation' }], { at: 'hill' })];
    const apart = 'The model keeps it apart from work that those who are ready already do: ann holds writer at hill.';
    expect(uncovered({ places: schoolsIn('river', 'hill', 'mill'), people })).toEqual([
      train('mill', 'places[2]', '"writer" is not filled at "mill". Nobody is ready for it.', share),
      train('river', 'places[0]', `"checker" is not filled at "river". ${apart}`, add),
    ]);
  });

  test('of the only school, without the place in words', () => {
    expect(uncovered({ places: schoolsIn('river', 'hill') })).toEqual([
      train('hill', 'places[1]', '"writer" is not filled. Nobody is ready for it.', add),
      train('river', 'places[0]', '"checker" is not filled. Nobody is ready for it.', add),
    ]);
  });
});

describe('the badges of those who hold a role', () => {
  const study = [{ kind: 'study' as const }];
  const none = (path: string, ...places: readonly string[]) => ({
    policy: 'badges',
    severity: 'warning',
    path,
    places,
    message: '"ann" holds "writer" and has no badge for it: some of its work has no evidence',
    hint: 'assessReadiness lists the competencies without evidence',
  });

  test('are missed where they have no evidence, whatever others have', () => {
    const people = [member('ann', ['pupil', 'writer']), member('bo', ['writer'], study)];
    expect(told({ people }, [model], 'badges')).toEqual([none('people[0].roles[1]', 'hill')]);
  });

  test('are enough where one of the places’ models gives one', () => {
    const strict = newspaper({
      id: 'strict',
      evidence: [{ id: 'seen', sentence: 'Seen.', rule: { kind: 'attested', kinds: ['study'], level: 1 } }],
    });
    const held = (at: readonly string[]) =>
      told(
        {
          places: [hill, ...['mill', 'lake'].map((id) => ({ id, title: id, model: 'strict' }))],
          people: [member('ann', ['writer'], study, { at })],
        },
        [model, strict],
        'badges',
      );
    expect(held(['hill', 'mill'])).toEqual([]);
    expect(held(['mill', 'lake'])).toEqual([none('people[0].roles[0]', 'mill', 'lake')]);
  });
});

test('evidence about what does not exist is refused, with its place', () => {
  const people = [member('ann', []), member('bo', [], [{ kind: 'study', element: 'wirte' }])];
  expect(refusals(() => checkTeam({ model: 'newspaper', places: [hill], people }, [model]))).toEqual([
    expect.stringMatching(/^people\[1\]\.evidence\[0\]\.element \(.*\): "wirte" is not .*did you mean "write"\?$/),
  ]);
});

test('options and models that cannot be read are refused, with the function', () => {
  const team = { model: 'newspaper', places: [hill] };
  expect(() => checkTeam(team, [model], { asOf: 'soon' })).toThrow('options of checkTeam');
  expect(() => Reflect.apply(checkTeam, null, [team, null])).toThrow('checkTeam: models');
});
