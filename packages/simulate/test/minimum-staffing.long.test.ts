// @module-tag long
import { describe, expect, test } from 'vitest';
import { minimumStaffing, parseScenario, type ScenarioInput, simulate } from '../src/index.js';

const document: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 24, objectives: 3 },
  staff: [
    { role: 'teacher', count: 2, costPerHour: 30 },
    { role: 'validator', count: 2, costPerHour: 70 },
    { role: 'school-leader', count: 1, costPerHour: 50 },
  ],
  weeks: 5,
};
const roles = { teacher: { max: 3 }, validator: { max: 3 }, 'school-leader': { max: 2 } };
const replications = 3;
const seed = 5;

/** The lower end of the 95 % interval of objectives advanced per week, over three replications. */
const lowest = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return mean - 4.30265272990839 * Math.sqrt(variance / values.length);
};

const staffOf = (counts: readonly number[]): ScenarioInput => ({
  ...document,
  staff: (document.staff ?? []).map((each, index) => ({ ...each, count: counts[index] ?? 0 })),
});

/** Every staff within the ranges, with its result and cost, without the search. */
const bruteForce = async () => {
  const all: { counts: readonly number[]; reached: number; cost: number; people: number }[] = [];
  for (let teacher = 1; teacher <= 3; teacher++)
    for (let validator = 1; validator <= 3; validator++)
      for (let leader = 1; leader <= 2; leader++) {
        const counts = [teacher, validator, leader];
        const { runs, cost } = await simulate(parseScenario(staffOf(counts)), { seed, replications, explain: false });
        const reached = lowest(runs.map(({ advancedPerWeek }) => advancedPerWeek));
        all.push({ counts, reached, cost: cost.total.mean, people: teacher + validator + leader });
      }
  return all;
};
const everything = bruteForce();

describe('the smallest staff is the one that brute force finds', () => {
  test.each([0.5, 0.7, 0.9])('at the %f quantile of the results', async (quantile) => {
    const all = await everything;
    const sorted = all.map(({ reached }) => reached).sort((one, other) => one - other);
    const advancedPerWeek = sorted[Math.floor(quantile * sorted.length)] ?? 0;
    expect(advancedPerWeek).toBeGreaterThan(0);
    const good = all.filter(({ reached }) => reached >= advancedPerWeek);
    for (const aim of ['people', 'cost'] as const) {
      const found = await minimumStaffing(
        parseScenario(document),
        { advancedPerWeek },
        { seed, replications, roles, aim },
      );
      expect(found.exhaustive).toBe(true);
      expect(found.meets).toBe(true);
      const least = Math.min(...good.map((each) => each[aim]));
      if (aim === 'people') expect(found.total).toBe(least);
      else expect(found.cost).toBeCloseTo(least, 6);
      expect(good.map(({ counts }) => counts.join())).toContain(found.staff.map(({ count }) => count).join());
    }
  });
});

test('a role with a fixed number keeps it, and a range is respected', async () => {
  const { staff, tried } = await minimumStaffing(
    parseScenario(document),
    { advancedPerWeek: 0.2 },
    { seed, replications, roles: { teacher: 3, validator: { min: 2, max: 4 } } },
  );
  expect(staff[0]).toEqual({ role: 'teacher', count: 3 });
  for (const each of tried) {
    expect(each.staff[0]?.count).toBe(3);
    expect(each.staff[1]?.count).toBeGreaterThanOrEqual(2);
    expect(each.staff[1]?.count).toBeLessThanOrEqual(4);
  }
  expect(staff[1]?.count).toBe(2);
});
