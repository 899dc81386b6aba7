import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  checkModel,
  checkTeam,
  coverPlaces,
  coverTeam,
  type Evidence,
  editModel,
  InputError,
  models,
  type Person,
  parseModel,
  type TeamInput,
  teamHandoffs,
} from '../../../src/index.js';
import { district, person, type RoleId, ready, scoped, shared, staff } from './support/districts.js';

describe('badges along the chain of places', () => {
  const of = (...people: readonly Person[]) =>
    checkTeam(district(['hill', 'mill'], people), [shared])
      .filter(({ policy }) => policy === 'badges')
      .map(({ path, places, message }) => [path, places, message]);
  const said = (id: string, role: string) =>
    `"${id}" holds "${role}" and has no badge for it: some of its work has no evidence`;

  test('whoever holds a role without evidence is told of, at the places where it is held', () => {
    const none = { evidence: [] };
    expect(of({ ...person('ann', 'hill', 'teacher'), ...none })).toEqual([
      ['people[0].roles[0]', ['hill'], said('ann', 'teacher')],
    ]);
    expect(of({ ...person('val', 'river', 'validator'), ...none })).toEqual([
      ['people[0].roles[0]', ['river'], said('val', 'validator')],
    ]);
    expect(of({ ...person('lee', ['hill', 'mill'], 'teacher'), ...none })).toEqual([
      ['people[0].roles[0]', ['hill', 'mill'], said('lee', 'teacher')],
    ]);
  });

  test('whoever has earned a level, however low, is not', () => {
    expect(
      of(person('ann', 'hill', 'teacher'), { ...person('bo', 'mill', 'teacher'), evidence: [{ kind: 'study' }] }),
    ).toEqual([]);
    const almost = person('ann', 'hill', 'teacher');
    expect(of({ ...almost, evidence: almost.evidence.slice(1) })).toHaveLength(1);
  });
});

test('a model that says nothing of scope is one whose roles are all of a school', () => {
  const said = scoped({ teacher: 'school', validator: 'school', 'school-leader': 'school' });
  const team = district(['hill', 'mill'], staff('hill', 'mill'));
  const wanted = [models.validator, said].map((model) => [
    coverPlaces(team, [model]),
    checkTeam(team, [model]),
    teamHandoffs(team, [model]),
  ]);
  expect(wanted[1]).toEqual(wanted[0]);
  expect(checkModel(said)).toEqual(checkModel(models.validator));
});

describe('what a model asks of evidence', () => {
  const asking = editModel(models.validator, (draft) => {
    draft.policies.evidence = [
      { id: 'fresh', sentence: 'Fresh.', rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 1 } },
    ];
  }).model;
  const old = (role: RoleId): Person => ({
    ...person('ann', undefined, role),
    evidence: ready(role).map((line) => ({ ...line, at: '2020-05-01' })),
  });
  const options = { asOf: '2026-11-26' };
  const hill = { id: 'hill', title: 'Hill' };

  test('holds along places, as it does for one school', () => {
    const team: TeamInput = { model: 'validator', places: [hill], people: [old('validator')] };
    for (const model of [asking, models.validator]) {
      const [school, placed] = [coverTeam([old('validator')], model, options), coverPlaces(team, [model], options)];
      expect(placed.roles.map(({ text, level }) => [text, level])).toEqual(
        school.roles.map(({ text, level }) => [text, level]),
      );
      expect(placed.roles.find(({ role }) => role === 'validator')?.level).toBe(model === asking ? 2 : 3);
    }
  });

  test('holds for the roles of that model alone, where places differ', () => {
    const variant = { ...asking, id: 'variant' };
    const people = [old('validator')].map((each) => ({ ...each, at: ['hill', 'mill'] }));
    const team: TeamInput = {
      model: 'validator',
      places: [hill, { id: 'mill', title: 'Mill', model: 'variant' }],
      people,
    };
    const { roles } = coverPlaces(team, [models.validator, variant], options);
    expect(roles.filter(({ role }) => role === 'validator').map(({ place, level }) => [place, level])).toEqual([
      ['hill', 3],
      ['mill', 2],
    ]);
  });

  test('holds for the areas of a team', () => {
    const levels = (model: typeof asking) => {
      const people = [{ ...old('validator'), roles: [] }].map(({ roles: _, ...each }) => each);
      const line: Evidence = { kind: 'implementation', competency: 'write-engagement-plan', at: '2020-05-01' };
      const team: TeamInput = {
        model: 'validator',
        places: [hill],
        people: people.map((each) => ({ ...each, evidence: [line] })),
      };
      return areaLevels(team, { ...options, models: [model] })[0]?.questions.map(({ level }) => level);
    };
    expect(levels(models.validator)).toEqual([0, 0, 3, 3]);
    expect(levels(asking)).toEqual([0, 0, 2, 2]);
  });
});

test('the areas of a team ask what the roles of each place’s own model ask', () => {
  const roles = models.validator.roles.map((role) => (role.id === 'validator' ? { ...role, id: 'judge' } : role));
  const judging = parseModel({ ...models.validator, id: 'variant', roles });
  const team: TeamInput = {
    model: 'validator',
    places: [
      { id: 'hill', title: 'Hill' },
      { id: 'mill', title: 'Mill', model: 'variant' },
    ],
    people: [{ ...person('kim', 'mill', 'validator'), roles: ['judge'] }],
  };
  const among = { models: [models.validator, judging] };
  const levels = areaLevels(team, among).map(({ level }) => level);
  expect(levels.filter((level) => level === 3).length).toBeGreaterThan(0);
  const people = [person('kim', undefined, 'validator')].map((each) => ({ ...each, roles: ['judge'] }));
  expect(levels).toEqual(areaLevels(people, among).map(({ level }) => level));
});

test('evidence of a team may name the ready models, whether they are passed or not', () => {
  const team = (line: Evidence): TeamInput => ({
    model: 'validator',
    places: [{ id: 'hill', title: 'Hill' }],
    people: [{ id: 'ann', name: 'Ann', evidence: [line] }],
  });
  const said = (line: Evidence): readonly string[] =>
    [() => coverPlaces(team(line), [models.validator]), () => coverTeam(team(line).people ?? [], models.validator)].map(
      (run) => {
        try {
          run();
          return '';
        } catch (error) {
          return error instanceof InputError ? (error.issues[0]?.message ?? '') : 'another error';
        }
      },
    );
  expect(said({ kind: 'study', competency: 'hand-off-progress-record-standard' })).toEqual(['', '']);
  const [placed, school] = said({ kind: 'study', model: 'flex-blend', role: 'expectation-manager' });
  expect(placed).toContain('did you mean "expectations-manager"?');
  expect(placed).toBe(school);
});
