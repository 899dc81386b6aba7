import { describe, expect, test } from 'vitest';
import {
  addRole,
  assessReadiness,
  awardLevel,
  badge,
  compareModels,
  coverTeam,
  deriveProfile,
  deriveProfiles,
  editModel,
  handoffs,
  type ImplementationModel,
  InputError,
  ModelError,
  models,
  moveWork,
} from '../../src/index.js';

const idsOf = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => competency.id);

describe('profiles', () => {
  test('responsibility sets the level, and a model may override it', () => {
    const level = (model: ImplementationModel, role: string, id: string) =>
      deriveProfile<string>(model, role).competencies.find(({ competency }) => competency.id === id)?.level;
    expect(level(models.validator, 'validator', 'score-within-one-level')).toBe(3);
    expect(level(models.validator, 'teacher', 'know-fit-of-assessment-approaches')).toBe(2);
    expect(level(models.validator, 'teacher', 'report-by-criterion')).toBe(1);
    const strict = editModel(models.validator, (draft) => {
      draft.levels.responsible = 4;
      draft.levels.informed = 2;
    }).model;
    expect(level(strict, 'validator', 'score-within-one-level')).toBe(4);
    expect(level(strict, 'teacher', 'report-by-criterion')).toBe(2);
  });

  test('every answer explains itself, down to the step', () => {
    const { competencies } = deriveProfile(models.flexBlend, 'expectations-manager');
    const triage = competencies.find(({ competency }) => competency.id === 'triage-same-day');
    expect(triage?.because.map(({ kind, element, step, level, text }) => ({ kind, element, step, level, text }))).toEqual([
      { kind: 'step', element: 'handle-exceptions', step: 'triage', level: 3, text: 'responsible for handle-exceptions/triage' },
      { kind: 'step', element: 'handle-exceptions', step: 'triage', level: 3, text: 'accountable for handle-exceptions/triage' },
    ]);
  });

  test('separation costs coordination: the one teacher has no hand-offs among colleagues, the specialists have many', () => {
    const one = deriveProfiles(models.singleTeacher).map(({ breadth }) => breadth);
    const many = deriveProfiles(models.specialistTeam).map(({ breadth }) => breadth);
    expect(one.every(({ handoffs: { colleagues } }) => colleagues === 0)).toBe(true);
    expect(one.every(({ coordination }) => coordination === 0)).toBe(true);
    expect(many.filter(({ handoffs: { colleagues } }) => colleagues > 0).length).toBe(11);
    expect(Math.max(...one.map(({ competencies }) => competencies))).toBeGreaterThan(
      3 * Math.max(...many.filter((_, index) => index < 11).map(({ competencies }) => competencies)),
    );
    expect(deriveProfile(models.specialistTeam, 'progress-assessor').breadth.coordination).toBeGreaterThan(0);
  });

  test('in the one-teacher model the only hand-offs are between teacher and learner', () => {
    const between = new Set(handoffs(models.singleTeacher).map(({ from, to }) => [from.role, to.role].sort().join(' ')));
    expect([...between]).toEqual(['learner teacher']);
  });

  test('hand-off competencies are not monotone: taking over a neighbour’s work ends the hand-off', () => {
    const before = models.validator;
    const after = moveWork(before, { element: 'give-remedial-feedback', from: 'teacher', to: 'validator' }).model;
    // The validator does more, and has no more to hand the result to anybody who gives feedback on it.
    const prepares = (model: ImplementationModel) =>
      handoffs(model).some(
        ({ from, to }) => from.role === 'validator' && from.step === 'report' && to.element === 'give-remedial-feedback',
      );
    expect(prepares(before)).toBe(true);
    expect(prepares(after)).toBe(false);
    const all = moveWork(models.specialistTeam, {
      element: 'develop-activities',
      from: 'activity-developer',
      to: 'activity-deliverer',
    }).model;
    expect(idsOf(models.specialistTeam, 'activity-deliverer')).toContain('hand-off-request-prepare');
    expect(idsOf(all, 'activity-deliverer').filter((id) => id.startsWith('hand-off-activity'))).not.toContain(
      'hand-off-activity-challenge',
    );
  });

  test('a tool adds its competencies to whoever works with it', () => {
    expect(idsOf(models.flexBlend, 'lab-coach')).toContain('use-practice-app-step-in');
    expect(idsOf(models.validator, 'teacher').some((id) => id.startsWith('use-'))).toBe(false);
    expect(idsOf(models.flexBlend, 'learning-platform').some((id) => id.startsWith('use-'))).toBe(false);
  });

  test('a role that does not exist is refused with the nearest one', () => {
    expect(() => deriveProfile<string>(models.flexBlend, 'expectation-manager')).toThrow(/did you mean "expectations-manager"/);
    expect(() => deriveProfiles({ id: 'x' } as never)).toThrow(ModelError);
  });
});

describe('compareModels', () => {
  test('says what an edit did to every role', () => {
    const after = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'school-leader' }).model;
    const { roles, totals } = compareModels(models.validator, after);
    const of = (id: string) => roles.find(({ role }) => role === id);
    expect(
      of('school-leader')
        ?.steps.gained.filter(({ responsibility }) => responsibility === 'responsible')
        .map(({ step }) => step),
    ).toEqual(['study', 'propose', 'arrange']);
    expect(of('teacher')?.competencies.lost.map(({ id }) => id)).toContain('find-pattern-behind-progress');
    expect(of('validator')?.change).toBe('unchanged');
    expect(of('learner')?.change).toBe('changed');
    expect(totals[1].colleagueHandoffs).toBeGreaterThan(totals[0].colleagueHandoffs);
  });

  test('knows added and removed roles', () => {
    const after = addRole(models.validator, { id: 'aide', title: 'Aide', actors: ['partner'], informed: ['recommend'] }).model;
    expect(compareModels(models.validator, after).roles.at(-1)).toMatchObject({ role: 'aide', change: 'added' });
    expect(compareModels(after, models.validator).roles.find(({ role }) => role === 'aide')?.change).toBe('removed');
    expect(compareModels(after, after).roles.every(({ change }) => change === 'unchanged')).toBe(true);
  });
});

