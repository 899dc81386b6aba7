import { describe, expect, test } from 'vitest';
import { compareReports, compareScenarios, parseScenario, simulate } from '../src/index.js';

const scenarios = [1, 2].map((count) =>
  parseScenario({
    id: `teachers-${count}`,
    title: `${count} teachers`,
    model: 'single-teacher',
    learners: { count: 4, objectives: 2 },
    staff: [{ role: 'teacher', count }],
    weeks: 6,
  }),
);

const simulated = (replications: number) =>
  Promise.all(scenarios.map((scenario) => simulate(scenario, { replications, explain: false })));

describe('scenarios that are compared run in turns, so that a comparison that is stopped', () => {
  test('compares as many of each as were completed of all', { tags: ['long'] }, async () => {
    const control = new AbortController();
    const comparing = compareScenarios(scenarios, { replications: 100_000, signal: control.signal });
    setTimeout(() => control.abort());
    const { reports, differences } = await comparing;
    const [pairs = 0, others] = reports.map(({ replications }) => replications);
    expect(others).toBe(pairs);
    expect(pairs).toBeLessThan(100_000);
    if (pairs > 0) expect(differences).toEqual(compareReports(await simulated(pairs)).differences);
  });

  test('over threads compares the pairs that are completed, and no others', { tags: ['long'] }, async () => {
    const control = new AbortController();
    const stopped = await compareScenarios(scenarios, {
      replications: 12,
      workers: 2,
      signal: control.signal,
      onProgress: ({ share }) => {
        if (share >= 0.5) control.abort();
      },
    });
    const pairs = stopped.reports.map(({ replications }) => replications);
    expect(pairs).toEqual([pairs[0], pairs[0]]);
    // Twelve of the 24 replications were completed; up to three of those handed out may still be missing.
    expect(pairs[0]).toBeGreaterThanOrEqual(4);
    expect(pairs[0]).toBeLessThan(12);
    expect(stopped.reports.map(({ cancelled }) => cancelled)).toEqual([true, true]);
    expect(stopped.differences).toEqual(compareReports(await simulated(pairs[0] ?? 0)).differences);
  });

  test.each([1, 2])('before anything is completed says so, with %i threads', async (workers) => {
    const { reports, differences } = await compareScenarios(scenarios, { workers, signal: AbortSignal.abort() });
    expect(reports.map(({ replications, cancelled }) => [replications, cancelled])).toEqual([
      [0, true],
      [0, true],
    ]);
    for (const { measures } of differences) for (const { difference } of measures) expect(difference).toBeNull();
  });

  test('with threads or without is the same as one after the other', { tags: ['long'] }, async () => {
    const alone = compareReports(await simulated(3));
    expect(await compareScenarios(scenarios, { replications: 3 })).toEqual(alone);
    expect(await compareScenarios(scenarios, { replications: 3, workers: 2 })).toEqual(alone);
  });
});
