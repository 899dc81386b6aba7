import { offeredLoad, type Scenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { arbitraryScenario } from '@work-elements/testing/scenarios';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';

/** Which learners came, and when, from the log of one replication. */
const comers = async (scenario: Scenario, seed = 1): Promise<readonly SimulatedEvent[]> => {
  const log: SimulatedEvent[] = [];
  await simulate(scenario, { seed, replications: 1, explain: false, log: (event) => log.push(event) });
  return log.filter(({ activity }) => activity === 'journey.started');
};

const small = arbitraryScenario(models.singleTeacher).map((scenario) => ({
  ...scenario,
  weeks: Math.min(4, scenario.weeks),
  learners: {
    ...scenario.learners,
    count: 1 + (scenario.learners.count % 6),
    objectives: Math.min(2, scenario.learners.objectives),
    ...(scenario.learners.arrivals === undefined ? {} : { arrivals: { perWeek: 3, weeks: 4 } }),
    ...(scenario.learners.cohorts === undefined
      ? {}
      : { cohorts: scenario.learners.cohorts.map(({ on, count }) => ({ on, count: 1 + (count % 5) })) }),
  },
}));

describe('a cohort', () => {
  test('on the first day is the same as learners at the start, to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.nat(), fc.nat({ max: 4 }), async (scenario, seed, early) => {
        const { cohorts: _, ...learners } = scenario.learners;
        const count = learners.count + early;
        const same = {
          ...scenario,
          learners: { ...learners, count: early, cohorts: [{ on: scenario.start, count: learners.count }] },
        };
        const one = { ...scenario, learners: { ...learners, count } };
        expect(offeredLoad(same, { learners: 20 })).toEqual(offeredLoad(one, { learners: 20 }));
        const reports = await Promise.all(
          [one, same].map((each) => simulate(each, { seed, replications: 2, explain: false })),
        );
        expect(JSON.stringify(reports[1])).toBe(JSON.stringify(reports[0]));
      }),
      { numRuns: 3 },
    );
  });

  test('comes whole, at the first moment of its day, and changes nothing of when others come', async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.nat(), async (scenario, seed) => {
        const { cohorts = [], ...learners } = scenario.learners;
        const plain = (await comers({ ...scenario, learners }, seed)).map(({ time }) => time);
        const all = await comers(scenario, seed);
        const last = new Date(Date.parse(scenario.start) + scenario.weeks * 7 * 86_400_000).toISOString().slice(0, 10);
        const own = cohorts
          .filter(({ on }) => on < last)
          .flatMap(({ on, count }) => Array.from({ length: count }, () => `${on}T00:00:00.000Z`));
        expect(all.map(({ time }) => time)).toEqual([...plain, ...own].sort());
        expect(new Set(all.map((each) => each.case)).size).toBe(all.length);
      }),
      { numRuns: 6 },
    );
  });
});
