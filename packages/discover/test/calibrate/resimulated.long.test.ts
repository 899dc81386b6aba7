import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { scaled } from '../../src/calibrate/fit-steps.js';
import { clear, resimulated, resimulatedOnAverage } from '../support/resimulated.js';
import { scenarioOfModel } from '../support/simulated.js';

const list = Object.values(models).map((model) => [model.id, model] as const);
const seeds = Array.from({ length: 40 }, (_, index) => index + 101);

// One model takes two minutes.
describe.each(list)('%s, calibrated and simulated again', (id, model) => {
  const tags = [id === 'validator' ? 'long' : 'hours'];

  test.each([2, 8])('%i people per role, three logs: no significant difference', { tags }, async (people) => {
    const scenario = scenarioOfModel(model, people, { count: 40, objectives: 4, arrivals: { perWeek: 2 } });
    expect(clear(await resimulated(scenario, [1, 2, 3], 20))).toEqual([]);
  });

  test('a cohort, forty logs: no bias on average', { tags }, async () => {
    const scenario = scenarioOfModel(model, 4, { count: 40, objectives: 4 });
    expect(clear(await resimulatedOnAverage(scenario, seeds))).toEqual([]);
  });
});

describe('objectives that fall behind, calibrated and simulated again', () => {
  test('three logs: no significant difference', { tags: ['long'] }, async () => {
    const learners = { count: 40, objectives: 4, plannedDays: 15, arrivals: { perWeek: 2 } };
    const scenario = scenarioOfModel(models.validator, 4, learners);
    expect(clear(await resimulated(scenario, [1, 2, 3], 20))).toEqual([]);
  });
});

describe('the measure itself', () => {
  test('detects that everything takes a quarter longer', { tags: ['long'] }, async () => {
    const cohort = scenarioOfModel(models.validator, 1, { count: 25, objectives: 3 });
    const dozen = seeds.slice(0, 12);
    expect(clear(await resimulatedOnAverage(cohort, dozen))).toEqual([]);
    const longer = await resimulatedOnAverage(cohort, dozen, (found) => ({
      ...found,
      effort: found.effort.map((each) => ({ ...each, distribution: scaled(each.distribution, 1.25) })),
    }));
    expect(clear(longer).join()).toMatch(/utilisation of teacher/);
  });
});
