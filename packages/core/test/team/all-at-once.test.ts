import { describe, expect, test } from 'vitest';
import {
  areaBadge,
  areaLevels,
  assessReadiness,
  badge,
  checkPeople,
  checkTeam,
  coverPlaces,
  coverTeam,
  deriveProfile,
  InputError,
  models,
  parseTeam,
  resolveTeam,
} from '../../src/index.js';

const refused = (run: () => unknown): InputError['issues'] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  throw new Error('nothing was refused');
};
const issuesOf = (run: () => unknown): readonly string[] => refused(run).map(({ path, code }) => `${path}: ${code}`);

/** A person with errors in the shape, a role, a name in the evidence and a date, each in another place. */
const kim = {
  id: 'kim',
  name: '',
  roles: ['techer'],
  evidence: [
    { kind: 'studied', element: 'recommend' },
    { kind: 'study', element: 'recomend' },
    { kind: 'study', at: '2027-01-01' },
  ],
};
const wrong = ['name: too-small', 'evidence[0].kind: invalid-value', 'roles[0]: unknown-role'];
const inEvidence = ['evidence[1].element: unknown-element', 'evidence[2].at: after-as-of'];
const all = [...wrong, ...inEvidence];
const at = (where: string, issues: readonly string[] = all) => issues.map((issue) => `${where}${issue}`);
const options = { asOf: '2026-11-26' };
const { validator } = models;

describe('what has the wrong shape hides nothing else that is wrong', () => {
  const profile = deriveProfile(validator, 'validator');
  const holder = { person: kim as never, ...options };

  test('with a person', () => {
    expect(issuesOf(() => assessReadiness(kim as never, profile, options))).toEqual(all);
    expect(issuesOf(() => areaLevels(kim as never, options))).toEqual(all);
    expect(issuesOf(() => badge(validator, 'validator', 3, holder))).toEqual(all);
    expect(issuesOf(() => areaBadge('adaptive-leadership', 3, holder))).toEqual(all);
  });

  test('with people', () => {
    const people = [{ id: 'lou', name: 'Lou', evidence: [] }, kim, { id: 'lou', name: 'Lou', evidence: [] }] as never;
    const twin = '[2].id: duplicate-id';
    const all = [...at('[1].'), twin].toSorted();
    expect(issuesOf(() => areaLevels(people, options)).toSorted()).toEqual(all);
    expect(issuesOf(() => checkPeople(people, [validator], options)).toSorted()).toEqual(all);
    expect(issuesOf(() => coverTeam(people, validator, options)).toSorted()).toEqual(all);
  });

  test('with those who may attest, beside policies about work that does not exist', () => {
    const rule = { kind: 'attested', kinds: ['implementation'], level: 3, work: ['assess-progress/scor'] };
    const policies = [{ id: 'seen', sentence: 'Seen.', rule }];
    const lou = { id: 'lou', name: 'Lou', evidence: [] };
    expect(issuesOf(() => assessReadiness(lou, profile, { ...options, people: [kim], policies } as never))).toEqual([
      ...at('people[0].', [...wrong.slice(0, 2)]),
      'policies[0].rule.work[0]: unknown-work',
      ...at('people[0].', inEvidence),
    ]);
  });

  test('with a team: its places, its models, its people', () => {
    const team = {
      model: 'validator',
      places: [
        { id: 'hill', title: 'Hill School', learners: -1, headcounts: { techer: 2 } },
        { id: 'mill', title: 'Mill School', in: 'rivr' },
        { id: 'lake', title: 'Lake School', model: 'khan-acadmy' },
      ],
      people: [{ ...kim, at: 'hil' }],
    } as never;
    const shape = ['places[0].learners: too-small', ...at('people[0].', wrong.slice(0, 2))];
    const structure = ['places[1].in: unknown-place', 'people[0].at: unknown-place'];
    expect(issuesOf(() => parseTeam(team))).toEqual([...shape, ...structure]);
    expect(issuesOf(() => resolveTeam(team, { resolve: () => validator }))).toEqual([...shape, ...structure]);
    const missing = ['places[2].model: unknown-model'];
    const named = at('people[0].', inEvidence);
    expect(issuesOf(() => checkTeam(team, [validator], options))).toEqual([
      ...shape,
      ...structure,
      ...missing,
      ...named,
    ]);
    expect(issuesOf(() => areaLevels(team, { ...options, models: [validator] }))).toEqual([
      ...shape,
      ...structure,
      ...missing,
      ...named,
    ]);
    expect(issuesOf(() => coverPlaces(team, [validator], options))).toEqual([
      ...shape,
      ...structure,
      ...missing,
      'people[0].roles[0]: unknown-role',
      ...named,
    ]);
  });
});

describe('coverage of places, asked for alone, is silent about nothing that a team has wrong', () => {
  const shared = {
    ...validator,
    roles: validator.roles.map((role) => (role.id === 'validator' ? { ...role, scope: 'district' as const } : role)),
  };
  const team = {
    model: 'validator',
    places: [
      { id: 'river', title: 'River', scope: 'district' as const, headcounts: { teacher: 9, validator: 1 } },
      { id: 'hill', title: 'Hill', in: 'river', headcounts: { validator: 2, techer: 3 } },
    ],
    people: [{ id: 'ann', name: 'Ann', roles: ['techer'], at: 'hill', evidence: [] }],
  };

  test('a role of somebody’s that is misspelt, and headcounts where nobody holds the role', () => {
    expect(() => coverPlaces(team, [shared])).toThrow(
      'people[0].roles[0] (ann): "techer" is not a role of these models; did you mean "teacher"?',
    );
    expect(issuesOf(() => coverPlaces(team, [shared]))).toEqual([
      'people[0].roles[0]: unknown-role',
      'places[0].headcounts.teacher: held-elsewhere',
      'places[1].headcounts.validator: held-elsewhere',
      'places[1].headcounts.techer: unknown-role',
    ]);
  });

  test('says of headcounts what the check of the team says', () => {
    const said = checkTeam(team, [shared]).flatMap(({ path, message, hint }) =>
      path.includes('headcounts') ? [`${path}: ${message}; ${hint}`] : [],
    );
    const issues = refused(() => coverPlaces(team, [shared])).filter(({ path }) => path.includes('headcounts'));
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual(said);
    expect(said).toHaveLength(3);
  });
});
