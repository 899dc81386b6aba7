import { expect, test } from 'vitest';
import { scenarioGrid, sweep } from '../src/index.js';

test('a sweep of very short scenarios yields to others, so that it can be stopped', async () => {
  const base = { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 1, objectives: 1 }, weeks: 2 };
  const scenarios = scenarioGrid(base, { teacher: [1, 2, 3, 4, 5, 6] });
  const controller = new AbortController();
  setImmediate(() => controller.abort());
  const results = await sweep(scenarios, { replications: 1, workers: 1, signal: controller.signal });
  expect(results.length).toBeLessThan(scenarios.length);
});

test('a sweep that is drained finishes the replication that runs, and nothing more', async () => {
  const base = { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 3, objectives: 1 }, weeks: 2 };
  const scenarios = scenarioGrid(base, { teacher: [1, 2, 3, 4] });
  const controller = new AbortController();
  const atOnce: number[] = [];
  const results = await sweep(scenarios, {
    replications: 1,
    workers: 1,
    drain: controller.signal,
    onResult: ({ report }) => {
      if (report.scenario.id === 'room-2-teacher') controller.abort();
    },
    onDrain: (ready) => atOnce.push(ready.length),
  });
  expect([atOnce, results.length]).toEqual([[2], 2]);
  const none = await sweep(scenarios, { replications: 1, workers: 1, drain: controller.signal });
  expect(none).toEqual([]);
});
