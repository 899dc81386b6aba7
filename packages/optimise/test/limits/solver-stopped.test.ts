import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { assignPeople, designModel, type Member, planTraining, type TrainingOptions } from '../../src/index.js';
import type { Program, SolveAnswer, Solver } from '../../src/program/program.js';
import { staffOf } from '../support/staff.js';

/** A solver that ends before it has found or bounded anything, as HiGHS does within a short time limit. */
const early: Solver = {
  name: 'Early',
  solve: async ({ start }: Program): Promise<SolveAnswer> => ({
    status: 'stopped',
    values: start ?? null,
    cost: null,
    bound: Number.NEGATIVE_INFINITY,
  }),
};
const ANOTHER = /was stopped by its time limit, so another run may differ/;
const roles = [
  { model: 'validator', role: 'teacher', count: 20 },
  { model: 'validator', role: 'validator', count: 5 },
];
const people = staffOf(
  6,
  3,
  roles.map(({ model, role }) => ({ model, role })),
);
const few = { moves: 100, mostModules: 15 } as const;

describe('a solver that is stopped early', () => {
  const cases: readonly (readonly [string, Parameters<typeof planTraining>[0], TrainingOptions])[] = [
    ['people', { people }, {}],
    ['people, over two years', { people }, { years: 2 }],
    ['roles that share trainers', { roles }, { trainerHours: 80 }],
    ['roles that share trainers, over two years', { roles }, { trainerHours: 80, years: 2 }],
    ['roles, in fine modules', { roles }, { granularity: 'fine' }],
  ];

  test.each(cases)('never weakens the bound by arithmetic: %s', async (_, scope, more) => {
    const options = { ...few, ...more };
    const alone = await planTraining(scope, [models.validator], options);
    expect(alone.bound.uncovered).toBeGreaterThan(0);
    const solved = await planTraining(scope, [models.validator], { ...options, solver: early, timeLimit: 60_000 });
    expect(solved.bound).toEqual({ uncovered: alone.bound.uncovered, by: 'arithmetic' });
    expect(solved.years.map(({ bound }) => bound)).toEqual(alone.years.map(({ bound }) => bound));
    expect(solved.years.map(({ stoppedBy }) => stoppedBy)).toEqual(solved.years.map(() => 'time'));
    expect(solved.proved).toBe(false);
    expect(solved.because.some((sentence) => ANOTHER.test(sentence))).toBe(true);
    expect(alone.because.some((sentence) => ANOTHER.test(sentence))).toBe(false);
  });

  const members = people.slice(0, 4).map(({ id, name, evidence }): Member => ({ id, name, evidence }));
  const asked = { moves: 200, solver: early, timeLimit: 60_000 } as const;

  test.each([
    ['an assignment', () => assignPeople(models.validator, members, asked)],
    ['a design', () => designModel(members, asked)],
  ])('is told as the time limit by %s, with a sentence', async (_, ask) => {
    const answer = await ask();
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect([answer.stoppedBy, answer.proved, answer.bound.by]).toEqual(['time', false, 'arithmetic']);
    expect(answer.because.some((sentence) => ANOTHER.test(sentence))).toBe(true);
  });
});
