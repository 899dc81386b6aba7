import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endOfWork,
  lengthOf,
  minutesBetween,
  type Span,
  spanAt,
  spans,
  WorkingClock,
} from '../../src/time/working-time.js';

/** Sorted, disjoint spans within 200 minutes, some of which adjoin. */
const arbitrarySpans: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
  .map((ends) => ends.toSorted((one, other) => one - other))
  .map((ends) =>
    Array.from(
      { length: Math.floor(ends.length / 2) },
      (_, index): Span => [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0],
    ),
  );

/** The working minutes from one time to another, counted one by one. */
const counted = (all: readonly Span[], start: number, end: number): number =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index).filter((minute) =>
    all.some(([from, to]) => from <= minute && minute < to),
  ).length;

const time = fc.integer({ min: 0, max: 210 });

describe('working time', () => {
  test('between two times is what counting every minute gives', () => {
    fc.assert(
      fc.property(arbitrarySpans, time, time, (all, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        expect(minutesBetween(spans(all), start, end)).toBe(counted(all, start, end));
      }),
    );
  });

  test('in all is what counting every minute gives, and none where nobody works', () => {
    fc.assert(
      fc.property(arbitrarySpans, (all) => {
        expect(lengthOf(spans(all))).toBe(counted(all, 0, 210));
      }),
    );
    expect(lengthOf(spans([]))).toBe(0);
    expect(minutesBetween(spans([]), 0, 100)).toBe(0);
  });

  test('before each span is that of all spans before it', () => {
    expect([
      ...spans([
        [5, 10],
        [20, 50],
        [50, 51],
      ]).before,
    ]).toEqual([0, 5, 35]);
  });

  test('by a clock whose times never go back is the same', () => {
    fc.assert(
      fc.property(arbitrarySpans, fc.array(time, { maxLength: 10 }), (all, times) => {
        const clock = new WorkingClock(spans(all));
        for (const each of times.toSorted((one, other) => one - other))
          expect(clock.at(each)).toBe(counted(all, 0, each));
      }),
    );
  });
});

test('the first span that ends after a time is the one that a search from the start finds', () => {
  fc.assert(
    fc.property(arbitrarySpans, time, (all, when) => {
      const found = all.findIndex(([, to]) => to > when);
      expect(spanAt(spans(all).to, when)).toBe(found < 0 ? all.length : found);
    }),
  );
  const ends = Float64Array.of(10, 20, 30);
  expect([0, 10, 15, 20, 29, 30].map((when) => spanAt(ends, when))).toEqual([0, 1, 1, 2, 2, 3]);
});

describe('the end of work', () => {
  test('comes when as many minutes have been worked, in the shift in which they are worked', () => {
    fc.assert(
      fc.property(arbitrarySpans, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 80 }), (all, which, into, minutes) => {
        fc.pre(all.length > 0);
        const span = which % all.length;
        const [from = 0, to = 0] = all[span] ?? [];
        const start = from + (into % (to - from));
        // The first moment by which all of them have been worked.
        const moments = Array.from({ length: 211 - start }, (_, index) => start + index);
        const end = moments.find((moment) => counted(all, start, moment) === minutes);
        expect(endOfWork(spans(all), span, start, minutes)).toBe(end ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('is at once for no work, and at the end of a shift for work that fills it', () => {
    const times = spans([
      [0, 60],
      [100, 160],
    ]);
    expect(endOfWork(times, 0, 30, 0)).toBe(30);
    expect(endOfWork(times, 0, 30, 30)).toBe(60);
    expect(endOfWork(times, 0, 30, 30.5)).toBe(100.5);
    expect(endOfWork(times, 0, 30, 90)).toBe(160);
    expect(endOfWork(times, 0, 30, 90.5)).toBe(Number.POSITIVE_INFINITY);
  });
});
