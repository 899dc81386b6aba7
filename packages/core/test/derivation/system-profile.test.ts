import { describe, expect, test } from 'vitest';
import { badge, deriveProfile, editModel, type ImplementationModel, models } from '../../src/index.js';

const systemOf = (model: ImplementationModel, role: string) => {
  const { system } = deriveProfile<string>(model, role);
  if (system === undefined) throw new Error(`${role} has no system profile`);
  return system;
};

const limitsAt = (model: ImplementationModel, role: string, work: string) =>
  systemOf(model, role)
    .limits.filter((limit) => limit.work.includes(work))
    .map(({ statement }) => statement);

describe('a role that only systems hold', () => {
  test('has requirements: what each of its steps delivers, once for all of them', () => {
    const { requirements } = systemOf(models.flexBlend, 'learning-platform');
    expect(new Set(requirements.map(({ statement }) => statement)).size).toBe(requirements.length);
    const record = requirements.find(({ work }) => work.includes('track-progress/update'));
    expect(record?.statement).toMatch(/^Delivers a progress record that states the objective, the date,/);
    expect(record?.work).toEqual(['track-progress/update', 'track-progress/interpret']);
    expect(requirements.find(({ work }) => work.includes('assess-progress/score'))?.statement).toMatch(
      /^Proposes an assessment result/,
    );
  });

  test('has limits by its mode', () => {
    expect(limitsAt(models.flexBlend, 'learning-platform', 'track-progress/update')).toEqual([
      'Files what others have settled, and settles nothing itself.',
    ]);
    expect(limitsAt(models.flexBlend, 'learning-platform', 'assess-progress/score')).toEqual([
      'Proposes only: Teacher of Record ends the work.',
    ]);
    expect(limitsAt(models.flexBlend, 'learning-platform', 'recommend/study')).toEqual([
      'Expectations Manager answers for what it does.',
    ]);
    expect(limitsAt(models.aiTutorGuide, 'ai-tutor', 'assess-progress/score')).toEqual([
      'Accountable Educator answers for what it does.',
      'Sends every flagged piece, every borderline piece, every piece near the cut, every piece of a learner ' +
        'with a support plan, 10 % of the others to the Accountable Educator before it counts.',
      'Does not score again what is questioned on appeal: the Accountable Educator does.',
      'Is stopped when more than 30 % of the reviews disagree.',
    ]);
  });

  test('is said to have nobody, where nobody answers for it or ends what it proposes', () => {
    const { model } = editModel(models.flexBlend, (draft) => {
      for (const role of draft.roles) {
        role.accountable = role.accountable.filter((ref) => !ref.startsWith('recommend'));
        role.responsible = role.responsible.filter((ref) => ref !== 'assess-progress');
      }
    });
    expect(limitsAt(model, 'learning-platform', 'recommend/study')).toEqual(['Nobody answers for what it does.']);
    expect(limitsAt(model, 'learning-platform', 'assess-progress/score')).toEqual([
      'Proposes only: nobody yet ends the work.',
    ]);
    const { supervisors } = systemOf(model, 'learning-platform');
    expect(supervisors.find(({ work }) => work === 'recommend/study')).toEqual({
      work: 'recommend/study',
      mode: 'acts',
      roles: [],
    });
  });

  test('is not said to send anything to a review where people score and it only suggests', () => {
    const { model } = editModel(models.flexBlend, (draft) => {
      draft.review.push({ work: 'assess-progress/score', by: 'teacher-of-record', sample: 0.1, always: [] });
    });
    expect(limitsAt(model, 'learning-platform', 'assess-progress/score')).toEqual([
      'Proposes only: Teacher of Record ends the work.',
    ]);
  });

  test('has supervisors at every step', () => {
    const { supervisors } = systemOf(models.microschool, 'learning-platform');
    expect(supervisors.find(({ work }) => work === 'assess-progress/score')).toEqual({
      work: 'assess-progress/score',
      mode: 'acts-reviewed',
      roles: ['teacher-of-record'],
    });
    for (const model of Object.values(models))
      for (const role of model.roles.filter(({ actors }) => actors.every((actor) => actor === 'information-system')))
        for (const { work, roles } of systemOf(model, role.id).supervisors)
          expect(roles, `${model.id}: ${work}`).toHaveLength(1);
  });

  test('has no badge, and says where its requirements are', () => {
    expect(() => badge(models.flexBlend, 'learning-platform', 3)).toThrow(
      'roleId: "learning-platform" is held by an information system, which has requirements and limits, not ' +
        'competencies; ask deriveProfile for them',
    );
  });
});
