import { expect, test } from 'vitest';
import { parseScenario, type ScenarioInput, simulate } from '../../src/index.js';
import { school } from '../support/one-more.js';

/** Two weeks of warm-up, then eight that count: 15 September to 9 November. */
const document: ScenarioInput = {
  ...school(3, 2, 30),
  start: '2026-09-01',
  weeks: 10,
  warmUpWeeks: 2,
  terms: [
    { title: 'Warm', from: '2026-09-01', to: '2026-09-11' },
    { title: 'One', from: '2026-09-12', to: '2026-10-09' },
    { title: 'Two', from: '2026-10-19', to: '2026-12-18' },
  ],
};

test('a term says which of its days count, and counts what is advanced on them', async () => {
  const days: string[] = [];
  const { throughput } = await simulate(parseScenario(document), {
    replications: 1,
    log: ({ activity, time }) => {
      if (activity === 'objective.advanced') days.push(time.slice(0, 10));
    },
  });
  expect(throughput.map(({ term, counted }) => [term, counted])).toEqual([
    ['Warm', null],
    ['One', { from: '2026-09-15', to: '2026-10-09' }],
    ['Two', { from: '2026-10-19', to: '2026-11-09' }],
  ]);
  for (const { counted, advanced } of throughput) {
    const found = days.filter((day) => counted !== null && counted.from <= day && day <= counted.to);
    expect(advanced.mean).toBe(found.length);
  }
  expect(days.some((day) => day < '2026-09-15')).toBe(true);
});

test('without terms, the whole time that counts is one', async () => {
  const { throughput } = await simulate(parseScenario({ ...document, terms: [] }), { replications: 1 });
  expect(throughput).toMatchObject([
    { from: '2026-09-01', to: '2026-11-09', counted: { from: '2026-09-15', to: '2026-11-09' } },
  ]);
});
