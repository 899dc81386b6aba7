import { describe, expect, test } from 'vitest';
import { isCutOff, masteryOf } from '../../src/report/mastery.js';
import type { Measured } from '../../src/report/measure.js';
import { measuredOf, timeOf, workshop } from '../support/measured.js';

const DAY = 1440;
const prepared = workshop();
const run = (part: Partial<Measured>): Measured => measuredOf(prepared, part);
const told = (...runs: readonly Partial<Measured>[]) => masteryOf(runs.map(run), []);

describe('days by Little’s law', () => {
  test('are those in progress per objective advanced, over all replications', () => {
    const { byLittlesLaw } = told(
      { advanced: 3, progressArea: 30 * DAY },
      { advanced: 1, progressArea: 10 * DAY },
      { advanced: 0, progressArea: 8 * DAY },
    );
    expect(byLittlesLaw).toBe(12);
    expect(told({ advanced: 0, progressArea: DAY }).byLittlesLaw).toBeNull();
  });
});

describe('a curve is too short', () => {
  const one = (mean: number | null, days: number, inProgress = 1) =>
    told({ advanced: 1, progressArea: days * DAY, inProgress, mastery: timeOf(mean === null ? null : mean * DAY) });

  test('if the days by Little’s law are more than a quarter above its mean', () => {
    expect(one(8, 10).tooShort).toBe(false);
    expect(one(8, 10.001).tooShort).toBe(true);
    expect(one(null, 1).tooShort).toBe(true);
  });

  test('and above the upper end of the interval of the mean', () => {
    const both = (days: number) =>
      told(
        ...[7, 9].map((mean) => ({
          ...{ advanced: 1, progressArea: days * DAY, inProgress: 1, mastery: timeOf(mean * DAY) },
        })),
      );
    // 8 ± 12.7062, the t at 0.975 with one degree of freedom.
    expect(both(1.25 * 20.7).tooShort).toBe(false);
    expect(both(1.25 * 20.71).tooShort).toBe(true);
  });

  test('only with objectives in progress at the end, and some advanced', () => {
    expect(one(8, 99, 0).tooShort).toBe(false);
    expect(told({ advanced: 0, progressArea: 99 * DAY, inProgress: 5, mastery: timeOf(DAY) }).tooShort).toBe(false);
    const ended = { advanced: 1, progressArea: 99 * DAY, mastery: timeOf(DAY) };
    expect(told({ ...ended, inProgress: 0 }, { ...ended, inProgress: 1 }).tooShort).toBe(true);
  });
});

describe('the time grows', () => {
  type Part = readonly [part: number, all: number];
  const soon = ([part, all]: Part, [later, those]: Part): Measured['soon'] => ({
    earlier: { part, all },
    later: { part: later, all: those },
  });
  const short = { advanced: 1, progressArea: 99 * DAY, inProgress: 1, mastery: timeOf(DAY) };
  const growing = (...all: readonly Measured['soon'][]): boolean =>
    told(...all.map((each) => ({ ...short, soon: each }))).growing;

  test('in a single replication, if the share falls by more than three standard errors', () => {
    // With 50 of 100 in all, the standard error of the difference is √(0.25 · (1/50 + 1/50)) = 0.1, or 5 of 50.
    expect(growing(soon([32, 50], [18, 50]))).toBe(false);
    expect(growing(soon([33, 50], [17, 50]))).toBe(true);
    expect(growing(soon([17, 50], [33, 50]))).toBe(false);
    // With 32 of 64, it is 1/8, and three of them are 12 of 32.
    expect(growing(soon([22, 32], [10, 32]))).toBe(false);
    // Of 300 in all, 75 are a quarter: √(3/16 · (1/200 + 1/100)) = 0.053, and the shares are 0.31 and 0.13, or 0.14.
    expect(growing(soon([62, 200], [13, 100]))).toBe(true);
    expect(growing(soon([60, 200], [15, 100]))).toBe(false);
  });

  test('in several, if the interval of the difference is below zero', () => {
    expect(growing(soon([9, 10], [5, 10]), soon([9, 10], [5, 10]), soon([8, 10], [5, 10]))).toBe(true);
    expect(growing(soon([9, 10], [5, 10]), soon([9, 10], [9, 10]), soon([5, 10], [5, 10]))).toBe(false);
    expect(growing(soon([5, 10], [9, 10]), soon([5, 10], [9, 10]), soon([5, 10], [8, 10]))).toBe(false);
    expect(growing(soon([5, 10], [5, 10]), soon([5, 10], [5, 10]))).toBe(false);
  });

  test('if there are twenty to tell it from, both earlier and later', () => {
    expect(growing(soon([20, 20], [0, 20]))).toBe(true);
    expect(growing(soon([19, 19], [0, 99]))).toBe(false);
    expect(growing(soon([99, 99], [0, 19]))).toBe(false);
    expect(growing(soon([10, 10], [0, 10]), soon([10, 10], [1, 10]))).toBe(true);
    expect(growing(soon([10, 10], [0, 10]), soon([10, 10], [1, 9]))).toBe(false);
  });

  test('only by replications in which objectives began earlier and later', () => {
    expect(growing(null)).toBe(false);
    expect(growing(soon([0, 0], [0, 30]), soon([30, 30], [0, 30]))).toBe(true);
    expect(growing(soon([30, 30], [0, 0]), null, soon([30, 30], [0, 30]))).toBe(true);
    expect(growing(soon([0, 0], [0, 30]), soon([30, 30], [0, 0]))).toBe(false);
  });

  test('only where the curve is too short', () => {
    const told = masteryOf([run({ ...short, inProgress: 0, soon: soon([30, 30], [0, 30]) })], []);
    expect([told.tooShort, told.growing]).toEqual([false, false]);
  });
});

test('times are in days, over replications, with those in progress as unfinished', () => {
  const found = masteryOf(
    [
      run({ inProgress: 5, mastery: timeOf(2 * DAY, { ended: [2048], open: [4096, 4096] }) }),
      run({ inProgress: 5, mastery: timeOf(4 * DAY, { ended: [2048] }) }),
    ],
    [
      [2, 0],
      [0, 2],
    ],
  );
  expect(found.mean?.mean).toBe(3);
  expect(found.unfinished).toEqual({ mean: 5, low: 5, high: 5 });
  expect(found.longest).toBeCloseTo(4128 / DAY, 9);
  // A sample of the first replication alone, of which a third is advanced, does not reach the middle.
  expect(found.p50?.high).toBeNull();
  expect(found.bins.at(-1)).toEqual({ from: expect.any(Number), to: expect.closeTo(2064 / DAY, 9), count: 2 });
});

test('a mean is cut off if less than 95 % are advanced', () => {
  const cut = (ended: number, open: number): boolean =>
    isCutOff([
      run({ mastery: timeOf(DAY, { ended: new Array(ended).fill(10), open: new Array(open).fill(20) }) }),
      run({ mastery: timeOf(DAY, { ended: [10] }) }),
    ]);
  expect([cut(19, 0), cut(18, 1), cut(17, 2)]).toEqual([false, false, true]);
  expect(isCutOff([run({})])).toBe(false);
  expect(isCutOff([run({ mastery: timeOf(DAY, { open: [5] }) })])).toBe(true);
});
