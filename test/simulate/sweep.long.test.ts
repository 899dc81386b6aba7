// @module-tag long
import { expect, test } from 'vitest';
import { base, run } from './support/built.js';

// Progress within a scenario is reported once a second; each of these takes several.
test('a long sweep reports progress between two results, with threads and without', () => {
  const told = run(`
    import { parseScenario, sweep } from '@work-elements/simulate';
    const learners = { count: 4_000, objectives: 10 };
    const staff = [{ role: 'teacher', count: 120 }];
    const document = (id) => ({ ...${JSON.stringify(base)}, id, learners, weeks: 40, staff });
    const scenarios = ['one', 'two', 'three'].map((id) => parseScenario(document(id)));
    const between = [];
    for (const workers of [1, 2]) {
      const shares = [];
      await sweep(scenarios, { replications: 2, workers, onProgress: ({ share }) => shares.push(share) });
      between.push({
        between: shares.some((share) => (3 * share) % 1 > 0),
        rising: shares.every((share, index) => share >= (shares[index - 1] ?? 0)),
        from: shares[0],
        to: shares.at(-1),
      });
    }
    console.log(JSON.stringify(between));
  `);
  const asItShouldBe = { between: true, rising: true, from: 0, to: 1 };
  expect(told).toEqual([asItShouldBe, asItShouldBe]);
});
