import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSchoolDays, InputError, type SchoolCalendar } from '../../src/index.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('the end of the n-th school day', () => {
  test.each<[string, SchoolCalendar, string, number, string]>([
    ['skips the weekend', { timeZone: 'UTC', weekdays }, '2026-09-04T10:00:00Z', 1, '2026-09-08T00:00:00.000Z'],
    [
      'skips a closed day',
      { timeZone: 'UTC', weekdays, closed: ['2026-09-07'] },
      '2026-09-04T10:00:00Z',
      1,
      '2026-09-09T00:00:00.000Z',
    ],
    [
      'skips a holiday, its last day included',
      { timeZone: 'UTC', weekdays, closed: [{ from: '2026-10-05', to: '2026-10-09' }] },
      '2026-10-02T10:00:00Z',
      1,
      '2026-10-13T00:00:00.000Z',
    ],
    // In New York it is still Thursday.
    [
      'counts from the day it is there',
      { timeZone: 'America/New_York', weekdays },
      '2026-09-04T02:00:00Z',
      1,
      '2026-09-05T04:00:00.000Z',
    ],
    // Clocks go back on 25 October.
    [
      'keeps to the wall clock',
      { timeZone: 'Europe/Berlin', weekdays },
      '2026-10-23T10:00:00Z',
      1,
      '2026-10-26T23:00:00.000Z',
    ],
    // Samoa’s clocks went from Thursday the 29th to Saturday the 31st.
    [
      'where a date is skipped',
      { timeZone: 'Pacific/Apia', weekdays },
      '2011-12-29T20:00:00Z',
      1,
      '2012-01-02T10:00:00.000Z',
    ],
    // Clocks skip midnight: 6 September begins at one o’clock.
    [
      'where midnight is skipped',
      { timeZone: 'America/Santiago', weekdays: ['sat'] },
      '2026-09-04T12:00:00Z',
      1,
      '2026-09-06T04:00:00.000Z',
    ],
  ])('%s', (_, calendar, from, days, end) => {
    expect(afterSchoolDays(calendar, from, days)).toBe(end);
  });

  test('is later the more days there are, and always at midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 500 }), (days, hours) => {
        const from = new Date(Date.UTC(2026, 0, 1, hours)).toISOString();
        const calendar: SchoolCalendar = { timeZone: 'Asia/Kolkata', weekdays };
        const [end, next] = [afterSchoolDays(calendar, from, days), afterSchoolDays(calendar, from, days + 1)];
        expect(end < next).toBe(true);
        expect(end.endsWith('T18:30:00.000Z')).toBe(true);
      }),
    );
  });

  test('does not come in a school that never opens, and in no such place', () => {
    const closed = [{ from: '2026-01-01', to: '2099-12-31' }];
    expect(() => afterSchoolDays({ timeZone: 'UTC', weekdays, closed }, '2026-09-01T00:00:00Z', 1)).toThrow(
      /fewer than 1 school days/,
    );
    expect(() => afterSchoolDays({ timeZone: 'Europe/Atlantis', weekdays }, '2026-09-01T00:00:00Z', 1)).toThrow(
      InputError,
    );
  });
});

test.each([
  ['garbage', 1, 'from: expected a time with its offset'],
  ['0001-01-01T00:00:00Z', 1, 'from the year 1000'],
  ['9999-12-30T00:00:00Z', 1, 'to the year 9989'],
  ['2026-09-01T08:00:00Z', 0, 'days: '],
  ['2026-09-01T08:00:00Z', 1.5, 'days: '],
  ['2026-09-01T08:00:00Z', Number.NaN, 'days: '],
])('the end of a school day after %s, %d days, is refused in words', (from, days, message) => {
  expect(() => afterSchoolDays({ timeZone: 'UTC', weekdays }, from, days)).toThrow(message);
});
