import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitArrivals } from '../../src/calibrate/fit-arrivals.js';
import { collectEvents } from '../../src/index.js';

const DAY = 1440;
/** A Monday, in minutes since 1970. */
const MONDAY = Date.UTC(2026, 8, 7) / 60_000;

const logOf = (times: readonly number[]) =>
  collectEvents(
    times.map((time, index) => ({
      case: `c${index}`,
      activity: 'score',
      lifecycle: 'complete',
      resource: 'bo',
      role: null,
      time: new Date(time * 60_000).toISOString(),
    })),
  );

/** Twelve cases on each weekday between nine and four, for a number of weeks. */
const schoolWeeks = (weeks: number, firstDay = 0): readonly number[] =>
  Array.from({ length: weeks * 7 }, (_, index) => index + firstDay)
    .filter((day) => day % 7 < 5)
    .flatMap((day) => Array.from({ length: 12 }, (_, index) => MONDAY + day * DAY + 540 + index * 35 + (day % 3)));

const fitOf = (times: readonly number[]) => fitArrivals(logOf(times), Math.max(...times));

describe('arrivals on school days', () => {
  test.each([1, 2, 4, 8])('are as many a week in %i weeks as there were', (weeks) => {
    for (const firstDay of [0, 1, 2, 3, 4]) {
      const { perWeek, atStart, onFirstDay, later } = fitOf(schoolWeeks(weeks, firstDay));
      expect(perWeek?.value).toBeGreaterThan(59);
      expect(perWeek?.value).toBeLessThan(62);
      expect([onFirstDay, later]).toEqual([12, weeks * 60 - 12]);
      // As many as on any other day: there was no cohort.
      expect(atStart).toBe(1);
    }
  });

  test('are doubted in less than two weeks', () => {
    expect(fitOf(schoolWeeks(1)).doubt).toMatch(/^it rests on 4 days, and .* needs each weekday at least 2 times$/);
    expect(fitOf(schoolWeeks(2)).doubt).toMatch(/11 days/);
    expect(fitOf(schoolWeeks(3)).doubt).toBeNull();
  });
});

test('over whole weeks, weeks are those of the calendar, on whatever days and at whatever times cases arrive', () => {
  const arrivals = fc.array(fc.tuple(fc.nat({ max: 27 }), fc.nat({ max: DAY - 1 })), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(arrivals, (later) => {
      // Two at once begin the log; it ends four weeks after.
      const times = [MONDAY, MONDAY, ...later.map(([day, minute]) => MONDAY + day * DAY + minute + 1)];
      const { weeks, atStart, perWeek } = fitArrivals(logOf(times), MONDAY + 28 * DAY);
      if (later.filter(([day]) => day === 0).length > 2) return;
      expect(atStart).toBe(2);
      expect(weeks).toBeCloseTo(4, 9);
      expect(perWeek?.value).toBeCloseTo(later.length / 4, 9);
    }),
    { seed: 1 },
  );
});
