import { describe, expect, test } from 'vitest';
import { coverTeam, models } from '../../src/index.js';

const done = { kind: 'implementation' } as const;

describe('coverTeam', () => {
  test('says what a team covers and whom it cannot lose', () => {
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
  });

  test('fills no role of a family, a learner or a system from the staff, and those of other partners it does', () => {
    expect(coverTeam([], models.validator).uncovered).toEqual(['teacher', 'validator', 'school-leader']);
    expect(coverTeam([], models.flexBlend).uncovered).toEqual([
      'expectations-manager',
      'teacher-of-record',
      'online-provider',
      'lab-coach',
      'school-leader',
    ]);
  });

  test('refuses a person who stands twice', () => {
    const kim = { id: 'kim', name: 'Kim', evidence: [] };
    expect(() => coverTeam([kim, kim], models.validator)).toThrow(/stands twice/);
  });
});
