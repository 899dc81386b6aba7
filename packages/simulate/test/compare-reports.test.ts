import { expect, test } from 'vitest';
import { compareReports, type Headline, parseScenario, type Report, simulate } from '../src/index.js';
import { school } from './support/one-more.js';

/** Standard normal numbers from a fixed seed. */
const normals = (): (() => number) => {
  let state = 20130603;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
};

test('if only chance differs, about one comparison in twenty finds a clear difference', async () => {
  const report = await simulate(parseScenario(school(4, 1, 5)), { replications: 1 });
  const next = normals();
  const noise = (): Report => ({
    ...report,
    runs: Array.from({ length: 10 }, () => {
      const [run] = report.runs;
      if (run === undefined) throw new Error('no run');
      const drawn: Headline = {
        ...run,
        advanced: next(),
        advancedPerWeek: next(),
        notYet: next(),
        exceptions: next(),
        daysToMastery: next(),
        inProgress: next(),
        hoursWaited: next(),
        busiest: next(),
        cost: next(),
        costPerAdvanced: next(),
      };
      return drawn;
    }),
  });
  let wrong = 0;
  for (let comparison = 0; comparison < 200; comparison++) {
    const { differences, intervals } = compareReports([noise(), noise()]);
    expect(intervals).toEqual({ number: 10, miss: 0.005 });
    if (differences[0]?.measures.some(({ clear }) => clear)) wrong += 1;
  }
  // 200 comparisons at 1 in 20 give 10, with a standard deviation of 3.
  expect(wrong).toBeLessThan(20);
  expect(wrong).toBeGreaterThan(1);
});

test('if objectives take longer, it says how many more began and which queue grew', async () => {
  const [few, many] = await Promise.all(
    [20, 80].map((count) =>
      simulate(parseScenario({ ...school(4, 1, count), id: `of-${count}` }), { replications: 3, explain: false }),
    ),
  );
  if (few === undefined || many === undefined) throw new Error('no reports');
  const slower = compareReports([few, many]).differences[0]?.slower;
  expect(slower?.began.mean).toBeCloseTo(many.objectives.started.mean - few.objectives.started.mean, 9);
  expect(slower?.queue?.waiting.mean).toBeGreaterThan(1);
  const grew = slower?.queue?.role;
  const queue = (report: Report) => report.roles.find(({ role }) => role === grew)?.queue.mean ?? Number.NaN;
  expect(slower?.queue?.waiting.mean).toBeCloseTo(queue(many) - queue(few), 9);
  expect(compareReports([many, few]).differences[0]?.slower).toBeNull();
});
