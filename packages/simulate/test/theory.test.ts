import { describe, expect, test } from 'vitest';
import { offeredLoad, simulate } from '../src/index.js';
import { closedForms, covered, seed, waitOf, weeks } from './support/closed-forms.js';
import { exponential, queue, tandem } from './support/queues.js';

/** A few experiments for one of the queues; many more, for each, are in `theory.long.test.ts`. */
const EXPERIMENTS = 2;

describe('queues agree with their closed forms, within their own intervals', () => {
  test.each(closedForms.filter((_, index) => index === 1))('%s', async (_, scenario, truth, of) => {
    // Of two 95 % intervals, both miss once in 400 times.
    expect(await covered(EXPERIMENTS, scenario, truth, of)).toBeGreaterThanOrEqual(1);
  });
});

describe('more people', () => {
  test.each([1, 3])('never lengthen the expected wait beyond noise (from %i)', { tags: ['long'] }, async (servers) => {
    const of = (count: number) => queue({ arrivalRate: 0.2 * servers, service: exponential(4), servers: count, weeks });
    const [before, after] = await Promise.all(
      [servers, servers + 1].map((count) => simulate(of(count), { seed, replications: 10 })),
    );
    if (before === undefined || after === undefined) throw new Error('no reports');
    expect(waitOf(after)?.mean ?? 0).toBeLessThan(waitOf(before)?.mean ?? 0);
  });
});

describe('an offered load above a role’s whole time', () => {
  const overloaded = queue({ arrivalRate: 0.6, service: exponential(4), servers: 2, weeks: 2, warmUpWeeks: 0 });

  test('gives a warning with its figure before the run, and the run shows the backlog grow', async () => {
    expect(offeredLoad(overloaded)[0]?.load).toBeCloseTo(1.2, 6);
    const report = await simulate(overloaded, { seed, replications: 3 });
    expect(report.warnings).toEqual([
      expect.stringMatching(
        /even if nothing waited, server would have 1\.20 times as much work as time: .* not all of it can be/,
      ),
    ]);
    const backlog = report.series.queues[0]?.length ?? [];
    // Arrivals exceed service by one in ten minutes.
    for (const [day, length] of backlog.entries()) expect(Math.abs(length - day * 0.1 * 1440)).toBeLessThan(250);
    expect(report.roles[0]?.utilisation?.mean).toBeGreaterThan(0.99);
  });

  test('is exact for networks of queues', () => {
    const loads = offeredLoad(
      tandem({ stations: 3, arrivalRate: 0.5, serviceMean: 2, servers: 2, again: 0.2, weeks: 2 }),
    );
    for (const { load } of loads) expect(load).toBeCloseTo(((0.5 / 0.8) * 2) / 2, 6);
    expect(offeredLoad(queue({ arrivalRate: 4, service: exponential(1), servers: 5, weeks: 2 }))[0]?.load).toBeCloseTo(
      0.8,
      9,
    );
  });
});
