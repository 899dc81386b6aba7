import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  coverTeam,
  deriveProfile,
  type Evidence,
  editModel,
  models,
  type Person,
  parseModel,
} from '../../src/index.js';
import { refusals } from '../support/refusals.js';
import { newspaper } from './support/newspaper.js';

const model = models.validator;
type RoleId = (typeof model.roles)[number]['id'];

/** Evidence that makes somebody ready for these roles. */
const done = (...roles: readonly RoleId[]): readonly Evidence[] =>
  roles.flatMap((role) =>
    deriveProfile(model, role).competencies.map(
      ({ competency }): Evidence => ({ kind: 'implementation', competency: competency.id }),
    ),
  );
const person = (id: string, evidence: readonly Evidence[], fte?: number): Person => ({
  id,
  name: id.toUpperCase(),
  evidence,
  ...(fte === undefined ? {} : { fte }),
});
const every = ['teacher', 'validator', 'school-leader'] as const;

describe('coverTeam', () => {
  test('says what a team covers, at which level, and whom it cannot lose', () => {
    const team = coverTeam(
      [
        person('kim', done('validator', 'school-leader')),
        person('lou', done('teacher')),
        person('max', [{ kind: 'study' }]),
      ],
      model,
    );
    expect(team.roles.map(({ role, coveredBy, level }) => `${role} ${coveredBy} ${level}`)).toEqual([
      'teacher lou 3',
      'validator kim 3',
      'school-leader kim 3',
    ]);
    expect(team.uncovered).toEqual([]);
    expect(team.cannotLose).toEqual([
      { person: 'kim', roles: ['validator', 'school-leader'] },
      { person: 'lou', roles: ['teacher'] },
    ]);
  });

  test('one line that names nothing makes nobody ready', () => {
    const team = coverTeam([person('kim', [{ kind: 'implementation' }])], model);
    expect(team.uncovered).toEqual([...every]);
    expect(team.cannotLose).toEqual([]);
    expect(team.roles.map(({ level }) => level)).toEqual([2, 2, 2]);
  });

  test('puts nobody in two roles that the model keeps apart', () => {
    const kim = person('kim', done(...every));
    const alone = coverTeam([kim], model);
    // Teaching and validating are kept apart; leading is kept apart from neither.
    expect(alone.roles.map(({ coveredBy }) => coveredBy)).toEqual([['kim'], ['kim'], ['kim']]);
    expect(alone.uncovered).toHaveLength(1);
    expect(alone.roles.find(({ role }) => role === alone.uncovered[0])?.text).toMatch(
      /^The model keeps it apart from work that those who are ready already do: kim holds (teacher|validator)\.$/,
    );
    expect(coverTeam([kim, person('lou', done('teacher'))], model).uncovered).toEqual([]);
    const together = editModel(model, (draft) => {
      draft.policies.separate = [];
    }).model;
    expect(coverTeam([kim], together).uncovered).toEqual([]);
  });

  test('fills positions within the time that people have', () => {
    const kim = person('kim', done('validator', 'school-leader'), 0.5);
    const lou = person('lou', done('validator'));
    const headcounts = { validator: 1.2, 'school-leader': 0.3 };
    const team = coverTeam([kim, lou], model, { headcounts });
    const [, validator, leader] = team.roles;
    expect(validator?.holders).toEqual([
      { person: 'kim', fte: 0.2 },
      { person: 'lou', fte: 1 },
    ]);
    expect(leader?.holders).toEqual([{ person: 'kim', fte: 0.3 }]);
    expect(leader?.text).toBe('0.3 of 0.3 positions filled.');
    expect(team.uncovered).toEqual(['teacher']);
    const more = coverTeam([kim, lou], model, { headcounts: { ...headcounts, validator: 1.5 } });
    expect(more.uncovered).toHaveLength(2);
    expect(more.uncovered[0]).toBe('teacher');
    expect(more.proved).toBe(true);
  });

  test('fills no role of a family, a learner, a system, or of partners alone', () => {
    expect(coverTeam([], model).uncovered).toEqual([...every]);
    const mayTeach = models.flexBlend.roles.filter(({ actors }) =>
      actors.some((actor) => actor === 'onsite-educator' || actor === 'online-educator'),
    );
    expect(coverTeam([], models.flexBlend).uncovered).toEqual(mayTeach.map(({ id }) => id));
    expect(coverTeam([], models.flexBlend).uncovered).not.toContain('family');
  });

  test('neither fills a role that has no work yet, nor lists it as unfilled, nor as lost', () => {
    const idle = { id: 'spare', title: 'Spare', actors: ['onsite-educator'] };
    const wider = parseModel({ ...model, roles: [...model.roles, idle] });
    const people = [person('kim', done(...every)), person('lou', [{ kind: 'implementation' }])];
    const plain = coverTeam(people, model);
    for (const needed of [null, 1.5]) {
      const team = coverTeam(people, wider, { headcounts: needed === null ? {} : { spare: needed } });
      const spare = team.roles.find(({ role }) => role === 'spare');
      expect(spare).toMatchObject({ coveredBy: [], holders: [], level: 0, needed, withoutWork: true });
      expect(spare?.text).toBe('It has no work yet, so there is nothing to fill.');
      expect(team.uncovered).toEqual(plain.uncovered);
      expect(team.cannotLose).toEqual(plain.cannotLose);
    }
    const { ready, level, text } = assessReadiness(person('kim', done(...every)), deriveProfile(wider, 'spare'));
    expect([ready, level]).toEqual([false, 0]);
    expect(text).toBe('Spare has no work in Validator yet, so there is nothing to be ready for.');
  });

  test('ranks nobody, unless it is asked to', () => {
    const team = [person('kim', []), person('lou', done('teacher'))];
    const order = (ranked?: boolean) =>
      coverTeam(team, model, ranked === undefined ? {} : { ranked }).roles[0]?.candidates.map(({ person: id }) => id);
    expect(order()).toEqual(['kim', 'lou']);
    expect(order(true)).toEqual(['lou', 'kim']);
  });

  test('reports who attests whom in a circle, and refuses nothing', () => {
    const attested = (by: string): Evidence => ({ kind: 'implementation', element: 'assess-progress', attestedBy: by });
    const team = [
      person('kim', [attested('lou'), attested('lou')]),
      person('lou', [attested('kim')]),
      person('max', [attested('kim')]),
    ];
    expect(coverTeam(team, model).mutual).toEqual([{ people: ['kim', 'lou'], lines: [2, 1] }]);
  });

  test('refuses a person twice, names that do not exist, and positions in roles that educators do not hold', () => {
    const kim = person('kim', []);
    expect(() => coverTeam([kim, kim], model)).toThrow(/the person "kim" is duplicated/);
    expect(() => coverTeam([person('kim', [{ kind: 'study', element: 'asess-progress' }])], model)).toThrow(
      '[0].evidence[0].element (kim): "asess-progress" is not a work element; did you mean "assess-progress"?',
    );
    expect(() => coverTeam([], model, { headcounts: { learner: 2 } })).toThrow(
      /"learner" is not a role that educators hold, so it needs no cover; count teacher, validator, school-leader/,
    );
  });
});

