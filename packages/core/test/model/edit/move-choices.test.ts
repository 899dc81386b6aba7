import { describe, expect, test } from 'vitest';
import {
  checkModel,
  deriveProfile,
  type ImplementationModel,
  mergeRoles,
  models,
  moveWork,
  parseModel,
  splitRole,
} from '../../../src/index.js';

const modes = ({ automation }: ImplementationModel) =>
  automation.map(({ role, work, mode }) => `${role} ${work} ${mode}`);
const errors = (model: ImplementationModel) => checkModel(model).filter(({ severity }) => severity === 'error');

describe('moveWork', () => {
  test('stops a system: people take over what it did under review, and the model stands', () => {
    const { model } = moveWork(models.microschool, {
      element: 'assess-progress',
      step: 'score',
      from: 'learning-platform',
      to: 'teacher-of-record',
    });
    expect(modes(model)).toEqual([
      'learning-platform assess-progress/collect records',
      'learning-platform track-progress/update records',
    ]);
    expect(errors(model)).toEqual([]);
    const { limits } = deriveProfile<string>(model, 'learning-platform').system ?? { limits: [] };
    expect(limits.flatMap(({ work }) => work)).not.toContain('assess-progress/score');
  });

  test('takes the mode along to another system, step by step where only some of the work moves', () => {
    const two = parseModel({
      id: 'two',
      title: 'Two systems',
      roles: [
        { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], accountable: ['track-progress'] },
        { id: 'old', title: 'Old', actors: ['information-system'], responsible: ['track-progress'] },
        { id: 'new', title: 'New', actors: ['information-system'] },
      ],
      automation: [
        { role: 'old', work: 'track-progress', mode: 'records' },
        { role: 'old', work: 'track-progress/alert', mode: 'acts' },
      ],
    });
    const step = moveWork(two, { element: 'track-progress', step: 'update', from: 'old', to: 'new' }).model;
    expect(modes(step)).toEqual([
      'old track-progress records',
      'old track-progress/alert acts',
      'new track-progress/update records',
    ]);
    const all = moveWork(two, { element: 'track-progress', from: 'old', to: 'new' }).model;
    expect(modes(all)).toEqual(['new track-progress records', 'new track-progress/alert acts']);
  });

  test('makes a system that suggested do it, and say so', () => {
    const { model } = moveWork(models.flexBlend, {
      element: 'assess-progress',
      step: 'score',
      from: 'teacher-of-record',
      to: 'learning-platform',
    });
    expect(modes(model).some((mode) => mode.startsWith('learning-platform assess-progress/score'))).toBe(false);
    expect(errors(model)).toEqual([]);
    const assistant = parseModel({
      id: 'assistant',
      title: 'Assistant',
      roles: [
        { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] },
        { id: 'assistant', title: 'Assistant', actors: ['information-system'] },
      ],
      automation: [{ role: 'assistant', work: 'assess-progress', mode: 'suggests' }],
    });
    const scoring = moveWork(assistant, {
      element: 'assess-progress',
      step: 'score',
      from: 'teacher',
      to: 'assistant',
    }).model;
    expect(modes(scoring)).toEqual(['assistant assess-progress suggests', 'assistant assess-progress/score acts']);
    expect(checkModel(scoring).filter(({ policy }) => policy === 'automation-fits')).toEqual([]);
  });

  test('lets the review go to whoever has it then', () => {
    const { model } = moveWork(models.localAssessment, {
      element: 'assess-progress',
      step: 'second-score',
      from: 'peer-scorer',
      to: 'teacher',
    });
    expect(model.review.map(({ by }) => by)).toEqual(['teacher']);
    expect(errors(model)).toEqual([]);
    const elsewhere = moveWork(models.localAssessment, {
      element: 'assess-progress',
      step: 'moderate',
      from: 'peer-scorer',
      to: 'teacher',
    });
    expect(elsewhere.model.review).toBe(models.localAssessment.review);
  });
});

