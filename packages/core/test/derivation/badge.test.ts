import { describe, expect, test } from 'vitest';
import { badge, deriveProfile, models, parseModel } from '../../src/index.js';

describe('badges', () => {
  test('have the seed’s titles', () => {
    expect(badge(models.flexBlend, 'expectations-manager', 3).title).toBe(
      'Experienced Flex-Blend Expectations Manager',
    );
    expect(badge(models.khanAcademyCoach, 'coach', 4).title).toBe('Expert Khan Academy Coach');
  });

  test('ask no more of what the role needs less', () => {
    const { competencies, criteria, areas } = badge(models.validator, 'validator', 4);
    const level = (id: string) => competencies.find(({ competency }) => competency.id === id)?.level;
    expect(level('score-as-the-reference')).toBe(4);
    // The validator is consulted about the plan, and informed of revised maps.
    expect(level('know-fit-of-assessment-approaches')).toBe(2);
    expect(level('hand-off-learning-map-standard')).toBe(1);
    expect(criteria.slice(0, 3)).toEqual([
      'Evidence of implementation.',
      'Evidence of increased achievement.',
      'Evidence of peer support.',
    ]);
    expect(areas.length).toBeGreaterThan(3);
    expect(() => badge(models.validator, 'teacher', 5 as never)).toThrow(/level from 1 to 4/);
  });

  test('of a family are about what it is told and asked', () => {
    const { title, competencies } = badge(models.validator, 'family', 1);
    expect(title).toBe('Explorer Validator Family');
    expect(competencies.map(({ competency }) => competency.id)).toEqual(
      deriveProfile(models.validator, 'family').competencies.map(({ competency }) => competency.id),
    );
  });

  test('of a role without work do not exist', () => {
    const spare = { id: 'spare', title: 'Spare', actors: ['onsite-educator'] };
    const model = parseModel({ ...models.validator, roles: [...models.validator.roles, spare] });
    expect(() => badge(model, 'spare', 1)).toThrow('"spare" has no work in "validator" yet');
  });

  test('of an information system do not exist', () => {
    expect(() => badge(models.khanAcademyCoach, 'platform', 1)).toThrow(/"platform" is held by an information system/);
  });
});