describe('awardLevel', () => {
  test.each([
    [[], 0],
    [['analysis', 'analysis', 'study', 'analysis'], 1],
    [['peer-support'], 1],
    [['increased-achievement', 'peer-support'], 1],
    [['planning'], 2],
    [['early-implementation', 'peer-support'], 2],
    [['implementation'], 3],
    [['implementation', 'increased-achievement'], 3],
    [['implementation', 'peer-support'], 3],
    [['implementation', 'increased-achievement', 'peer-support'], 4],
  ] as const)('%j earns %i', (kinds, level) => {
    expect(awardLevel(kinds.map((kind) => ({ kind }))).level).toBe(level);
  });

  test('says for each piece what it did, and what is missing', () => {
    const { because, next } = awardLevel([{ kind: 'study' }, { kind: 'implementation' }, { kind: 'peer-support' }]);
    expect(because.map(({ text }) => text)).toEqual([
      'study counts towards Explorer',
      'implementation counts towards Experienced; it would count towards Expert together with what is missing for it',
      'peer support counts towards Explorer; it would count towards Expert together with what is missing for it',
    ]);
    expect(next).toEqual({ level: 4, title: 'Expert', missing: [['increased-achievement']] });
    expect(awardLevel([]).next?.title).toBe('Explorer');
  });

  test('refuses what is no evidence, all of it at once', () => {
    expect(() => awardLevel([{ kind: 'hearsay' }, { kind: 'study', page: 3 }] as never)).toThrow(/\[0\]\.kind(.|\n)*\[1\]\.page/);
    expect(() => awardLevel(null as never)).toThrow(InputError);
  });
});

describe('badges', () => {
  test('have the seed’s titles', () => {
    expect(badge(models.flexBlend, 'expectations-manager', 3).title).toBe('Experienced Flex-Blend Expectations Manager');
    expect(badge(models.khanAcademyCoach, 'coach', 4).title).toBe('Expert Khan Academy Coach');
  });

  test('ask no more of what the role needs less', () => {
    const { competencies, criteria, areas } = badge(models.validator, 'teacher', 4);
    const level = (id: string) => competencies.find(({ competency }) => competency.id === id)?.level;
    expect(level('answer-help-with-least-help-first')).toBe(4);
    expect(level('report-by-criterion')).toBe(1);
    expect(criteria.slice(0, 3)).toEqual([
      'Evidence of implementation.',
      'Evidence of increased achievement.',
      'Evidence of peer support.',
    ]);
    expect(areas.length).toBeGreaterThan(3);
    expect(() => badge(models.validator, 'teacher', 5 as never)).toThrow(/level from 1 to 4/);
  });
});

describe('people', () => {
  const coach = deriveProfile(models.khanAcademyCoach, 'coach');

  test('evidence bears on what it names', () => {
    const person = {
      id: 'kim',
      name: 'Kim',
      evidence: [
        { kind: 'implementation', element: 'give-remedial-feedback' },
        { kind: 'study', role: 'coach' },
        { kind: 'implementation', model: 'another' },
      ] as const,
    };
    const { competencies, ready, level } = assessReadiness(person, coach);
    const of = (id: string) => competencies.find(({ competency }) => competency.id === id);
    expect(of('write-feedback-on-one-gap')).toMatchObject({ level: 3, gap: 0, evidence: [0, 1] });
    expect(of('explain-objective-dependencies')).toMatchObject({ level: 1, gap: 2, evidence: [1] });
    expect(ready).toBe(false);
    expect(level).toBe(1);
  });

  test('the plan goes from knowing to doing, and says what each level takes', () => {
    const { plan } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [] }, coach);
    expect(plan[0]?.competency.kind).toBe('know');
    expect(plan.at(-1)?.competency.kind).toBe('do');
    expect(plan.map(({ order }) => order)).toEqual(plan.map((_, index) => index + 1));
    expect(plan[0]?.climb.map(({ title }) => title)).toEqual(['Explorer', 'Novice', 'Experienced']);
    expect(plan[0]?.because.length).toBeGreaterThan(0);
  });

  test('a team knows what it covers and whom it cannot lose', () => {
    const done = { kind: 'implementation' } as const;
    const team = coverTeam(
      [
        { id: 'kim', name: 'Kim', evidence: [done] },
        { id: 'lou', name: 'Lou', evidence: [{ ...done, role: 'teacher' }] },
        { id: 'max', name: 'Max', evidence: [{ kind: 'study' }] },
      ],
      models.validator,
    );
    expect(team.roles.map(({ role, coveredBy, level }) => `${role} ${coveredBy} ${level}`)).toEqual([
      'teacher kim,lou 3',
      'validator kim 3',
      'school-leader kim 3',
    ]);
    expect(team.cannotLose).toEqual([{ person: 'kim', roles: ['validator', 'school-leader'] }]);
    expect(coverTeam([], models.validator).uncovered).toEqual(['teacher', 'validator', 'school-leader']);
    expect(() =>
      coverTeam(
        [
          { id: 'kim', name: 'Kim', evidence: [] },
          { id: 'kim', name: 'Kim', evidence: [] },
        ],
        models.validator,
      ),
    ).toThrow(/stands twice/);
  });
});
