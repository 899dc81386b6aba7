import { describe, expect, test } from 'vitest';
import { deriveProfile, models } from 'work-elements';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { planTraining, type Trainee } from '../../src/index.js';

const validator = { model: 'validator', role: 'validator' };
const needed = deriveProfile<string>(models.validator, 'validator').competencies.map(({ competency }) => competency.id);
const all: Trainee = {
  id: 'pro',
  name: 'Pro',
  evidence: needed.map((competency) => ({ kind: 'implementation', competency })),
  roles: [validator],
};
const [one] = deriveProfile<string>(models.validator, 'validator').competencies.filter(
  ({ level, because }) => level >= 3 && because.some((each) => each.kind === 'step'),
);
/** Lacks one competency at Experienced. */
const almost: Trainee = {
  ...all,
  id: 'new',
  evidence: all.evidence.map((each) => (each.competency === one?.competency.id ? { ...each, kind: 'planning' } : each)),
};
const options = { moves: 300, foundation: false } as const;

describe('a plan is proved by arithmetic', () => {
  test('where nobody lacks anything: there is nothing to choose', async () => {
    for (const years of [1, 2]) {
      for (const more of [{}, { solver: highsSolver() }]) {
        const plan = await planTraining({ people: [all] }, [models.validator], { ...options, ...more, years });
        expect(plan.scope.needs).toBe(0);
        expect([plan.proved, plan.sessions, plan.modules]).toEqual([true, [], []]);
        expect(plan.years.every(({ proved, bound }) => proved && bound === 0)).toBe(true);
        expect(plan.because[0]).toBe('Nobody in scope lacks anything: there is nothing to choose.');
        expect(plan.because.filter((sentence) => /prove|By /.test(sentence))).toEqual([]);
      }
    }
  });

  test('where one module alone covers what is lacking', async () => {
    const people = [all, almost];
    const plan = await planTraining({ people }, [models.validator], options);
    expect(plan.scope.needs).toBe(1);
    expect(plan.modules.length).toBe(1);
    expect([plan.proved, plan.bound]).toEqual([true, { uncovered: 0, by: 'arithmetic' }]);
    expect(plan.because).toContain(
      'Proved by arithmetic: no plan leaves fewer, and none as few with fewer modules, or as many in fewer hours.',
    );
  });

  test('where there are hours for nothing', async () => {
    const hoursPerYear = { value: 0.5, source: 'test' };
    const plan = await planTraining({ people: [all, almost] }, [models.validator], { ...options, hoursPerYear });
    expect([plan.proved, plan.bound.uncovered, plan.sessions.length]).toEqual([true, 1, 0]);
  });

  test('over several years only of what is left, and says so', async () => {
    const plan = await planTraining({ people: [all, almost] }, [models.validator], { ...options, years: 2 });
    expect([plan.proved, plan.bound]).toEqual([true, { uncovered: 0, by: 'arithmetic' }]);
    expect(plan.because).toContain(
      'Proved by arithmetic: no plan leaves fewer; whether one takes fewer modules or hours is not proved.',
    );
  });

  test('but not where something that could be covered has to be left, unless a solver proves it', async () => {
    const people = [all, { ...almost, id: 'b', evidence: [] }];
    const alone = await planTraining({ people }, [models.validator], options);
    expect([alone.proved, alone.bound.by]).toEqual([false, 'arithmetic']);
    expect(alone.because.some((sentence) => sentence.startsWith('Not proved: '))).toBe(true);
    const solved = await planTraining({ people }, [models.validator], { ...options, solver: highsSolver() });
    expect([solved.proved, solved.bound.by]).toEqual([true, 'HiGHS']);
    expect(solved.bound.uncovered).toBeGreaterThanOrEqual(alone.bound.uncovered);
  });
});
