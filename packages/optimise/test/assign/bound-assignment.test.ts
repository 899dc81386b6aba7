import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { aimKinds, breaches, isBetterAssignment, measureAssignment } from '../../src/assign/assign-problem.js';
import { boundOfAim, boundOfAims, meetsBounds } from '../../src/assign/bound-assignment.js';
import { type AssignOptions, assignPeople, designModel, type Member } from '../../src/index.js';
import { arbitraryAssignProblem, everyAssignment } from '../support/assign-problems.js';

const small = arbitraryAssignProblem({ people: 3, jobs: 4, rules: 14 });

describe('the bounds by arithmetic of who does what', () => {
  test('are never above what brute force finds, and that itself where there is one answer', () => {
    let [single, tight, aims] = [0, 0, 0];
    fc.assert(
      fc.property(small, (problem) => {
        const measures = [...everyAssignment(problem)]
          .filter((each) => breaches(problem, each) === 0)
          .map((each) => measureAssignment(problem, each));
        fc.pre(measures.length > 0);
        if (measures.length === 1) single += 1;
        for (const aim of aimKinds) {
          const least = Math.min(...measures.map((measure) => measure[aim]));
          const bound = boundOfAim(problem, aim);
          expect(bound).toBeLessThanOrEqual(least);
          if (measures.length === 1) expect(bound).toBe(least);
          aims += 1;
          if (bound === least) tight += 1;
        }
        const { weights } = problem;
        if (weights === null) return;
        const sums = measures.map((measure) =>
          problem.aims.reduce((sum, aim, index) => sum + measure[aim] * (weights[index] ?? 0), 0),
        );
        expect(boundOfAims(problem)).toBeLessThanOrEqual(Math.min(...sums) + 1e-9);
      }),
      { numRuns: 150, seed: 21 },
    );
    expect(single).toBeGreaterThan(10);
    expect(tight / aims).toBeGreaterThan(0.6);
  });

  test.each(['gap', 'handOffs', 'peak', 'cost'] as const)(
    'of one person who has all are the answer: %s',
    async (aim) => {
      const alone: readonly Member[] = [{ id: 'a', name: 'A', evidence: [], costPerHour: 30 }];
      const answer = await designModel(alone, { aims: [aim], moves: 0 });
      if (answer.possible !== true) throw new Error(answer.because.join(' '));
      expect(answer.bound).toEqual({ value: answer.aims[aim], by: 'arithmetic' });
    },
  );

  test('of roles that everybody keeps are the answer', async () => {
    const roles = ['teacher', 'validator', 'school-leader'];
    const people = roles.map((role): Member => ({ id: role, name: role, evidence: [], keeps: [role] }));
    const answer = await assignPeople(models.validator, people, { moves: 0 });
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect(answer.aims.gap).toBeGreaterThan(0);
    expect(answer.bound.value).toBe(answer.aims.gap);
  });
});

describe('what arithmetic proves', () => {
  const alone: readonly Member[] = [
    { id: 'a', name: 'A', evidence: [], costPerHour: 30, prefers: { 'assess-progress': 2 } },
  ];

  test.each([
    [['gap']],
    [['gap', 'handOffs', 'peak', 'cost', 'dislike']],
    [{ gap: 2, cost: 0.5, handOffs: 1, peak: 1, dislike: 3 }],
  ] satisfies readonly [AssignOptions['aims']][])('of one person who has all is all: %j', async (aims) => {
    const answer = await designModel(alone, { aims, moves: 0 });
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect(answer.proved).toBe(true);
    expect(answer.because).toContain('Proved by arithmetic: no answer is better.');
  });

  test('is told after what is reached, in order where there is more than one aim', async () => {
    const [one, two] = await Promise.all(
      ([['gap'], ['gap', 'dislike']] as const).map((aims) => designModel(alone, { aims: [...aims], moves: 0 })),
    );
    expect(one?.because.at(-2)).toMatch(/^In all: levels to climb \d+\.$/);
    expect(two?.because.at(-2)).toMatch(/^In all: levels to climb \d+; dislike -?\d+, in that order\.$/);
  });

  test('is told of the first aim alone where a later one is open', async () => {
    const people = ['a', 'b', 'c'].map(
      (id, index): Member => ({ id, name: id, evidence: [], costPerHour: 20 + index }),
    );
    const answer = await assignPeople(models.validator, people, {
      aims: ['dislike', 'gap'],
      holders: { teacher: 1, validator: 1, 'school-leader': 1 },
      moves: 2_000,
    });
    if (answer.possible !== true) throw new Error(answer.because.join(' '));
    expect([answer.bound.value, answer.aims.dislike, answer.proved]).toEqual([0, 0, false]);
    expect(answer.because).toContain('By arithmetic no answer gets below 0 in dislike; the other aims are not proved.');
  });

  test('is never what brute force beats', () => {
    let [met, all] = [0, 0];
    fc.assert(
      fc.property(small, (problem) => {
        const measures = [...everyAssignment(problem)]
          .filter((each) => breaches(problem, each) === 0)
          .map((each) => measureAssignment(problem, each));
        for (const measure of measures) {
          all += 1;
          if (!meetsBounds(problem, measure)) continue;
          met += 1;
          for (const other of measures) expect(isBetterAssignment(problem, other, measure)).toBe(false);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(met).toBeGreaterThan(10);
    expect(met).toBeLessThan(all);
  });
});
