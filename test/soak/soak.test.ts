import { expect, test } from 'vitest';
import { soak } from '../bench/soak-run.js';

test('5,000 random events over random models: nothing lost, no invariant broken', () => {
  const report = soak({ events: 5_000, seed: Number(process.env.FC_SEED ?? 20130603) });
  expect(report.opened).toBe(report.closed + report.open);
  expect(report.settled).toBeGreaterThan(0);
});
