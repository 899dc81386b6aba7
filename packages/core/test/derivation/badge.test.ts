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

  test('of a role that is only consulted or informed say no more than that asks for', () => {
    expect(badge(models.validator, 'family', 2).title).toBe('Novice Validator Family');
    expect(() => badge(models.validator, 'family', 3)).toThrow(
      'level: "family" is only consulted in "validator", which asks for no more than level 2 (Novice), found 3 ' +
        '(Experienced)',
    );
    expect(badge(models.validator, 'family').title).toBe('Novice Validator Family');
    expect(badge(models.validator, 'teacher').title).toBe('Experienced Validator Teacher');
    // A workplace mentor there is informed but never consulted.
    expect(badge(models.collegeForAmerica, 'workplace-mentor', 1).competencies).not.toEqual([]);
    expect(badge(models.collegeForAmerica, 'workplace-mentor').level).toBe(1);
    expect(() => badge(models.collegeForAmerica, 'workplace-mentor', 2)).toThrow(
      'is only informed in "college-for-america", which asks for no more than level 1 (Explorer), found 2 (Novice)',
    );
    // A model may require a higher level of those whom it consults.
    const asking = parseModel({ ...models.validator, levels: { ...models.validator.levels, consulted: 3 } });
    expect(badge(asking, 'family', 4).title).toBe('Expert Validator Family');
  });

  test('of a role that does what another answers for ask for that work at their own level', () => {
    // Lab coaches do some of the work that the teacher of record answers for, and are informed of other work.
    const profile = deriveProfile(models.flexBlend, 'lab-coach');
    const { competencies } = badge(models.flexBlend, 'lab-coach', 3);
    for (const { competency, because } of profile.competencies) {
      const does = because.some((reason) => 'responsibility' in reason && reason.responsibility === 'responsible');
      const looks = because.every((reason) => 'responsibility' in reason && reason.responsibility === 'informed');
      const level = competencies.find((each) => each.competency.id === competency.id)?.level;
      if (does) expect(level, competency.id).toBe(3);
      if (looks) expect(level, competency.id).toBe(1);
    }
    expect(competencies.filter(({ level }) => level === 3).length).toBeGreaterThan(5);
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
