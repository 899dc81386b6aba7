import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOfDates } from '../../src/dates/bound-dates.js';
import { findDates } from '../../src/dates/find-dates.js';
import type { DatesProblem, Job, Starts } from '../../src/dates/jobs.js';
import { paceOf } from '../../src/limits/pace.js';

/** Sessions that each fit into an empty week, so that all of them can be dated at some time. */
const arbitraryDates = (most: { readonly jobs: number; readonly weeks: number }): fc.Arbitrary<DatesProblem> =>
  fc
    .record({
      people: fc.integer({ min: 1, max: 3 }),
      weeks: fc.integer({ min: 2, max: 8 }),
      jobs: fc.array(
        fc.record({
          weeks: fc.integer({ min: 1, max: most.weeks }),
          loads: fc.array(fc.constantFrom(0, 1, 2), { minLength: 3, maxLength: 3 }),
          taught: fc.constantFrom(0, 1, 2, 3),
          after: fc.array(fc.nat(), { maxLength: 1 }),
        }),
        { minLength: 1, maxLength: most.jobs },
      ),
    })
    .map(({ people, weeks, jobs }) => ({
      people,
      weeks,
      hoursPerWeek: 2,
      taught: 3,
      jobs: jobs.map(
        (job, index): Job => ({
          weeks: job.weeks,
          taught: job.taught,
          loads: job.loads.slice(0, people).flatMap((hours, person) => (hours === 0 ? [] : [{ person, hours }])),
          after: index === 0 ? [] : job.after.map((each) => each % index),
        }),
      ),
    }));

/** Whether dates respect the order of sessions, and week by week the hours of people and trainers. */
const keeps = ({ jobs, people, hoursPerWeek, taught }: DatesProblem, starts: Starts): boolean => {
  const startOf = (job: number): number => starts[job] ?? Number.NaN;
  const last = Math.max(...jobs.map(({ weeks }, job) => startOf(job) + weeks));
  const inOrder = jobs.every(({ after }, job) =>
    after.every((earlier) => startOf(earlier) + (jobs[earlier]?.weeks ?? Number.NaN) <= startOf(job)),
  );
  const weeks = Array.from({ length: last }, (_, week) =>
    jobs.filter((job, index) => startOf(index) <= week && week < startOf(index) + job.weeks),
  );
  return (
    inOrder &&
    weeks.every((running) => {
      const hours = Array.from({ length: people }, (_, person) =>
        running.flatMap(({ loads }) => loads.filter((load) => load.person === person)),
      );
      return (
        running.reduce((sum, job) => sum + job.taught, 0) <= taught &&
        hours.every((loads) => loads.reduce((sum, load) => sum + load.hours, 0) <= hoursPerWeek)
      );
    })
  );
};

/** The objectives, most important first: people left out, the last week, the sum of all ends. */
const worth = ({ jobs, weeks }: DatesProblem, starts: Starts): readonly number[] => {
  const ends = jobs.map((job, index) => (starts[index] ?? Number.NaN) + job.weeks);
  const late = jobs.filter((_, index) => (ends[index] ?? 0) > weeks).flatMap(({ loads }) => loads).length;
  return [late, Math.max(...ends), ends.reduce((sum, end) => sum + end, 0)];
};

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing >= 0 && (one[differing] ?? 0) < (other[differing] ?? 0);
};

/** The best dates by brute force, within the time that all sessions would take one after another. */
const bestDates = (problem: DatesProblem): { readonly worth: readonly number[]; readonly weeks: number } => {
  const horizon = problem.jobs.reduce((sum, { weeks }) => sum + weeks, 0);
  let best: readonly number[] | null = null;
  let weeks = Number.POSITIVE_INFINITY;
  const starts: number[] = [];
  const next = (job: number): void => {
    const current = problem.jobs[job];
    if (current === undefined) {
      if (!keeps(problem, starts)) return;
      const value = worth(problem, starts);
      weeks = Math.min(weeks, value[1] ?? Number.NaN);
      if (best === null || isLess(value, best)) best = value;
      return;
    }
    for (let start = 0; start + current.weeks <= horizon; start++) {
      starts[job] = start;
      next(job + 1);
    }
  };
  next(0);
  if (best === null) throw new Error('one after the other, all can be dated');
  return { worth: best, weeks };
};

const free = paceOf({});

describe('dates', () => {
  test('are as good as the best of all in nine tiny cases of ten, never better; no dates beat the bound', async () => {
    let [found, tried, tight] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryDates({ jobs: 4, weeks: 2 }), async (problem) => {
        const { starts } = await findDates(problem, 1, 400, free);
        const best = bestDates(problem);
        expect(keeps(problem, starts)).toBe(true);
        expect(isLess(worth(problem, starts), best.worth)).toBe(false);
        const bound = boundOfDates(problem);
        expect(bound.weeks).toBeLessThanOrEqual(best.weeks);
        tried += 1;
        if (!isLess(best.worth, worth(problem, starts))) found += 1;
        if (bound.weeks === best.weeks) tight += 1;
      }),
      { numRuns: 60 },
    );
    expect(found / tried).toBeGreaterThanOrEqual(0.9);
    // A bound that is never reached would explain nothing.
    expect(tight / tried).toBeGreaterThanOrEqual(0.5);
  });

  test('keep order and hours, and the arithmetic bound, with many sessions', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDates({ jobs: 25, weeks: 6 }), fc.integer(), async (problem, seed) => {
        const { starts, weeks } = await findDates(problem, seed, 100, free);
        expect(keeps(problem, starts)).toBe(true);
        expect(weeks).toBe(worth(problem, starts)[1]);
        expect(weeks).toBeGreaterThanOrEqual(boundOfDates(problem).weeks);
        expect(await findDates(problem, seed, 100, free)).toEqual({ starts, weeks, stoppedBy: 'moves' });
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['trainers', { taught: 3, loads: [], after: [] }, 6],
    ['person', { taught: 0, loads: [{ person: 0, hours: 2 }], after: [] }, 6],
    ['order', { taught: 0, loads: [], after: 'the one before' as const }, 6],
  ] as const)('are bounded by %s if that binds', (by, { taught, loads, after }, weeks) => {
    const jobs = [0, 1, 2].map(
      (job): Job => ({ weeks: 2, taught, loads, after: after === 'the one before' && job > 0 ? [job - 1] : [] }),
    );
    const problem = { jobs, people: 1, weeks: 3, hoursPerWeek: 2, taught: 3 };
    expect(boundOfDates(problem)).toEqual({ weeks, by });
  });
});
