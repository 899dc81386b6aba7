import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { type AssignOptions, assignPeople, type Member } from '../../src/index.js';

const one = { teacher: 1, validator: 1, 'school-leader': 1 };
const staff = (...rates: readonly [id: string, costPerHour: number][]): readonly Member[] => [
  { id: 'a', name: 'A', evidence: [], keeps: ['teacher', 'school-leader'] },
  ...rates.map(([id, costPerHour]): Member => ({ id, name: id, evidence: [], costPerHour })),
];
const scoring = (hours: number): AssignOptions => ({
  aims: ['cost'],
  hours: { 'assess-progress/score': hours },
  holders: one,
  moves: 2_000,
});
const answerOf = async (people: readonly Member[], options: AssignOptions) => {
  const answer = await assignPeople(models.validator, people, options);
  if (answer.possible !== true) throw new Error(answer.because.join(' '));
  return answer;
};

describe('the cost of an answer', () => {
  test.each([
    ['a few cents', staff(['c', 30.04], ['b', 30.01]), 300.1],
    ['rates in thousands', staff(['c', 0.032], ['b', 0.031]), 0.31],
  ])('is told to the cent, and the cheapest is found: %s', async (_, people, cost) => {
    for (const solver of [{}, { solver: highsSolver() }]) {
      const answer = await answerOf(people, { ...scoring(10), ...solver });
      expect(answer.people.find(({ roles }) => roles.includes('validator'))?.id).toBe('b');
      expect(answer.aims.cost).toBe(cost);
      expect(answer.bound.value).toBe(cost);
      expect(answer.because.join(' ')).toContain(`In all: cost ${cost}`);
    }
  });

  test('of work that several share is what their hours cost', async () => {
    const answer = await answerOf(staff(['b', 33.5], ['c', 33.7], ['d', 33.9]), {
      ...scoring(166),
      holders: { ...one, validator: 3 },
    });
    expect(answer.aims.cost).toBeCloseTo((166 / 3) * (33.5 + 33.7 + 33.9), 2);
    expect(answer.aims.cost).toBe(Math.round(100 * answer.aims.cost) / 100);
  });

  test('has its weight by the unit of the rates', async () => {
    const answer = await answerOf(staff(['b', 30], ['c', 20]), { ...scoring(10), aims: { cost: 2 } });
    expect(answer.bound.value).toBe(400);
    expect(answer.aims.cost).toBe(200);
  });
});
