import { describe, expect, test } from 'vitest';
import {
  areaBadge,
  areaLevels,
  areaLevelsOfEach,
  assessReadiness,
  deriveProfile,
  type EvidencePolicy,
  editModel,
  evidencePolicies,
  models,
  type Person,
  type TeamInput,
} from '../../../src/index.js';

const asks: EvidencePolicy = {
  id: 'fresh',
  sentence: 'Fresh.',
  rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 3 },
};
const own = editModel(models.validator, (draft) => {
  draft.policies.evidence = [{ ...asks, rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 3 } }];
}).model;
const ann: Person = {
  id: 'ann',
  name: 'Ann',
  roles: ['validator'],
  evidence: [{ kind: 'implementation', element: 'assess-progress', at: '2020-05-01' }],
};
const asOf = '2026-11-26';
const options = { models: [own], asOf };
const team: TeamInput = { model: 'validator', places: [{ id: 'hill', title: 'Hill' }], people: [ann] };
const AREA = 'anytime-anywhere-supports';

describe('what a model asks of evidence holds in the areas as in readiness for its roles', () => {
  const byHand = areaLevels(ann, {
    models: [models.validator],
    asOf,
    policies: [...evidencePolicies.default, asks],
  });
  const levelsOf = (areas: typeof byHand) =>
    areas.map(({ level, questions }) => [level, questions.map((q) => q.level)]);

  test('of somebody, of people, of each, and of a team', () => {
    const { competencies } = assessReadiness(ann, deriveProfile(own, 'validator'), { asOf });
    const answered = byHand.flatMap(({ questions }) => questions.map((q) => q.level));
    expect([Math.max(...answered), Math.max(...competencies.map(({ level }) => level))]).toEqual([2, 2]);
    for (const areas of [
      areaLevels(ann, options),
      areaLevels([ann], options),
      areaLevels(team, options),
      areaLevelsOfEach([ann], options)[0]?.areas ?? [],
      areaLevelsOfEach(team, options)[0]?.areas ?? [],
    ])
      expect(levelsOf(areas)).toEqual(levelsOf(byHand));
    expect(areaLevels(ann, { models: [models.validator], asOf })).not.toEqual(byHand);
  });

  test('on the badge of an area', () => {
    const { evidence } = areaBadge(AREA, 3, { person: ann, ...options });
    expect(evidence).toEqual(byHand.find(({ area }) => area === AREA)?.questions);
  });

  test('only of models with a role of the person’s; of all, where the person names none', () => {
    const other = { ...own, id: 'other' };
    const coach: Person = { ...ann, roles: ['coach'] };
    const both = { models: [models.khanAcademyCoach, other], asOf };
    expect(areaLevels(coach, both)).toEqual(areaLevels(coach, { models: [models.khanAcademyCoach], asOf }));
    const { roles: _, ...anybody } = ann;
    const most = (areas: typeof byHand) => Math.max(...areas.flatMap(({ questions }) => questions.map((q) => q.level)));
    expect([most(areaLevels(anybody, both)), most(areaLevels(anybody, { asOf }))]).toEqual([2, 3]);
  });
});

test('a team of two schools is judged by the model of each', () => {
  const variant = { ...own, id: 'variant' };
  const people = ['hill', 'mill'].map((at): Person => ({ ...ann, id: `ann-${at}`, at }));
  const places = [
    { id: 'hill', title: 'Hill' },
    { id: 'mill', title: 'Mill', model: 'variant' },
  ];
  const each = areaLevelsOfEach({ model: 'validator', places, people }, { models: [models.validator, variant], asOf });
  const highest = each.map(({ areas }) => Math.max(...areas.flatMap(({ questions }) => questions.map((q) => q.level))));
  expect(highest).toEqual([3, 2]);
});
