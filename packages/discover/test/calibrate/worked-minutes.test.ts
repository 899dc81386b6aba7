import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWeek } from '../../src/calibrate/find-calendar.js';
import { DAY, shiftsOf, WorkClock } from '../../src/calibrate/week.js';
import { workedMinutes } from '../../src/calibrate/worked-minutes.js';

// 5 January 1970 was a Monday: day 4.
const MONDAY = 4;
const nineToFive = {
  granule: 60,
  open: Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_hour, hour) => day < 5 && hour >= 9 && hour < 17),
  ),
};

const isOpen = (minute: number, off: ReadonlySet<number>): boolean => {
  const day = Math.floor(minute / DAY);
  return !off.has(day) && (nineToFive.open[(day + 3) % 7]?.[Math.floor((minute - day * DAY) / 60)] ?? false);
};

describe('WorkClock', () => {
  test('agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(fc.nat(14 * DAY), fc.nat(14 * DAY), fc.nat(13), (one, other, holiday) => {
        const [from, to] = [Math.min(one, other) + MONDAY * DAY, Math.max(one, other) + MONDAY * DAY];
        const off = new Set([MONDAY + holiday]);
        const clock = new WorkClock(nineToFive, off, MONDAY, MONDAY + 15);
        let minutes = 0;
        for (let minute = from; minute < to; minute++) minutes += Number(isOpen(minute, off));
        expect(clock.at(to) - clock.at(from)).toBeCloseTo(minutes, 6);
      }),
    );
  });
});

describe('workedMinutes', () => {
  const span = fc.record({ start: fc.nat(3000), length: fc.nat(1500), open: fc.boolean() });

  test('divides each working minute equally among the work open in it', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        const base = MONDAY * DAY;
        const until = base + 6000;
        const stretches = spans.map(({ start, length, open }) => ({
          doer: 0,
          from: base + start,
          to: open ? Number.NaN : base + start + length,
        }));
        const expected = new Float64Array(stretches.length);
        for (let minute = base; minute < until; minute++) {
          if (!isOpen(minute, new Set())) continue;
          const on = stretches.flatMap(({ from, to }, index) =>
            from <= minute && minute < (Number.isNaN(to) ? until : to) ? [index] : [],
          );
          for (const index of on) expected[index] = (expected[index] ?? 0) + 1 / on.length;
        }
        const found = workedMinutes(stretches, new WorkClock(nineToFive, new Set(), MONDAY, MONDAY + 6), until);
        stretches.forEach((_, index) => {
          expect(found[index]).toBeCloseTo(expected[index] ?? 0, 6);
        });
      }),
    );
  });
});

describe('findWeek', () => {
  test('finds a week that is kept, and expresses it as shifts', () => {
    const times: number[] = [];
    for (let minute = MONDAY * DAY; minute < (MONDAY + 70) * DAY; minute += 37)
      if (isOpen(minute, new Set())) times.push(minute);
    const found = findWeek(times, {});
    expect(found.weekly).toEqual([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }]);
    expect(found.support).toBe(1);
    expect(found.confidence).toBe(1);
  });

  test('does not take an occasional evening for working time, unless it is needed to cover the events', () => {
    const times: number[] = [];
    for (let day = 0; day < 70; day++)
      for (let hour = 9; hour < 17; hour++)
        if (isOpen((MONDAY + day) * DAY + hour * 60, new Set())) times.push((MONDAY + day) * DAY + hour * 60 + 5);
    const late = [...times, (MONDAY + 1) * DAY + 20 * 60, (MONDAY + 8) * DAY + 20 * 60];
    expect(findWeek(late, {}).weekly).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
    ]);
    expect(findWeek(late, { support: 1 }).weekly).toContainEqual({ days: ['tue'], from: '20:00', to: '21:00' });
  });

  test('allows a break to split a shift', () => {
    const open = nineToFive.open.map((day) => day.map((each, hour) => each && hour !== 12));
    expect(shiftsOf({ granule: 60, open })).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:00', to: '17:00' },
    ]);
  });
});

test('an hour of a weekday that is hardly ever worked is not open', () => {
  const weekdays = Array.from({ length: 34 }, (_, week) =>
    [0, 1, 2, 3, 4].flatMap((day) => [9, 10, 11].map((hour) => (MONDAY + 7 * week + day) * DAY + hour * 60)),
  ).flat();
  const sundays = [3, 25].map((week) => (MONDAY + 7 * week + 6) * DAY + 150);
  const of = (times: readonly number[]) => findWeek(times, {}).weekly;
  expect(of([...weekdays, ...sundays])).toEqual([
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
  ]);
  // Some work on every other Sunday makes it a working day.
  const every = Array.from({ length: 17 }, (_, index) => (MONDAY + 14 * index + 6) * DAY + 150);
  expect(of([...weekdays, ...every])).toContainEqual({ days: ['sun'], from: '02:00', to: '03:00' });
});
