import { describe, expect, test } from 'vitest';
import {
  assessReadiness,
  badge,
  deriveProfile,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
  editModel,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  models,
} from '../../../src/index.js';

const validator = deriveProfile(models.validator, 'validator');
const teacher = deriveProfile(models.validator, 'teacher');

const assessed = (evidence: readonly Evidence[], options: EvidenceOptions = {}, profile = validator) =>
  assessReadiness({ id: 'kim', name: 'Kim', evidence }, profile, options);
const levelIn = (
  evidence: readonly Evidence[],
  competency: string,
  options: EvidenceOptions = {},
  profile = validator,
) => assessed(evidence, options, profile).competencies.find((each) => each.competency.id === competency)?.level;
const issues = (evidence: readonly Evidence[], options: EvidenceOptions = {}) => {
  try {
    assessed(evidence, options);
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
};

describe('names in evidence', () => {
  test.each<[Evidence, string, string]>([
    [
      { kind: 'study', element: 'asess-progress' },
      'unknown-element',
      '"asess-progress" is not a work element; did you mean "assess-progress"?',
    ],
    [
      { kind: 'study', role: 'validater', model: 'validator' },
      'unknown-role',
      '"validater" is not a role of "validator"; did you mean "validator"?',
    ],
    [
      { kind: 'study', role: 'expectation-manager' },
      'unknown-role',
      '"expectation-manager" is not a role; did you mean "expectations-manager"?',
    ],
    [
      { kind: 'study', competency: 'score-as-reference' },
      'unknown-competency',
      '"score-as-reference" is not a competency; did you mean "score-as-the-reference"?',
    ],
    [
      { kind: 'study', model: 'flexblend' },
      'unknown-model',
      '"flexblend" is not a model; did you mean "flex-blend"? If it is one of yours, pass it among the models',
    ],
    [
      { kind: 'study', habit: 'writes-reason-before-decision' },
      'unknown-habit',
      '"writes-reason-before-decision" is not a habit; did you mean "writes-the-reason-before-the-decision"?',
    ],
  ])('%o is refused', (line, code, message) => {
    const [, name] = Object.keys(line).slice(0, 2);
    expect(issues([{ kind: 'study' }, line])).toEqual([
      { path: `evidence[1].${line.role === undefined ? name : 'role'}`, code, message },
    ]);
  });

  test('of hand-offs, tools and systems are known by the models', () => {
    expect(
      levelIn(
        [{ kind: 'implementation', competency: 'hand-off-assessment-result-prepare' }],
        'hand-off-assessment-result-prepare',
      ),
    ).toBe(3);
    expect(issues([{ kind: 'study', competency: 'hand-off-assessment-results-prepare' }])[0]?.message).toMatch(
      /did you mean "hand-off-assessment-result-prepare"/,
    );
  });

  test('of a model of one’s own are known where it is passed, or the profile is of it', () => {
    const own = editModel<string>(models.validator, (draft) => {
      draft.id = 'our-own-way';
      for (const role of draft.roles) if (role.id === 'teacher') role.id = 'guide';
    }).model;
    const line: Evidence = { kind: 'implementation', role: 'guide', model: 'our-own-way' };
    expect(assessed([line]).because[0]?.marks).toContain('model-not-given');
    expect(assessed([line], { models: [own] }).because[0]?.marks).not.toContain('model-not-given');
    expect(assessed([line], {}, deriveProfile(own, 'validator')).because[0]?.marks).not.toContain('model-not-given');
    expect(issues([{ ...line, role: 'giude' }], { models: [own] })[0]?.message).toContain('did you mean "guide"?');
  });

  test('a copy of a profile knows its own role, and takes the other roles of its model for not given', () => {
    const copy = { ...validator, model: { id: 'not-to-be-found', title: 'Not to be found' } };
    const of = (role: string) => assessed([{ kind: 'implementation', role, model: 'not-to-be-found' }], {}, copy);
    expect(of('validator').because[0]?.competencies.length).toBeGreaterThan(0);
    expect(of('teacher').because[0]?.marks).toContain('model-not-given');
  });

  test('a model that is spelt like none makes a line that counts for nothing, and is listed', () => {
    const { because, competencies } = assessed([
      { kind: 'implementation', role: 'anything', model: 'kettle-moraine-2014' },
    ]);
    expect(because[0]).toMatchObject({ marks: ['model-not-given', 'self-attested'], competencies: [] });
    expect(because[0]?.text).toBe(
      'implementation (as anything in kettle-moraine-2014) (of a model that was not given; self-attested): ' +
        'counts for nothing here',
    );
    expect(competencies.every(({ level }) => level === 0)).toBe(true);
  });
});

describe('what evidence reaches', () => {
  test('a role in a model: the work it is responsible for there, and nothing of another model', () => {
    const line: Evidence = { kind: 'implementation', role: 'validator', model: 'validator' };
    expect(levelIn([line], 'score-as-the-reference')).toBe(3);
    expect(levelIn([line], 'hand-off-assessment-result-prepare')).toBe(3);
    // The validator is consulted about the plan, and informed of revised maps.
    expect(levelIn([line], 'know-fit-of-assessment-approaches')).toBe(0);
    expect(levelIn([line], 'hand-off-learning-map-standard')).toBe(0);
    const elsewhere = deriveProfile(models.disaggregatedFaculty, 'evaluator');
    expect(assessed([line], {}, elsewhere).competencies.every(({ level }) => level === 0)).toBe(true);
  });

  test('reaches what another role needs for the same work', () => {
    const line: Evidence = { kind: 'implementation', role: 'validator', model: 'validator' };
    const shared = assessed([line], {}, teacher).competencies.filter(({ level }) => level === 3);
    const own = new Set(
      assessed([line]).competencies.flatMap(({ level, competency }) => (level === 3 ? [competency.id] : [])),
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.every(({ competency }) => own.has(competency.id))).toBe(true);
  });

  test('an area: the competencies placed in it', () => {
    const { competencies } = assessed([{ kind: 'planning', area: 'engagement-and-communication' }]);
    for (const { competency, level } of competencies)
      expect(level).toBe(competency.areas.includes('engagement-and-communication') ? 2 : 0);
  });
});

describe('general evidence', () => {
  test.each<[Evidence['kind'], number]>([
    ['study', 1],
    ['analysis', 1],
    ['planning', 1],
    ['early-implementation', 1],
    ['implementation', 2],
    ['increased-achievement', 1],
    ['peer-support', 1],
    ['reflection', 1],
  ])('%s counts one level lower, though never below Explorer: %i', (kind, level) => {
    const { because, competencies } = assessed([{ kind }]);
    expect(new Set(competencies.map((each) => each.level))).toEqual(new Set([level]));
    expect(because[0]?.marks).toEqual(['general', 'self-attested']);
    expect(assessed([{ kind }], { general: 'ignore' }).competencies.every((each) => each.level === 0)).toBe(true);
    expect(assessed([{ kind }], { general: 'ignore' }).because[0]?.marks).toEqual(['ignored', 'self-attested']);
  });

  test('a role without its model is general, and about roles of that name', () => {
    const line: Evidence = { kind: 'implementation', role: 'validator' };
    expect(levelIn([line], 'score-as-the-reference')).toBe(2);
    expect(assessed([line], {}, teacher).competencies.every(({ level }) => level === 0)).toBe(true);
  });

  test('makes no Expert of whoever has done something definite', () => {
    const did: Evidence = { kind: 'implementation', element: 'assess-progress' };
    const rest = [{ kind: 'increased-achievement' }, { kind: 'peer-support' }] as const;
    expect(levelIn([did, ...rest], 'score-as-the-reference')).toBe(3);
    expect(
      levelIn(
        [did, ...rest.map((line): Evidence => ({ ...line, element: 'assess-progress' }))],
        'score-as-the-reference',
      ),
    ).toBe(4);
  });
});

describe('ageing', () => {
  const planned = (at: string): Evidence => ({ kind: 'planning', element: 'assess-progress', at });

  test.each([
    ['2024-08-01', '2027-07-31', 2],
    ['2024-08-01', '2027-08-01', 1],
    ['2025-07-31', '2027-08-01', 1],
    ['2025-08-01', '2027-08-01', 2],
    ['2025-08-01T09:00:00-07:00', '2028-08-01', 1],
  ])('what was planned on %s makes on %s level %i', (at, asOf, level) => {
    expect(levelIn([planned(at)], 'score-as-the-reference', { asOf })).toBe(level);
    expect(assessed([planned(at)], { asOf }).because[0]?.marks.includes('aged')).toBe(level === 1);
    expect(levelIn([planned(at)], 'score-as-the-reference')).toBe(2);
  });

  test('a newer piece keeps the level, and what was implemented does not age', () => {
    const asOf = '2030-01-01';
    expect(levelIn([planned('2020-01-01'), planned('2029-10-01')], 'score-as-the-reference', { asOf })).toBe(2);
    expect(
      levelIn([{ kind: 'implementation', element: 'assess-progress', at: '2001-01-01' }], 'score-as-the-reference', {
        asOf,
      }),
    ).toBe(3);
  });

  test('dates are dates, and not after the day of the judgement', () => {
    expect(issues([planned('2026-11-27')], { asOf: '2026-11-26' })).toEqual([
      {
        path: 'evidence[0].at',
        code: 'after-as-of',
        message: 'expected a date not after 2026-11-26, the day of the judgement, found 2026-11-27',
      },
    ]);
    expect(issues([planned('2126-11-27')])).toEqual([]);
    expect(issues([planned('last spring')])[0]?.message).toBe(
      'expected a date, such as "2026-03-01", found "last spring"',
    );
    expect(issues([planned('2026-02-30')])[0]?.path).toBe('evidence[0].at');
  });

  test('what has no date is listed where its age would matter', () => {
    const line: Evidence = { kind: 'planning', element: 'assess-progress' };
    expect(assessed([line], { asOf: '2026-11-26' }).because[0]?.marks).toEqual(['self-attested', 'undated']);
    expect(assessed([line]).because[0]?.marks).toEqual(['self-attested']);
  });

  test('a model may say that scoring is for a year, counted for the work that it names', () => {
    const { model } = editModel(models.validator, (draft) => {
      draft.policies.evidence = [
        {
          id: 'recalibrated',
          sentence: 'Scorers recalibrate every year.',
          rule: { kind: 'ages', kinds: ['implementation'], level: 3, years: 1, work: ['assess-progress/score'] },
        },
      ];
    });
    const profile = deriveProfile(model, 'validator');
    const line: Evidence = { kind: 'implementation', element: 'assess-progress', at: '2025-11-26' };
    const on = (asOf: string, competency: string) => levelIn([line], competency, { asOf }, profile);
    expect(on('2026-11-26', 'score-as-the-reference')).toBe(3);
    expect(on('2026-11-27', 'score-as-the-reference')).toBe(2);
    expect(on('2026-11-27', 'verify-authorship-fairly')).toBe(3);
  });
});

describe('attestation', () => {
  const seen = (kind: Evidence['kind'], attestedBy?: string): Evidence => ({
    kind,
    element: 'assess-progress',
    at: '2026-10-01',
    ...(attestedBy === undefined ? {} : { attestedBy }),
  });
  const strict = { asOf: '2026-11-26', policies: evidencePolicies.strict };

  test('the default refuses nothing, and says what is self-attested', () => {
    const { because, text } = assessed([
      seen('implementation'),
      seen('implementation', 'kim'),
      seen('implementation', 'State university'),
    ]);
    expect(because.map(({ marks }) => marks)).toEqual([['self-attested'], ['self-attested'], []]);
    expect(text).toBe(
      `Meets ${because[0]?.competencies.length} of ${validator.competencies.length} competencies of Proficiency ` +
        'Validator in Validator. Of 3 lines of evidence: 2 self-attested.',
    );
  });

  test('under strict policies Experienced takes somebody who saw it, and Expert the peer who was supported', () => {
    const at = (...lines: readonly Evidence[]) => levelIn(lines, 'score-as-the-reference', strict);
    expect(at(seen('implementation'))).toBe(2);
    expect(at(seen('implementation', 'lou'))).toBe(3);
    const achieved = [seen('implementation', 'lou'), seen('increased-achievement', 'lou')] as const;
    expect(at(...achieved, seen('peer-support'))).toBe(3);
    expect(at(...achieved, seen('peer-support', 'max'))).toBe(4);
    expect(at(seen('planning'))).toBe(1);
    expect(at({ ...seen('planning'), source: 'the plan, page 2' })).toBe(2);
    expect(assessed([seen('implementation')], strict).because[0]?.marks).toEqual(['self-attested', 'not-attested']);
  });

  test('policies about work that does not exist are refused', () => {
    const [first] = evidencePolicies.strict.flatMap((policy) => ('work' in policy.rule ? [policy] : []));
    if (first === undefined) throw new Error('there is one');
    const policies = [{ ...first, rule: { ...first.rule, work: ['assess-progress/scor'] } }];
    expect(() => assessed([], { policies })).toThrow(
      'policies[0].rule.work[0] (scorers-recalibrate): "assess-progress/scor" is not an element or a step',
    );
  });
});

describe('habits', () => {
  const line: Evidence = { kind: 'implementation', habit: 'writes-the-reason-before-the-decision', attestedBy: 'lou' };

  test('show on the badge, and lift nothing', () => {
    const shown = assessed([line]);
    expect(shown.competencies.every(({ level }) => level === 0)).toBe(true);
    expect(shown.because[0]?.marks).toEqual(['habit']);
    expect(shown.habits.find(({ habit }) => habit.id === line.habit)?.evidence).toEqual([0]);
    const held = badge(models.validator, 'validator', 3, {
      person: { id: 'kim', name: 'Kim', evidence: [{ kind: 'study' }, line] },
    });
    expect(held.habits.find(({ habit }) => habit.id === line.habit)?.evidence).toEqual([1]);
    expect(held.evidence.map(({ evidence }) => evidence)).toEqual([0, 1]);
    expect(badge(models.validator, 'validator', 3).habits.every(({ evidence }) => evidence.length === 0)).toBe(true);
  });
});

test('every line says in a sentence what became of it', () => {
  const of = (line: Evidence) => assessed([line]).because[0]?.text;
  const many = assessed([{ kind: 'implementation', element: 'assess-progress' }]).because[0]?.competencies.length;
  const about = '(assess-progress) (self-attested)';
  expect(of({ kind: 'implementation', element: 'assess-progress' })).toBe(
    `implementation ${about}: counts as Experienced and towards Expert in ${many} competencies`,
  );
  expect(of({ kind: 'peer-support', element: 'assess-progress' })).toBe(
    `peer support ${about}: counts as Explorer and towards Expert in ${many} competencies`,
  );
  expect(of({ kind: 'study', element: 'assess-progress' })).toBe(
    `study ${about}: counts as Explorer in ${many} competencies`,
  );
  expect(of({ kind: 'implementation' })).toBe(
    `implementation (general; self-attested): counts as Novice in ${validator.competencies.length} competencies`,
  );
});

test('every competency says in a sentence where the person stands, and on what', () => {
  const { competencies } = assessed(
    [
      { kind: 'planning', element: 'assess-progress', at: '2020-01-01' },
      { kind: 'implementation', attestedBy: 'lou' },
    ],
    { asOf: '2026-11-26' },
  );
  const of = (id: string) => competencies.find(({ competency }) => competency.id === id)?.text;
  expect(of('score-as-the-reference')).toBe(
    'Novice is below Experienced: by planning (assess-progress), 2020-01-01 (self-attested; aged); ' +
      'implementation (general).',
  );
  expect(assessed([]).competencies[0]?.text).toMatch(/^No level is below \w+: no evidence bears on it\.$/);
});

describe('what is said of a line', () => {
  const profile = deriveProfile(models.validator, 'validator');
  const judge = (line: Evidence, policies: readonly EvidencePolicy[] = evidencePolicies.strict) =>
    assessReadiness({ id: 'ann', name: 'Ann', evidence: [line] }, profile, { asOf: '2026-11-26', policies });
  const line: Evidence = { kind: 'implementation', element: 'assess-progress', attestedBy: 'State' };

  test('is for as many competencies as have that level, where it is too old or undated for some of the work', () => {
    for (const [each, why] of [
      [{ ...line, at: '2020-01-01' }, 'it is too old'],
      [line, 'it has no date to show that it is not too old'],
    ] as const) {
      const { because, competencies } = judge(each);
      const held = (level: number): number => competencies.filter((competency) => competency.level === level).length;
      expect(held(2)).toBeGreaterThan(1);
      expect(because[0]?.text).toContain(
        `counts as Experienced and towards Expert in ${held(3)} competencies and as Novice in ${held(2)}; ${why} ` +
          `in ${held(2)} of them`,
      );
    }
    expect(judge({ ...line, at: '2026-01-01' }).because[0]?.text).toMatch(/Expert in \d+ competencies$/);
  });

  test('without a date is never better than with the oldest one, under strict policies', () => {
    for (const kind of evidenceKindSchema.options) {
      const [undated, old] = [judge({ ...line, kind }), judge({ ...line, kind, at: '1999-01-01' })];
      expect(undated.competencies.map(({ level }) => level)).toEqual(old.competencies.map(({ level }) => level));
    }
  });

  test('names what bears on a competency and counts for nothing', () => {
    const nothing: EvidencePolicy = {
      id: 'seen',
      sentence: 'Seen.',
      rule: { kind: 'attested', kinds: ['study'], level: 1 },
    };
    const { because, competencies } = judge({ kind: 'study', competency: 'score-as-the-reference' }, [nothing]);
    const found = competencies.find(({ competency }) => competency.id === 'score-as-the-reference');
    expect([found?.level, found?.evidence]).toEqual([0, []]);
    expect(found?.text).toMatch(/^No level is below \w+: study .*not attested by anybody else.* counts for nothing\.$/);
    expect(because[0]?.text).toMatch(/: counts for nothing here$/);
  });

  test('and of a role says how much is met by general evidence alone', () => {
    const coach = deriveProfile(models.flexBlend, 'lab-coach');
    const ready = (...evidence: readonly Evidence[]) =>
      assessReadiness({ id: 'ann', name: 'Ann', evidence: [...evidence] }, coach);
    const of = coach.competencies.length;
    expect(ready({ kind: 'implementation' }).text).toContain(`Meets ${of} of ${of} competencies`);
    expect(ready({ kind: 'implementation' }).text).toContain(', all of them by general evidence alone. Of one line');
    const [first] = coach.competencies;
    const own: Evidence = { kind: 'implementation', competency: first?.competency.id ?? '' };
    expect(ready({ kind: 'implementation' }, own).text).toContain(`, ${of - 1} of them by general evidence alone.`);
    expect(ready(own).text).not.toContain('general');
  });
});