describe('splitRole', () => {
  test('takes modes and reviews along with the work', () => {
    const platform = splitRole(models.microschool, {
      role: 'learning-platform',
      into: { id: 'scoring-engine', title: 'Scoring Engine' },
      work: ['assess-progress'],
    }).model;
    expect(modes(platform).toSorted()).toEqual([
      'learning-platform track-progress/update records',
      'scoring-engine assess-progress/collect records',
      'scoring-engine assess-progress/score acts-reviewed',
    ]);
    expect(errors(platform)).toEqual([]);
    const reader = splitRole(models.microschool, {
      role: 'teacher-of-record',
      into: { id: 'second-reader', title: 'Second Reader' },
      work: ['assess-progress/second-score'],
    }).model;
    expect(reader.review.map(({ by }) => by)).toEqual(['second-reader']);
    expect(errors(reader)).toEqual([]);
  });
});

describe('mergeRoles', () => {
  test('takes the reviews along', () => {
    const { model } = mergeRoles(models.microschool, { from: 'teacher-of-record', into: 'guide' });
    expect(model.review.map(({ by }) => by)).toEqual(['guide']);
    expect(errors(model).filter(({ policy }) => policy === 'reviewed-by-people')).toEqual([]);
  });

  const systems = (automation: readonly object[], responsible: readonly string[] = ['track-progress']) =>
    parseModel({
      id: 'systems',
      title: 'Systems',
      roles: [
        {
          id: 'teacher',
          title: 'Teacher',
          actors: ['onsite-educator'],
          responsible: ['assess-progress'],
          accountable: ['track-progress'],
        },
        { id: 'old', title: 'Old', actors: ['information-system'], responsible },
        { id: 'new', title: 'New', actors: ['information-system'], responsible: ['track-progress/update'] },
        {
          id: 'either',
          title: 'Either',
          actors: ['information-system', 'onsite-educator'],
          responsible: ['recommend'],
        },
      ],
      automation,
    });

  test('joins what two systems did; the mode of the one that stays wins', () => {
    const { model } = mergeRoles(
      systems([
        { role: 'old', work: 'track-progress', mode: 'records' },
        { role: 'old', work: 'track-progress/update', mode: 'acts' },
        { role: 'new', work: 'track-progress/update', mode: 'records' },
      ]),
      { from: 'old', into: 'new' },
    );
    expect(modes(model)).toEqual(['new track-progress records', 'new track-progress/update records']);
  });

  test('forgets that one suggested what the other does', () => {
    const { model } = mergeRoles(
      systems(
        [
          { role: 'old', work: 'track-progress/update', mode: 'suggests' },
          { role: 'old', work: 'recommend/study', mode: 'suggests' },
        ],
        [],
      ),
      { from: 'old', into: 'new' },
    );
    expect(modes(model)).toEqual(['new recommend/study suggests']);
  });

  test('forgets how a system did what only people can hold from now on', () => {
    const { model } = mergeRoles(systems([{ role: 'either', work: 'recommend', mode: 'acts' }]), {
      from: 'either',
      into: 'teacher',
    });
    expect(model.roles.find(({ id }) => id === 'teacher')?.actors).toEqual(['onsite-educator']);
    expect(modes(model)).toEqual([]);
  });

  test('keeps every habit, also those whose ids are alike', () => {
    const named = (id: string, statement: string) => ({
      id,
      title: id,
      actors: ['onsite-educator'],
      responsible: ['recommend'],
      habits: [{ id: 'listens', statement }, 'Says what comes next.'],
    });
    const pair = parseModel({
      id: 'pair',
      title: 'Pair',
      roles: [named('one', 'Listens first.'), named('other', 'Listens to the end.')],
    });
    const { model } = mergeRoles(pair, { from: 'one', into: 'other' });
    expect(model.roles[0]?.habits).toEqual([
      { id: 'listens', statement: 'Listens to the end.' },
      { id: 'says-what-comes-next', statement: 'Says what comes next.' },
      { id: 'listens-2', statement: 'Listens first.' },
    ]);
  });
});
