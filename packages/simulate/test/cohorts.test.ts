import { describe, expect, test } from 'vitest';
import {
  explainScenario,
  offeredLoad,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  scenarioWarnings,
  sensitivity,
  simulate,
} from '../src/index.js';
import { sensitivityInputs } from '../src/sensitivity/sensitivity-inputs.js';
import { varied } from '../src/sensitivity/vary.js';

const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'single-teacher',
  learners: { count: 6, objectives: 2 },
  staff: [{ role: 'teacher', count: 2 }],
  weeks: 8,
};

const withLearners = (learners: ScenarioInput['learners'], more: Partial<ScenarioInput> = {}): Scenario =>
  parseScenario({ ...school, ...more, learners: { objectives: 2, ...learners } });

describe('a cohort', () => {
  test('on the first day is the same as learners at the start, in what a report explains and warns of', async () => {
    const staff = [{ role: 'teacher', count: 1 }];
    const learners = [{ count: 30 }, { cohorts: [{ on: '2026-09-01', count: 30 }] }];
    const [one, same] = await Promise.all(
      learners.map((each) => simulate(withLearners(each, { staff, weeks: 3 }), { seed: 3, replications: 5 })),
    );
    expect(one?.bottleneck?.role).toBe('teacher');
    expect(one?.warnings.length).toBeGreaterThan(0);
    expect(same).toEqual(one);
  });

  test('that comes when the warm-up ends arrives in the time that counts; an earlier one is carried', async () => {
    const cohorts = [
      { on: '2026-09-14', count: 3 },
      { on: '2026-09-15', count: 4 },
      { on: '2026-09-16', count: 5 },
    ];
    // Nobody masters 200 objectives in a month.
    const { learners, objectives } = await simulate(
      withLearners({ cohorts, objectives: 200 }, { weeks: 4, warmUpWeeks: 2 }),
      {
        replications: 1,
      },
    );
    expect([learners.carried.mean, learners.arrived.mean, learners.underWay.mean]).toEqual([3, 9, 12]);
    expect(objectives.carried.mean).toBeLessThanOrEqual(2 * 3);
    expect(objectives.started.mean).toBeGreaterThanOrEqual(2 * 9);
  });

  test('has the time from its day on: the learners’ part of the load is measured against it', async () => {
    const scenario = withLearners({ count: 2, cohorts: [{ on: '2026-09-29', count: 3 }], objectives: 200 });
    const ofLearners = offeredLoad(scenario, { learners: 50 }).find(({ role }) => role === 'learner');
    // Two learners are there for eight weeks of 40 hours, and three for the last four weeks; each week starts on a
    // Tuesday.
    expect(ofLearners?.available).toBe(60 * (2 * 8 * 40 + 3 * 4 * 40));
    const { roles } = await simulate(scenario, { replications: 1, explain: false });
    const { hours, utilisation } = roles.find(({ role }) => role === 'learner') ?? {};
    // Nobody settles, so everybody who has arrived is still there.
    expect((hours?.mean ?? 0) / (utilisation?.mean ?? 1)).toBeCloseTo((ofLearners?.available ?? 0) / 60, 6);
  });

  test('is refused where another comes on the same day, or where nobody comes at all', () => {
    const twice = [
      { on: '2026-10-05', count: 3 },
      { on: '2026-09-07', count: 3 },
      { on: '2026-10-05', count: 4 },
    ];
    expect(() => withLearners({ cohorts: twice })).toThrow(
      /learners\.cohorts\[2\]\.on: learners\.cohorts\[0\] comes on 2026-10-05 too; make the two one cohort/,
    );
    const outside = [
      { on: '2026-08-31', count: 3 },
      { on: '2026-10-27', count: 1 },
    ];
    expect(() => withLearners({ cohorts: outside })).toThrow(
      'learners.cohorts: no learners: all cohorts lie outside the 8 weeks from 2026-09-01 to 2026-10-26, and nobody ' +
        'else comes',
    );
    expect(() => withLearners({ cohorts: [] })).toThrow(
      /learners: no learners: expected a count above 0, cohorts, or arrivals/,
    );
    expect(() => withLearners({ cohorts: [{ on: '2026-02-30', count: 1 }] })).toThrow(
      /learners\.cohorts\[0\]\.on: expected a date/,
    );
    expect(() => withLearners({ cohorts: [{ on: '2026-09-30', count: 0 }] })).toThrow(/learners\.cohorts\[0\]\.count/);
    const scenario = withLearners({ count: 1, cohorts: outside });
    expect(scenarioWarnings(scenario)).toEqual([
      'a cohort (3 learners on 2026-08-31) lies outside the time of the scenario, 2026-09-01 to 2026-10-26',
      'a cohort (1 learner on 2026-10-27) lies outside the time of the scenario, 2026-09-01 to 2026-10-26',
    ]);
  });

  test('is named with its source among what is in force', () => {
    const cohorts = [
      { on: '2026-10-05', count: 12, source: 'enrolment office' },
      { on: '2026-10-12', count: 3 },
    ];
    const lines = explainScenario({ ...school, learners: { count: 0, cohorts } }).filter(({ what }) =>
      what.startsWith('learners.cohorts'),
    );
    expect(lines).toEqual([
      { what: 'learners.cohorts 2026-10-05', value: '12', source: 'enrolment office' },
      { what: 'learners.cohorts 2026-10-12', value: '3', source: 'scenario' },
    ]);
  });
});

