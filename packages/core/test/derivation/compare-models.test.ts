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
