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
