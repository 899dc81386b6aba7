import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  assessReadiness,
  checkTeam,
  coverTeam,
  deriveProfile,
  type Evidence,
  evidencePolicies,
  models,
  type Person,
  type RoleProfile,
} from '../../../src/index.js';

const validator: RoleProfile = deriveProfile(models.validator, 'validator');
const competency = 'score-as-the-reference';
/** The profile with a single competency, to be fast. */
const narrow: RoleProfile = {
  ...validator,
  competencies: validator.competencies.filter((each) => each.competency.id === competency),
};
const policies = evidencePolicies.strict;

const did = (attestedBy?: string, kind: Evidence['kind'] = 'implementation'): Evidence => ({
  kind,
  competency,
  ...(attestedBy === undefined ? {} : { attestedBy }),
});
const person = (id: string, ...evidence: readonly Evidence[]): Person => ({ id, name: id.toUpperCase(), evidence });
const of = (one: Person, people: readonly Person[], profile: RoleProfile = narrow) =>
  assessReadiness(one, profile, { policies, people });
const levels = (people: readonly Person[]) => people.map((each) => of(each, people).competencies[0]?.level);

describe('under strict policies, the level of who attests', () => {
  test('is that of the same competency: a Novice’s word is not enough, that of somebody Experienced is', () => {
    const novice = person('lou', did(undefined, 'planning'));
    const able = person('lou', did('State university'));
    const elsewhere = person('lou', {
      kind: 'implementation',
      competency: 'calibrate-before-scoring',
      attestedBy: 'State university',
    });
    const kim = person('kim', did('lou'));
    expect(levels([kim, novice])[0]).toBe(2);
    expect(levels([kim, elsewhere])[0]).toBe(2);
    expect(levels([kim, able])[0]).toBe(3);
    expect(of(kim, [novice]).because[0]).toMatchObject({
      marks: ['attester-below'],
      text:
        `implementation (${competency}) (attested by somebody below the level that a policy asks for): counts as ` +
        'Novice in one competency',
    });
    expect(of(kim, [novice]).text).toContain('1 attested by somebody below the level asked');
    // Nothing is refused by default.
    expect(assessReadiness(kim, narrow, { people: [novice] }).competencies[0]?.level).toBe(3);
  });

  test('is not asked of somebody outside, nor of somebody whose evidence is not known', () => {
    expect(levels([person('kim', did('Professor B.')), person('lou')])[0]).toBe(3);
    expect(of(person('kim', did('lou')), []).competencies[0]?.level).toBe(3);
  });

  test('is not asked of the peer who was supported, who may be a beginner', () => {
    const lines = [did('Professor B.'), did('Professor B.', 'increased-achievement')];
    expect(levels([person('kim', ...lines, did('lou', 'peer-support')), person('lou')])[0]).toBe(4);
    expect(levels([person('kim', ...lines, did('kim', 'peer-support')), person('lou')])[0]).toBe(3);
  });

  test('says where a line counts for less in some competencies only', () => {
    const lou = person('lou', did('State university'));
    const line: Evidence = { kind: 'implementation', element: 'assess-progress', attestedBy: 'lou' };
    const [said] = of(person('kim', line), [lou], validator).because;
    const all = said?.competencies.length ?? 0;
    expect(all).toBeGreaterThan(1);
    expect(said?.text).toBe(
      'implementation (assess-progress) (attested by somebody below the level that a policy asks for): counts as ' +
        `Experienced and towards Expert in one competency and as Novice in ${all - 1}; whoever attests it is below ` +
        `the level asked in ${all - 1} of them`,
    );
  });

  test('is known of a team without its being passed, in cover and in areas', () => {
    const everything = (by: string): readonly Evidence[] =>
      validator.competencies.map(
        (each): Evidence => ({ kind: 'implementation', competency: each.competency.id, attestedBy: by }),
      );
    const kim = person('kim', ...everything('lou'));
    const ready = (lou: Person) =>
      coverTeam([kim, lou], models.validator, { policies }).roles.find(({ role }) => role === 'validator')?.coveredBy;
    expect(ready(person('lou'))).toEqual([]);
    expect(ready(person('lou', ...everything('State university')))).toEqual(['kim', 'lou']);
    const plan = (by: string): Evidence => ({
      kind: 'implementation',
      competency: 'write-engagement-plan',
      attestedBy: by,
    });
    const best = (lou: Person) =>
      areaLevels([person('kim', plan('lou')), lou], { policies })[0]?.questions.map(({ level }) => level);
    expect(best(person('lou'))).toEqual([0, 0, 2, 2]);
    expect(best(person('lou', plan('State university')))).toEqual([0, 0, 3, 3]);
  });
});

