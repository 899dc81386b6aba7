import { describe, expect, test } from 'vitest';
import {
  addRole,
  compareModels,
  deriveProfiles,
  type ImplementationModel,
  models,
  moveWork,
  roleKind,
} from '../../src/index.js';

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
    const after = addRole(models.validator, {
      id: 'aide',
      title: 'Aide',
      actors: ['partner'],
      informed: ['recommend'],
    }).model;
    expect(compareModels(models.validator, after).roles.at(-1)).toMatchObject({ role: 'aide', change: 'added' });
    expect(compareModels(after, models.validator).roles.find(({ role }) => role === 'aide')?.change).toBe('removed');
    expect(compareModels(after, after).roles.every(({ change }) => change === 'unchanged')).toBe(true);
  });
});

/** The AI tutor model with a change in all of its review rules. */
const reviewedOtherwise = (change: object): ImplementationModel => ({
  ...models.aiTutorGuide,
  review: models.aiTutorGuide.review.map((rule) => ({ ...rule, ...change })),
});

describe('a change of automation or review changes the roles that it concerns', () => {
  const tutor = models.aiTutorGuide;
  const [rule] = tutor.review;
  const work = rule?.work ?? '';
  const changedBy = (after: ImplementationModel) =>
    compareModels(tutor, after).roles.filter(({ change }) => change !== 'unchanged');

  test('a system whose review is taken away, and whoever reviewed', () => {
    const after = { ...tutor, review: [], automation: tutor.automation.filter((row) => row.work !== work) };
    const [first, second, ...others] = changedBy(after);
    expect([first?.role, second?.role].toSorted()).toEqual(['accountable-educator', 'ai-tutor']);
    expect(others).toEqual([]);
    for (const { reviews } of [first, second].flatMap((role) => role ?? []))
      expect(reviews).toEqual({ gained: [], lost: [rule] });
    const { supervision } = changedBy(after).find(({ role }) => role === 'ai-tutor') ?? {};
    const supervised = { system: 'ai-tutor', work, supervisor: 'accountable-educator' };
    expect(supervision).toEqual({
      gained: [{ ...supervised, mode: 'acts' }],
      lost: [{ ...supervised, mode: 'acts-reviewed' }],
    });
  });

  test.each([
    ['sample', { sample: 1 }],
    ['always', { always: [] }],
    ['limit', { stopsAt: 0.9 }],
  ])('a rule of review with another %s', (_, change) => {
    const after = reviewedOtherwise(change);
    expect(changedBy(after).map(({ role }) => role)).toEqual(
      tutor.roles.map(({ id }) => id).filter((id) => id === 'ai-tutor' || id === 'accountable-educator'),
    );
    for (const { reviews, supervision } of changedBy(after)) {
      expect(reviews).toEqual({ gained: after.review, lost: tutor.review });
      expect(supervision).toEqual({ gained: [], lost: [] });
    }
  });

  test('a system that no longer only files', () => {
    const filing = tutor.automation.find(({ mode }) => mode === 'records');
    const after: ImplementationModel = {
      ...tutor,
      automation: tutor.automation.map((row) => (row === filing ? { ...row, mode: 'acts' } : row)),
    };
    const found = changedBy(after).find(({ role }) => role === filing?.role);
    expect(found?.supervision.lost.map(({ mode }) => mode)).toContain('records');
    expect(found?.supervision.gained.every(({ mode }) => mode === 'acts')).toBe(true);
  });

  test('of all ready models, exactly the roles whose profile says something else of a system', () => {
    const all = Object.values<ImplementationModel>(models).map((model) => ({
      model,
      said: new Map(deriveProfiles(model).map(({ role, system }) => [role, JSON.stringify(system?.supervisors ?? [])])),
    }));
    for (const [index, before] of all.entries()) {
      const after = all[(index + 1) % all.length] ?? before;
      for (const { role, change, supervision } of compareModels(before.model, after.model).roles) {
        if (change === 'added' || change === 'removed') continue;
        if (before.said.get(role) !== after.said.get(role))
          expect(supervision.gained.length + supervision.lost.length, `${after.model.id} ${role}`).toBeGreaterThan(0);
      }
    }
  });

  test('a habit that a role gains', () => {
    const [first] = models.validator.roles;
    const habit = { id: 'asks-twice', statement: 'Asks twice.' };
    const after: ImplementationModel = {
      ...models.validator,
      roles: models.validator.roles.map((role) =>
        role === first ? { ...role, habits: [...role.habits, habit] } : role,
      ),
    };
    expect(compareModels(models.validator, after).roles.find(({ role }) => role === first?.id)).toMatchObject({
      change: 'changed',
      habits: { gained: [habit], lost: [] },
    });
  });
});

test('the most that a role needs is counted among the staff, of which the learner is none', () => {
  for (const model of Object.values<ImplementationModel>(models)) {
    const staff = model.roles.filter((role) => roleKind(role) === 'staff').map(({ id }) => id);
    const needs = deriveProfiles(model)
      .filter(({ role }) => staff.includes(role))
      .map(({ competencies }) => competencies.length);
    expect(compareModels(model, model).totals[0].mostCompetencies, model.id).toBe(Math.max(...needs));
  }
  expect(compareModels(models.specialistTeam, models.specialistTeam).totals[0].mostCompetencies).toBe(29);
});
