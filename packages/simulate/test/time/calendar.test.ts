import { describe, expect, test } from 'vitest';
import { schoolDays, workingTime } from '../../src/time/calendar.js';
import { DAY } from '../../src/time/working-time.js';

const open = (of: Partial<Parameters<typeof schoolDays>[0]>): readonly string[] =>
  schoolDays({ start: '2026-09-01', weeks: 2, terms: [], holidays: [], ...of }).flatMap((isOpen, day) =>
    isOpen ? [new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(8, 10)] : [],
  );

describe('school days', () => {
  test('are all days of the weeks where nothing is said', () => {
    expect(open({})).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14']);
  });

  test('have the first and the last day of a term, and those of every term', () => {
    expect(open({ terms: [{ from: '2026-09-03', to: '2026-09-04' }] })).toEqual(['03', '04']);
    const terms = [
      { from: '2026-08-01', to: '2026-09-01' },
      { from: '2026-09-14', to: '2026-12-24' },
    ];
    expect(open({ terms })).toEqual(['01', '14']);
  });

  test('have no day of the holidays, or on which the school is closed', () => {
    const closed = { timeZone: 'UTC', weekdays: ['mon', 'wed'] as ['mon', 'wed'], closed: ['2026-09-02'] };
    expect(open({ school: closed })).toEqual(['07', '09', '14']);
    expect(open({ school: closed, holidays: [{ from: '2026-09-09', to: '2026-09-14' }] })).toEqual(['07']);
  });
});

describe('the working time of a calendar', () => {
  const of = (
    weekly: readonly {
      readonly days: readonly ('mon' | 'tue' | 'wed' | 'sun')[];
      readonly from: string;
      readonly to: string;
    }[],
    share = 1,
    days: readonly boolean[] = [true, true, true],
    start = '2026-09-01',
  ) => {
    const calendar = { id: 'own', weekly: weekly.map((shift) => ({ ...shift, days: [...shift.days] })) };
    const { from, to } = workingTime(calendar, share, days, start);
    return Array.from(from, (begin, index) => [begin, to[index]]);
  };
  const tue = (from: string, to: string) => ({ days: ['tue'] as const, from, to });

  // The first of September 2026 is a Tuesday, and 1969-12-30 was one too.
  test('is on its weekdays, to the minute', () => {
    expect(of([tue('08:05', '16:30')])).toEqual([[485, 990]]);
    expect(of([{ days: ['wed'], from: '08:05', to: '16:30' }])).toEqual([[DAY + 485, DAY + 990]]);
    expect(of([{ days: ['mon', 'wed'], from: '08:00', to: '09:00' }])).toEqual([[DAY + 480, DAY + 540]]);
    expect(of([{ days: ['mon'], from: '08:00', to: '09:00' }], 1, [true], '1969-12-29')).toEqual([[480, 540]]);
    expect(of([{ days: ['sun'], from: '08:00', to: '09:00' }], 1, [true], '1969-12-28')).toEqual([[480, 540]]);
  });

  test('is none on days without school', () => {
    expect(of([tue('08:00', '16:00'), { days: ['wed'], from: '08:00', to: '09:00' }], 1, [false, true])).toEqual([
      [DAY + 480, DAY + 540],
    ]);
  });

  test('runs past midnight where a shift ends before it begins, and meets the next day’s', () => {
    expect(of([tue('22:00', '02:00')])).toEqual([[1320, DAY + 120]]);
    expect(of([tue('00:00', '00:00')])).toEqual([[0, DAY]]);
    expect(of([tue('22:00', '02:00'), { days: ['wed'], from: '01:00', to: '03:00' }])).toEqual([[1320, DAY + 180]]);
    expect(of([tue('22:00', '04:00'), { days: ['wed'], from: '01:00', to: '03:00' }])).toEqual([[1320, DAY + 240]]);
  });

  test('joins shifts that touch or overlap, in whatever order they are written', () => {
    expect(of([tue('12:00', '16:00'), tue('08:00', '12:00')])).toEqual([[480, 960]]);
    expect(of([tue('08:00', '12:00'), tue('09:00', '10:00')])).toEqual([[480, 720]]);
    expect(of([tue('13:00', '16:00'), tue('08:00', '12:00')])).toEqual([
      [480, 720],
      [780, 960],
    ]);
  });

  test('is the first part of each stretch for somebody part-time', () => {
    expect(of([tue('12:00', '16:00'), tue('08:00', '12:00')], 0.5)).toEqual([[480, 720]]);
    expect(of([tue('13:00', '16:00'), tue('08:00', '12:00')], 0.25)).toEqual([
      [480, 540],
      [780, 825],
    ]);
  });
});