test('two who attest each other are reported, and not refused', () => {
  const circle = [person('kim', did('lou')), person('lou', did('kim'))];
  expect(levels(circle)).toEqual([3, 3]);
  expect(coverTeam(circle, models.validator, { policies }).mutual).toEqual([{ people: ['kim', 'lou'], lines: [1, 1] }]);
  const team = { model: 'validator', places: [{ id: 'hill', title: 'Hill School' }], people: circle };
  expect(checkTeam(team, [models.validator]).filter(({ policy }) => policy === 'attestation')).toEqual([
    {
      policy: 'attestation',
      severity: 'warning',
      path: 'people',
      places: ['hill'],
      message: '"kim" and "lou" attest each other: 1 of the first’s lines of evidence, and 1 of the second’s',
      hint: 'have somebody else see it too',
    },
  ]);
});

describe('an attester', () => {
  test('is known by name too: one’s own is no other', () => {
    const ann = { ...person('ann', did(' Ann  archer')), name: 'Ann Archer' };
    expect(of(ann, []).because[0]?.marks).toEqual(['self-attested', 'not-attested']);
    const kim = person('kim', did('Ann Archer'));
    expect(levels([kim, ann])).toEqual([2, 2]);
    expect(coverTeam([{ ...ann, evidence: [did('KIM')] }, kim], models.validator).mutual).toHaveLength(1);
  });

  test('is oneself, however one writes it', () => {
    const lee = (attestedBy: string): Person => ({ ...person('kim', did(attestedBy)), name: 'Kim Lee' });
    for (const by of [
      'kim',
      'Kim',
      'KIM',
      ' kim',
      'me',
      'Myself',
      'self',
      'Lee, Kim',
      'Kim Lee.',
      'kim  LEE',
      'Kím Lee',
      'Lee Kim',
      'Mr. Kim Lee',
      'Kim Lee, teacher',
      'Kim Lee (teacher)',
      'Kim Lee and me',
      'me, a teacher',
      'Ms Lee',
      'K. Lee',
      'K. L.',
      'Kim Leee',
    ])
      expect([by, of(lee(by), []).because[0]?.marks]).toEqual([by, ['self-attested', 'not-attested']]);
    for (const by of ['Kim Leeds', 'Kimberly', 'State', 'Kim Novak', 'Professor B.', 'I. Newton'])
      expect([by, of(lee(by), []).because[0]?.marks]).toEqual([by, []]);
  });

  test('who is named like the person is told of, since it may be that person', () => {
    const places = [{ id: 'hill', title: 'Hill School' }];
    const told = (attestedBy: string) =>
      checkTeam({ model: 'validator', places, people: [{ ...person('p-1', did(attestedBy)), name: 'Kim Lee' }] }, [
        models.validator,
      ])
        .filter(({ policy }) => policy === 'attestation')
        .map(({ message }) => message);
    const message = (by: string): string =>
      `"${by}" is likely "p-1", whose evidence it is, so the line is self-attested`;
    for (const by of ['Kim', 'K. Lee', 'Kim Lee, teacher', 'Mr. Kim Lee']) expect(told(by)).toEqual([message(by)]);
    for (const by of ['Kim Lee', 'p-1', 'Kim Novak', 'State']) expect([by, told(by)]).toEqual([by, []]);
  });

  test('who is likely a colleague counts as that person, and is told of', () => {
    const lou = { ...person('p-2'), name: 'Lou Lane' };
    const kim = (by: string): Person => ({ ...person('p-1', did(by)), name: 'Kim Lee' });
    const places = [{ id: 'hill', title: 'Hill School' }];
    const told = (by: string, people: readonly Person[]) =>
      checkTeam({ model: 'validator', places, people: [kim(by), ...people] }, [models.validator])
        .filter(({ policy }) => policy === 'attestation')
        .map(({ message }) => message);
    for (const by of ['Dr. Lou Lane', 'Lou Lane (principal)', 'L. Lane', 'Ms. Lane', 'Lou Lan', 'lou lame', 'Lou']) {
      expect([by, of(kim(by), [lou]).because[0]?.marks]).toEqual([by, ['attester-below']]);
      expect(told(by, [lou])).toEqual([`"${by}" is likely "p-2", and counts as that person`]);
      const able = { ...lou, evidence: [did('State university')] };
      expect([by, of(kim(by), [able]).because[0]?.marks]).toEqual([by, []]);
    }
    for (const by of ['Lou Lane', 'Lou Reed', 'State university']) expect([by, told(by, [lou])]).toEqual([by, []]);
    // If a name may mean several people, all of them must have the level.
    const other = { ...person('p-3', did('State university')), name: 'Lou Reed' };
    expect(of(kim('Lou'), [lou, other]).because[0]?.marks).toEqual(['attester-below']);
    expect(told('Lou', [lou, other])).toEqual(['"Lou" is likely one of "p-2", "p-3", and counts as any of them would']);
  });

  test('is nobody where a placeholder stands for a name, which is told', () => {
    const places = [{ id: 'hill', title: 'Hill School' }];
    const words = ['n/a', 'N/A', 'none', '-', '--', '?', 'unknown', 'TBD', 'nobody', 'No one', 'Self-attested', 'yes'];
    for (const by of words) {
      const people = [person('kim', did(by))];
      expect([by, of(person('kim', did(by)), []).because[0]?.marks]).toEqual([by, ['self-attested', 'not-attested']]);
      const found = checkTeam({ model: 'validator', places, people }, [models.validator]);
      expect(found.filter(({ policy }) => policy === 'attestation').map(({ message }) => message)).toEqual([
        `"${by}" names nobody, so the line is self-attested`,
      ]);
    }
    // A word for nobody may also be somebody’s name.
    expect(of(person('kim', did('Na')), [person('na')]).because[0]?.marks).toEqual(['attester-below']);
  });

  test('who is spelt like somebody of the team and is nobody there is told of', () => {
    const places = [{ id: 'hill', title: 'Hill School' }];
    const strange = (attestedBy: string, id = 'louise') =>
      checkTeam({ model: 'validator', places, people: [person('kim', did(attestedBy)), person(id)] }, [
        models.validator,
      ])
        .filter(({ policy }) => policy === 'attestation')
        .map(({ path, message, hint }) => [path, message, hint]);
    expect(strange('luise')).toEqual([
      [
        'people[0].evidence[0].attestedBy',
        '"luise" is nobody on this team, and counts as somebody outside',
        'write "louise" if that is who is meant, or the full name of somebody outside',
      ],
    ]);
    expect(strange('louise')).toEqual([]);
    expect(strange('Louis')).toEqual([]);
    expect(strange('person-3', 'person-2')).toEqual([]);
  });

  test('with evidence that names what does not exist is refused', () => {
    const lou = person('lou', { kind: 'study', element: 'asess-progress' });
    expect(() => of(person('kim'), [lou])).toThrow(
      'people[0].evidence[0].element (lou): "asess-progress" is not a work element',
    );
  });
});

