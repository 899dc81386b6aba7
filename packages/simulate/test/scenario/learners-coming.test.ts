import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivingGroups, learnersComing, learnersInGroups, learnersTimes } from '../../src/scenario/learners-coming.js';
import { parseScenario, type Scenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioInput } from '../../src/scenario/scenario-schema.js';

const room = (learners: ScenarioInput['learners'], weeks = 8): Scenario =>
  parseScenario({
    id: 'room',
    title: 'Room',
    model: 'single-teacher',
    learners,
    staff: [{ role: 'teacher', count: 1 }],
    weeks,
  });

const cohorts = fc.uniqueArray(
  fc.record({
    on: fc
      .date({ min: new Date('2026-08-20'), max: new Date('2026-11-05'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 12, selector: ({ on }) => on },
);

/** A random scenario: learners at the start, cohorts in any order, and arrivals at random times. */
const scenario = fc
  .record({ count: fc.integer({ min: 1, max: 20 }), cohorts })
  .map((learners) => room({ ...learners, arrivals: { perWeek: 2.5, weeks: 4 } }));

test('groups come in the order of their dates, at the first moment of the day, and only within the scenario', () => {
  const { learners, start, weeks } = room({
    count: 3,
    cohorts: [
      { on: '2026-10-05', count: 4 },
      { on: '2026-08-31', count: 100 },
      { on: '2026-09-01', count: 5 },
      { on: '2026-10-26', count: 6 },
      { on: '2026-10-27', count: 100 },
    ],
  });
  expect(arrivingGroups({ learners, start, weeks })).toEqual([
    { at: 0, count: 3 },
    { at: 0, count: 5 },
    { at: 34 * 1440, count: 4 },
    { at: 55 * 1440, count: 6 },
  ]);
  expect(learnersInGroups({ learners, start, weeks })).toBe(18);
});

test('nobody at the start is no group', () => {
  expect(arrivingGroups(room({ cohorts: [{ on: '2026-09-02', count: 5 }] }))).toEqual([{ at: 1440, count: 5 }]);
});

test('those who come one by one are counted on average, for as long as they come', () => {
  const group = [{ on: '2026-09-10', count: 5 }];
  expect(learnersComing(room({ count: 2, cohorts: group, arrivals: { perWeek: 1.5 } }))).toBe(2 + 5 + 12);
  expect(learnersComing(room({ cohorts: group, arrivals: { perWeek: 1.5, weeks: 4 } }))).toBe(5 + 6);
  expect(learnersComing(room({ cohorts: group, arrivals: { perWeek: 1.5, weeks: 40 } }))).toBe(5 + 12);
});

describe('a factor on the number of learners', () => {
  test('gives whole learners, in all the nearest whole number', () => {
    fc.assert(
      fc.property(scenario, fc.double({ min: 0, max: 3, noNaN: true }), (each, factor) => {
        const learners = learnersTimes(each, factor);
        const varied = { ...each, learners };
        expect(learnersInGroups(varied)).toBe(Math.floor(learnersInGroups(each) * factor + 0.5));
        expect(learners.arrivals?.perWeek).toBe(2.5 * factor);
        for (const { count } of arrivingGroups(varied)) expect(Number.isInteger(count)).toBe(true);
        const days = new Map(arrivingGroups(each).map(({ at, count }) => [at, count]));
        for (const { at, count } of arrivingGroups(varied).filter((group) => group.at > 0))
          expect(Math.abs(count - (days.get(at) ?? 0) * factor)).toBeLessThan(1);
      }),
    );
  });

  test('rounds the sum so far down after adding the place, and leaves out groups of nobody', () => {
    const few = room({
      count: 3,
      cohorts: [
        { on: '2026-09-03', count: 1 },
        { on: '2026-09-02', count: 1 },
      ],
    });
    // By hand: 1.5, 2 and 2.5 learners up to each group.
    expect(learnersTimes(few, 0.5, 0.25)).toMatchObject({ count: 1, cohorts: [{ on: '2026-09-02', count: 1 }] });
    expect(learnersTimes(few, 0.5, 0.5)).toMatchObject({ count: 2, cohorts: [{ on: '2026-09-03', count: 1 }] });
    expect(learnersTimes(few, 0.5, 0.5).cohorts).toHaveLength(1);
  });

  test('adds no cohorts where there are none', () => {
    const { learners, start, weeks } = room({ count: 4 });
    expect(learnersTimes({ learners, start, weeks }, 2)).toEqual({ ...learners, count: 8 });
  });

  test('of one changes nothing but the order', () => {
    fc.assert(
      fc.property(scenario, (each) => {
        expect(arrivingGroups({ ...each, learners: learnersTimes(each, 1) })).toEqual(arrivingGroups(each));
      }),
    );
  });

  test('over evenly spread places gives every group its share, to half a learner in all', () => {
    fc.assert(
      fc.property(scenario, fc.double({ min: 0.01, max: 1, noNaN: true }), (each, factor) => {
        const samples = 10;
        const sums = new Map<number, number>();
        for (let sample = 0; sample < samples; sample++)
          for (const { at, count } of arrivingGroups({
            ...each,
            learners: learnersTimes(each, factor, (sample + 0.5) / samples),
          }))
            sums.set(at, (sums.get(at) ?? 0) + count);
        const whole = new Map<number, number>();
        for (const { at, count } of arrivingGroups(each)) whole.set(at, (whole.get(at) ?? 0) + count);
        // The running sum is rounded once at each end of a group.
        for (const [at, count] of whole)
          expect(Math.abs((sums.get(at) ?? 0) - samples * factor * count)).toBeLessThanOrEqual(1.000001);
      }),
    );
  });
});
