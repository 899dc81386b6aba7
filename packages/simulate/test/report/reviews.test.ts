import { expect, test } from 'vitest';
import { reviewOf } from '../../src/report/reviews.js';
import { measuredOf, workshop } from '../support/measured.js';

const place = (stopsAt: number | null) => ({
  ...{ work: 'make/scan', by: 'teacher', review: 'make/seal', agreed: 'agreed', stopsAt },
});
const prepared = workshop();
/** Counts of two rules, and of the third: agreed, disagreed, sampled, sent. */
const run = (...reviewed: readonly number[]) =>
  measuredOf(prepared, { reviewed: [9, 9, 9, 9, 8, 8, 8, 8, ...reviewed] });

const still = (value: number) => ({ mean: value, low: value, high: value });

test('a rule has its own counts, and the rate is the share of disagreements in all reviews', () => {
  const runs = [run(6, 2, 5, 3), run(6, 2, 5, 3)];
  expect(reviewOf(place(null), runs, 2)).toEqual({
    ...{ work: 'make/scan', by: 'teacher', review: 'make/seal', reviewed: still(8), sampled: still(5), sent: still(3) },
    ...{ disagreed: still(2), rate: still(0.25), stopsAt: null, passed: null },
  });
});

test('the rate is the mean over the replications in which something was reviewed, and at most one', () => {
  const { rate, reviewed } = reviewOf(place(null), [run(0, 4, 4, 0), run(0, 0, 0, 0), run(1, 9, 9, 1)], 2);
  expect([rate?.mean, rate?.high]).toEqual([0.95, 1]);
  expect(reviewed.mean).toBeCloseTo(14 / 3, 12);
  expect(reviewOf(place(0.3), [run(0, 0, 0, 0)], 2)).toMatchObject({ rate: null, passed: 0 });
});

test('a replication passes the rate at which the system is stopped if it is above', () => {
  const passed = (stopsAt: number, ...runs: readonly ReturnType<typeof run>[]) =>
    reviewOf(place(stopsAt), runs, 2).passed;
  expect(passed(0.25, run(3, 1, 4, 0), run(2, 2, 4, 0), run(4, 0, 4, 0), run(0, 0, 0, 0))).toBe(1 / 4);
  expect(passed(0.5, run(0, 1, 1, 0))).toBe(1);
  expect(reviewOf(place(0.5), [], 2)).toMatchObject({ passed: 0, rate: null });
});