describe('the number of learners, in a sensitivity analysis', () => {
  const cohorts = [
    { on: '2026-09-15', count: 4 },
    { on: '2026-09-22', count: 1 },
    { on: '2026-09-29', count: 1 },
  ];
  const ofLearners = (scenario: Scenario) =>
    sensitivityInputs(scenario, 0.5).find(({ id }) => /^learners\.(count|cohorts|arrivals)$/.test(id));

  test('is one input for all who come, with everything that it covers', () => {
    const named = cohorts.map(({ on }) => `learners.cohorts ${on}`);
    const of = (learners: ScenarioInput['learners']) => {
      const input = ofLearners(withLearners(learners));
      return [input?.id, input?.covers];
    };
    expect(of({ count: 3 })).toEqual(['learners.count', ['learners.count']]);
    expect(of({ cohorts })).toEqual(['learners.cohorts', named]);
    expect(of({ count: 3, cohorts })).toEqual(['learners.cohorts', ['learners.count', ...named]]);
    const arrivals = { perWeek: 2 };
    expect(of({ count: 3, cohorts, arrivals })).toEqual([
      'learners.arrivals',
      ['learners.count', ...named, 'learners.arrivals'],
    ]);
    const whole = explainScenario(parseScenario({ ...school, learners: { count: 3, cohorts, arrivals } })).map(
      ({ what }) => what,
    );
    expect(whole).toEqual(
      expect.arrayContaining([...(ofLearners(withLearners({ count: 3, cohorts, arrivals }))?.covers ?? [])]),
    );
  });

  test('goes down and up by whole learners, and never to nobody', async () => {
    const scenario = withLearners({ count: 2, cohorts });
    const input = ofLearners(scenario);
    if (input === undefined) throw new Error('expected an input');
    const arrived = await Promise.all(
      [0.01, 0.5, 0.9, 1, 1.5].map(async (value) => {
        const { learners } = await simulate(parseScenario(varied(scenario, input, value)), {
          replications: 1,
          explain: false,
        });
        return learners.arrived.mean;
      }),
    );
    expect(arrived).toEqual([1, 4, 7, 8, 12]);
  });

  test('is in the tornado', { tags: ['long'] }, async () => {
    const room = withLearners({ cohorts, objectives: 1 }, { weeks: 6 });
    const { tornado } = await sensitivity(room, { replications: 2, inputs: 4, measure: 'advanced' });
    const bar = tornado?.find(({ input }) => input.id === 'learners.cohorts');
    expect(bar?.low.mean).toBeLessThan(0);
    expect(bar?.high.mean).toBeGreaterThan(0);
  });
});