describe('what coverTeam refuses', () => {
  const own = newspaper();
  const refused = (people: unknown, options: unknown) =>
    refusals(() => Reflect.apply(coverTeam, null, [people, own, options]));

  test('are positions in roles that no educator holds, with those that one does', () => {
    expect(refused([], { models: [own], headcounts: { pupil: 2, writr: 1, zookeeping: 1 } })).toEqual([
      'headcounts.pupil (unknown-role): "pupil" is not a role that educators hold, so it needs no cover; count ' +
        'writer, checker, editor',
      'headcounts.writr (unknown-role): "writr" is not a role of "newspaper" that educators hold; did you mean ' +
        '"writer"?',
      'headcounts.zookeeping (unknown-role): "zookeeping" is not a role of "newspaper" that educators hold; ' +
        'expected one of "writer", "checker", "editor"',
    ]);
  });

  test('are positions too few or too many to be counted', () => {
    const counted = (writer: number) => refused([], { models: [own], headcounts: { writer } });
    expect([counted(0.001), counted(1.5), counted(100_000)]).toEqual([[], [], []]);
    expect(counted(0.0009)[0]).toContain('expected at least 0.001');
    expect(counted(100_001)[0]).toContain('expected at most 100000');
  });

  test('are options and people that are none, with the function', () => {
    const cover = (people: unknown, options: unknown) => () => Reflect.apply(coverTeam, null, [people, own, options]);
    expect(cover([], { ranked: 'yes' })).toThrow('options of coverTeam');
    expect(cover([], { asOf: 'soon' })).toThrow('options of coverTeam');
    expect(cover([], null)).toThrow('expected options');
    expect(cover([], 5)).toThrow('expected options');
    expect(cover('ann', { models: [own] })).toThrow('people: 1 problem');
  });
});

/** The largest cover, by brute force: all ways to give each person a set of roles that are not kept apart. */
const mostCovered = (ready: readonly (readonly string[])[], apart: (one: string, other: string) => boolean): number => {
  const sets = (roles: readonly string[]): readonly (readonly string[])[] => {
    const [first, ...rest] = roles;
    if (first === undefined) return [[]];
    const others = sets(rest);
    return [
      ...others,
      ...others.filter((set) => !set.some((role) => apart(first, role))).map((set) => [first, ...set]),
    ];
  };
  return ready
    .map(sets)
    .reduce<readonly ReadonlySet<string>[]>(
      (covers, choices) => covers.flatMap((cover) => choices.map((set) => new Set([...cover, ...set]))),
      [new Set()],
    )
    .reduce((most, { size }) => Math.max(most, size), 0);
};

test('no filling covers more roles than the one that is found', () => {
  const [teacher, validator, leader] = every;
  const readiness = fc.subarray([teacher, validator, leader]);
  const pairs = fc.subarray([
    [teacher, validator],
    [teacher, leader],
    [validator, leader],
  ] as const);
  const work = {
    teacher: 'deliver-activities/teach',
    validator: 'assess-progress/score',
    'school-leader': 'manage-organization/staff',
  };
  fc.assert(
    fc.property(fc.array(readiness, { maxLength: 4 }), pairs, (team, kept) => {
      const kind = editModel(model, (draft) => {
        draft.policies.separate = kept.map(([one, other]) => [work[one], work[other]]);
      }).model;
      const found = coverTeam(
        team.map((roles, index) => person(`p${index}`, done(...roles))),
        kind,
      );
      const readyFor = team.map((_, index) =>
        found.roles.flatMap(({ role, coveredBy }) => (coveredBy.includes(`p${index}`) ? [role] : [])),
      );
      const apart = (one: string, other: string): boolean =>
        one !== other && kept.some((pair) => pair.some((each) => each === one) && pair.some((each) => each === other));
      expect(every.length - found.uncovered.length).toBe(mostCovered(readyFor, apart));
      for (const { holders, role } of found.roles)
        for (const { person: id } of holders)
          for (const other of found.roles)
            if (apart(role, other.role)) expect(other.holders.map((each) => each.person)).not.toContain(id);
    }),
    { numRuns: 12 },
  );
}, 60_000);