describe('levels that rest on each other', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const attested = fc.constantFrom<string | undefined>(...ids, 'Somebody outside', undefined);
  const team = fc
    .tuple(...ids.map(() => fc.array(attested, { maxLength: 2 })))
    .map((all) => all.map((by, index) => person(ids[index] ?? '', ...by.map((each) => did(each)))));

  /**
   * Whether a chain of attesters leads outside the team, or never ends: a chain with more steps than people repeats
   * somebody.
   */
  const isSeen = (people: readonly Person[], id: string, steps: number): boolean =>
    people
      .find((each) => each.id === id)
      ?.evidence.some(({ attestedBy }) => {
        if (attestedBy === undefined || attestedBy === id) return false;
        return steps === 0 || !people.some((each) => each.id === attestedBy) || isSeen(people, attestedBy, steps - 1);
      }) === true;

  test('are those of whom a chain of attesters leads outside, or back to itself', () => {
    fc.assert(
      fc.property(team, (people) => {
        expect(levels(people)).toEqual(
          people.map(({ id, evidence }) => (evidence.length === 0 ? 0 : isSeen(people, id, people.length) ? 3 : 2)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('never fall for more evidence, anybody’s', () => {
    fc.assert(
      fc.property(team, fc.constantFrom(...ids), attested, (people, who, by) => {
        const more = people.map((each) =>
          each.id === who ? { ...each, evidence: [...each.evidence, did(by)] } : each,
        );
        const before = levels(people);
        levels(more).forEach((level, index) => {
          expect(level).toBeGreaterThanOrEqual(before[index] ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });
});
