import { describe, expect, test } from 'vitest';
import { assessReadiness, deriveProfile, models } from '../../src/index.js';

const coach = deriveProfile(models.khanAcademyCoach, 'coach');

describe('assessReadiness', () => {
  test('evidence bears on what it names', () => {
    const person = {
      id: 'kim',
      name: 'Kim',
      evidence: [
        { kind: 'implementation', element: 'give-remedial-feedback' },
        { kind: 'study', role: 'coach' },
        { kind: 'implementation', model: 'another-school' },
      ] as const,
    };
    const { competencies, ready, level } = assessReadiness(person, coach);
    const of = (id: string) => competencies.find(({ competency }) => competency.id === id);
    expect(of('write-feedback-on-every-gap')).toMatchObject({ level: 3, gap: 0, evidence: [0, 1] });
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

  test('whoever only does what another answers for is ready as a Novice there', () => {
    const labCoach = deriveProfile(models.flexBlend, 'lab-coach');
    const { competencies } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [{ kind: 'implementation' }] }, labCoach);
    const introducing = competencies.find(({ competency }) => competency.id === 'introduce-with-success-criteria');
    expect(introducing).toMatchObject({ target: 2, level: 2, gap: 0 });
  });
});
