import { describe, expect, test } from 'vitest';
import { countedDays, isWithin, lastDay, minuteOf } from '../../src/scenario/horizon.js';

const DAY = 1440;

test('the last day of some weeks is the day before the same weekday', () => {
  expect(lastDay('2026-09-01', 1)).toBe('2026-09-07');
  expect(lastDay('2026-12-28', 2)).toBe('2027-01-10');
});

test('days are within some weeks if one of them is', () => {
  const within = (from: string, to: string) => isWithin({ from, to }, '2026-09-01', 1);
  expect(within('2026-08-01', '2026-08-31')).toBe(false);
  expect(within('2026-08-01', '2026-09-01')).toBe(true);
  expect(within('2026-09-07', '2026-10-01')).toBe(true);
  expect(within('2026-09-08', '2026-10-01')).toBe(false);
});

test('a date is minutes after the start', () => {
  expect(minuteOf('2026-09-03', '2026-09-01')).toBe(2 * DAY);
  expect(minuteOf('2026-08-31', '2026-09-01')).toBe(-DAY);
});

describe('the days of a term that count', () => {
  /** After a week of warm-up, ten days from 2026-09-08 to 2026-09-17. */
  const counted = (from: string, to: string, minutes = 10 * DAY) =>
    countedDays({ from, to }, { start: '2026-09-01', warmUpWeeks: 1 }, minutes);

  test('are those after the warm-up and within the time that has been simulated', () => {
    expect(counted('2026-09-01', '2026-12-18')).toEqual({ from: '2026-09-08', to: '2026-09-17' });
    expect(counted('2026-09-10', '2026-09-12')).toEqual({ from: '2026-09-10', to: '2026-09-12' });
    expect(counted('2026-09-17', '2026-09-30')).toEqual({ from: '2026-09-17', to: '2026-09-17' });
    expect(counted('2026-09-01', '2026-09-08')).toEqual({ from: '2026-09-08', to: '2026-09-08' });
  });

  test('include a day that has only begun', () => {
    expect(counted('2026-09-01', '2026-12-18', 10 * DAY + 1)).toEqual({ from: '2026-09-08', to: '2026-09-18' });
    expect(counted('2026-09-01', '2026-12-18', 1)).toEqual({ from: '2026-09-08', to: '2026-09-08' });
  });

  test('are none before the end of the warm-up, after the last day, and while no time has passed', () => {
    expect(counted('2026-08-01', '2026-09-07')).toBeNull();
    expect(counted('2026-09-18', '2026-12-18')).toBeNull();
    expect(counted('2026-09-01', '2026-12-18', 0)).toBeNull();
  });
});
