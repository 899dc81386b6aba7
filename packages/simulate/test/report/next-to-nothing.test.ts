import { expect, test } from 'vitest';
import { compareReports, parseScenario, type Report, simulate } from '../../src/index.js';
import { costsPerAdvanced } from '../../src/report/headline.js';
import { school } from '../support/one-more.js';

const runsOf = (...advanced: readonly number[]) =>
  advanced.map((each) => ({ advanced: each, costPerAdvanced: each === 0 ? null : 100 / each }));

test('there is no cost per objective where a replication advances none, or their mean may be none', () => {
  expect(costsPerAdvanced(runsOf(4, 5))).toEqual([]); // 4.5, give or take 6.4
  expect(costsPerAdvanced(runsOf(40, 50))).toEqual([]); // 45, give or take 63.5
  expect(costsPerAdvanced(runsOf(44, 50))).toEqual([100 / 44, 2]); // 47, give or take 38.1
  expect(costsPerAdvanced(runsOf(44, 50, 0, 47))).toEqual([]);
  expect(costsPerAdvanced(runsOf(5))).toEqual([20]);
  expect(costsPerAdvanced(runsOf(0))).toEqual([]);
});

test('a figure that a replication lacks is unknown, and so is its difference', async () => {
  const report = await simulate(parseScenario(school(4, 1, 5)), { replications: 3, explain: false });
  expect(report.cost.perAdvanced?.mean).toBeGreaterThan(0);
  const lacking = (part: Partial<Report['runs'][number]>): Report => ({
    ...report,
    runs: report.runs.map((run, index) => (index === 0 ? { ...run, ...part } : run)),
  });
  const of = (other: Report, measure: string) =>
    compareReports([report, other]).differences[0]?.measures.find((each) => each.measure === measure);
  const none = lacking({ advanced: 0, costPerAdvanced: null });
  expect(of(none, 'costPerAdvanced')).toMatchObject({ scenario: null, difference: null, clear: false });
  expect(of(none, 'costPerAdvanced')?.baseline?.mean).toBe(report.cost.perAdvanced?.mean);
  expect(of(lacking({ hoursWaited: null }), 'hoursWaited')).toMatchObject({ scenario: null, difference: null });
  expect(of(none, 'cost')?.difference?.mean).toBe(0);
});

test('a report of a simulation in which next to nothing is advanced has no cost per objective', async () => {
  const never = { work: 'decide-advancement/decide', probabilities: { 'not-yet': 1 } };
  const { advanced, cost, runs } = await simulate(parseScenario(school(4, 2, 5, { outcomes: [never] })), {
    replications: 5,
    explain: false,
  });
  expect(runs.some((run) => run.advanced === 0)).toBe(true);
  expect(advanced.mean).toBeGreaterThanOrEqual(0);
  expect(cost.perAdvanced).toBeNull();
});
