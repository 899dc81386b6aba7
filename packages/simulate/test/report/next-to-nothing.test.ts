import { expect, test } from 'vitest';
import { compareReports, parseScenario, type Report, simulate } from '../../src/index.js';
import { school } from '../support/one-more.js';

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
