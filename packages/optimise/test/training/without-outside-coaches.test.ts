import { describe, expect, test } from 'vitest';
import { deriveProfile, models } from 'work-elements';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { planTraining, type Trainee, type TrainingPlan } from '../../src/index.js';

const many = { value: 200, source: 'test' };
const options = { outsideCoach: false, moves: 1000, hoursPerYear: many } as const;
const leftAt3 = ({ uncovered }: TrainingPlan): number =>
  uncovered.reduce((sum, { count, level }) => sum + (level === 3 ? count : 0), 0);
const SENTENCE =
  /^There are no outside coaches, and ([\d,]+) levels? (?:is|are) left for which nobody else in scope is Experienced/;
const told = ({ because }: TrainingPlan): readonly (string | undefined)[] =>
  because.flatMap((sentence) => (SENTENCE.test(sentence) ? [SENTENCE.exec(sentence)?.[1]] : []));

describe('without outside coaches', () => {
  test('where nobody can coach, it is said how many levels are left for that', async () => {
    const roles = [{ model: 'validator', role: 'teacher', count: 3 }];
    const plan = await planTraining({ roles }, [models.validator], { ...options, years: 3 });
    expect(leftAt3(plan)).toBe(plan.uncovered.reduce((sum, { count }) => sum + count, 0));
    expect(leftAt3(plan)).toBeGreaterThan(0);
    expect(told(plan)).toEqual([String(leftAt3(plan))]);
    const open = await planTraining({ roles }, [models.validator], {
      ...options,
      outsideCoach: { costPerHour: many },
    });
    expect(told(open)).toEqual([]);
  });

  test('over several years, what nobody could ever coach is in the bound, and so is the plan proved', async () => {
    const roles = [{ model: 'validator', role: 'teacher', count: 1 }];
    const once = await planTraining({ roles }, [models.validator], { ...options, solver: highsSolver() });
    for (const solver of [{}, { solver: highsSolver() }]) {
      const plan = await planTraining({ roles }, [models.validator], { ...options, ...solver, years: 2 });
      expect(plan.bound.uncovered).toBe(once.bound.uncovered);
      expect(plan.uncovered.length).toBe(once.bound.uncovered);
      expect(plan.proved).toBe(true);
    }
  });

  test('where coaching hours are too few, it is said in how many places', async () => {
    const needed = deriveProfile<string>(models.validator, 'validator').competencies;
    const one = (id: string, kind: 'planning' | 'implementation'): Trainee => ({
      id,
      name: id,
      evidence: needed.map(({ competency }) => ({ kind, competency: competency.id })),
      roles: [{ model: 'validator', role: 'validator' }],
    });
    const people = [one('pro', 'implementation'), one('a', 'planning'), one('b', 'planning')];
    const plan = await planTraining({ people }, [models.validator], {
      ...options,
      foundation: false,
      coachHours: { value: 1, source: 'test' },
    });
    expect(plan.sessions).toEqual([]);
    expect(told(plan)).toEqual([]);
    const places = new Set(
      (
        await planTraining({ people }, [models.validator], { ...options, foundation: false, coachHours: many })
      ).sessions.flatMap(({ module, participants }) => participants.map(({ id }) => `${module} ${id}`)),
    ).size;
    expect(plan.because).toContain(
      `In year 1, ${places} places in coached work have no coach: there are no outside coaches, and those in scope ` +
        'who could coach take part themselves, are not Experienced in time, or have too few coaching hours of the ' +
        'year left, of 1 in all.',
    );
  });
});
