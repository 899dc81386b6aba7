import { describe, expect, test } from 'vitest';
import { deriveProfile, editModel, type ImplementationModel, models, parseModel, raci } from '../../../src/index.js';

const need = (model: ImplementationModel, role: string, id: string) =>
  deriveProfile<string>(model, role).competencies.find(({ competency }) => competency.id === id);

describe('the level that a role needs', () => {
  test(
    'is Experienced for whoever does a step and answers for it, and Novice for whoever does what another ' +
      'answers for',
    () => {
      expect(need(models.validator, 'validator', 'score-as-the-reference')?.level).toBe(3);
      // The lab coach introduces activities; the teacher of record answers for their delivery.
      expect(raci(models.flexBlend).find(({ step }) => step === 'introduce')).toMatchObject({
        responsible: ['lab-coach'],
        accountable: ['teacher-of-record'],
      });
      expect(need(models.flexBlend, 'lab-coach', 'introduce-with-success-criteria')?.level).toBe(2);
      expect(need(models.flexBlend, 'teacher-of-record', 'introduce-with-success-criteria')?.level).toBe(3);
    },
  );

  test('is Experienced also where a step has nobody else who answers for it', () => {
    const pair = parseModel({
      id: 'pair',
      title: 'Pair',
      roles: ['one', 'other'].map((id) => ({
        id,
        title: id,
        actors: ['onsite-educator'],
        responsible: ['assess-progress/score'],
      })),
    });
    expect(raci(pair).find(({ step }) => step === 'score')?.accountable).toEqual([]);
    expect(need(pair, 'one', 'score-as-the-reference')?.level).toBe(3);
  });

  test('is the model’s own, where it says so', () => {
    const { model } = editModel(models.flexBlend, (draft) => {
      Object.assign(draft.levels, { supervised: 1, accountable: 4, consulted: 3, informed: 2 });
    });
    expect(need(model, 'lab-coach', 'introduce-with-success-criteria')?.level).toBe(1);
    expect(need(model, 'teacher-of-record', 'introduce-with-success-criteria')?.level).toBe(4);
    expect(need(model, 'online-provider', 'hand-off-assessment-result-standard')?.because[0]).toMatchObject({
      level: 2,
    });
    expect(need(model, 'teacher-of-record', 'know-how-recommenders-work')?.level).toBe(3);
  });
});

/** A role with one responsibility for one step, beside a teacher who does everything. */
const beside = (actors: readonly string[], letter: string, step: string, relation?: string): ImplementationModel =>
  parseModel({
    id: 'beside',
    title: 'Beside',
    roles: [
      {
        id: 'teacher',
        title: 'Teacher',
        actors: ['onsite-educator'],
        responsible: ['assess-progress', 'decide-advancement'],
      },
      { id: 'other', title: 'Other', actors, [letter]: [step], ...(relation === undefined ? {} : { relation }) },
    ],
  });

const idsOf = (model: ImplementationModel): readonly string[] =>
  deriveProfile<string>(model, 'other').competencies.map(({ competency }) => competency.id);

describe('what a step asks of whoever is', () => {
  test('consulted: what one must know to be asked', () => {
    const all = idsOf(beside(['onsite-educator'], 'accountable', 'assess-progress/score'));
    expect(all).toContain('score-as-the-reference');
    const consulted = deriveProfile<string>(
      beside(['onsite-educator'], 'consulted', 'assess-progress/score'),
      'other',
    ).competencies;
    expect(consulted.map(({ competency, level }) => `${competency.id} ${competency.kind} ${level}`)).toEqual([
      'explain-rubric-levels know 2',
    ]);
    expect(all).toContain('explain-rubric-levels');
  });

  test('informed: what the artifact says, in words for whoever is told', () => {
    expect(idsOf(beside(['onsite-educator'], 'informed', 'assess-progress/score'))).toEqual([
      'hand-off-assessment-result-standard',
    ]);
    expect(idsOf(beside(['learner'], 'informed', 'assess-progress/score'))).toEqual([
      'learner-hand-off-assessment-result-standard',
    ]);
    expect(idsOf(beside(['partner'], 'informed', 'assess-progress/score', 'family'))).toEqual([
      'family-hand-off-assessment-result-standard',
    ]);
    expect(idsOf(beside(['onsite-educator', 'learner'], 'informed', 'assess-progress/score'))).toHaveLength(2);
  });

  test('a system: nothing', () => {
    for (const letter of ['responsible', 'consulted', 'informed'])
      expect(idsOf(beside(['information-system'], letter, 'assess-progress/check'))).toEqual([]);
  });
});
