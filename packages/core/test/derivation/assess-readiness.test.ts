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

  test('the level is the lowest of what the role needs fully, whatever is missing in what it needs less', () => {
    const record = deriveProfile(models.flexBlend, 'teacher-of-record');
    const full = record.competencies.filter(({ level }) => level >= 3).map(({ competency }) => competency.id);
    const less = record.competencies.filter(({ level }) => level < 3).map(({ competency }) => competency.id);
    expect([full.length > 1, less.length > 0]).toEqual([true, true]);
    const shown = (ids: readonly string[], kind: 'implementation' | 'study') =>
      ids.map((competency) => ({ kind, competency }));
    const of = (...evidence: ReturnType<typeof shown>) => assessReadiness({ id: 'kim', name: 'Kim', evidence }, record);
    expect(of(...shown(full, 'implementation'))).toMatchObject({ level: 3, ready: false });
    expect(of(...shown(full.slice(1), 'implementation'), ...shown(less, 'implementation'))).toMatchObject({
      level: 0,
      ready: false,
    });
    expect(of(...shown(full.slice(1), 'implementation'), ...shown(full.slice(0, 1), 'study'))).toMatchObject({
      level: 1,
    });
    expect(of(...shown([...full, ...less], 'implementation'))).toMatchObject({
      level: 3,
      ready: true,
      gaps: [],
      plan: [],
    });
  });

  test('of one kind, the plan begins with what more of the work rests on', () => {
    const { plan, gaps } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [] }, coach);
    const reasons = (kind: string) =>
      plan.filter(({ competency }) => competency.kind === kind).map(({ because }) => because.length);
    for (const kind of ['know', 'know-how', 'do']) {
      expect(reasons(kind)).toEqual(reasons(kind).toSorted((one, other) => other - one));
      expect(new Set(reasons(kind)).size).toBeGreaterThan(1);
    }
    expect(plan.map(({ competency }) => competency.id)).toEqual(gaps.map(({ competency }) => competency.id));
  });

  test('whoever only does what another answers for is ready as a Novice there', () => {
    const labCoach = deriveProfile(models.flexBlend, 'lab-coach');
    const { competencies } = assessReadiness(
      { id: 'kim', name: 'Kim', evidence: [{ kind: 'implementation' }] },
      labCoach,
    );
    const introducing = competencies.find(({ competency }) => competency.id === 'introduce-with-success-criteria');
    expect(introducing).toMatchObject({ target: 2, level: 2, gap: 0 });
  });
});
