import { describe, expect, test } from 'vitest';
import { costsPerAdvanced, headlineOf } from '../../src/report/headline.js';
import { measuredOf, timeOf, workshop } from '../support/measured.js';

const WEEK = 10_080;
const DAY = 1440;
const prepared = workshop();

describe('the headline of a replication', () => {
  test('has its figures, per week, day and hour', () => {
    const run = measuredOf(
      prepared,
      {
        ...{ minutes: 2 * WEEK, advanced: 6, advancedBefore: 3, notYet: 5, raised: 4, cost: 900, started: 8 },
        ...{ mastery: timeOf(3 * DAY), progressArea: 7 * 2 * WEEK, progressSum: 77 },
      },
      {
        teacher: { available: 100, busy: 40, queue: 2.5 },
        helper: { available: 50, busy: 30, queue: 1.5 },
        lab: { available: null, busy: 99 },
        learner: { available: 10, busy: 9 },
        machine: { available: 0, busy: 0 },
      },
      {
        'make/build': { wait: timeOf(null, { ended: [64, 64] }) },
        'make/mend': { wait: timeOf(null, { ended: [128] }) },
        'make/check': { wait: timeOf(null, { ended: [9000] }) },
        'make/reflect': { wait: timeOf(null, { ended: [9000] }) },
      },
    );
    expect(headlineOf(prepared, run)).toEqual({
      ...{ advanced: 6, advancedInAll: 9, advancedPerWeek: 3, notYet: 5, exceptions: 4, daysToMastery: 3 },
      ...{ inProgress: 7, hoursWaited: expect.closeTo(256 / 3 / 60, 9), busiest: 0.6, cost: 900 },
      ...{ costPerAdvanced: 150, began: 8, littlesLaw: { overTime: 7 * 2 * WEEK, byObjective: 77 } },
      waiting: { idle: 0, teacher: 2.5, machine: 0, lab: 0, learner: 0, helper: 1.5 },
    });
  });

  test('of nothing, in no time, has neither shares nor means', () => {
    expect(headlineOf(prepared, measuredOf(prepared, { progressArea: 5, advanced: 0, cost: 3 }))).toMatchObject({
      ...{ advancedPerWeek: 0, daysToMastery: null, inProgress: 0, hoursWaited: null, busiest: null },
      ...{ costPerAdvanced: null },
    });
    expect(headlineOf(prepared, measuredOf(prepared, { advanced: 5 })).advancedPerWeek).toBe(0);
  });
});

const runsOf = (...advanced: readonly number[]) =>
  advanced.map((each) => ({ advanced: each, costPerAdvanced: each === 0 ? null : 100 / each }));

test('there is no cost per objective where a replication advances none, or their mean may be none', () => {
  expect(costsPerAdvanced(runsOf(4, 5))).toEqual([]); // 4.5, give or take 6.4
  expect(costsPerAdvanced(runsOf(40, 50))).toEqual([]); // 45, give or take 63.5
  expect(costsPerAdvanced(runsOf(44, 50))).toEqual([100 / 44, 2]); // 47, give or take 38.1
  expect(costsPerAdvanced(runsOf(44, 50, 0, 47))).toEqual([]);
  expect(costsPerAdvanced(runsOf(0, ...new Array(9).fill(50)))).toEqual([]); // 45, give or take 11.3
  expect(costsPerAdvanced(runsOf(5))).toEqual([20]);
  expect(costsPerAdvanced(runsOf(0))).toEqual([]);
});
