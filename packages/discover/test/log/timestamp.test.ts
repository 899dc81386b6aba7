import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { localTime } from '../../src/log/event-log.js';
import { dayAndMonthIn, Timestamps } from '../../src/log/timestamp.js';

const read = (text: string, options: ConstructorParameters<typeof Timestamps>[0] = {}) => {
  const times = new Timestamps(options);
  const status = times.read(text);
  return { status, iso: new Date(times.time).toISOString(), offset: times.offset };
};

describe('times', () => {
  test('a time written with any offset is read as the same instant and offset', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          const times = new Timestamps({});
          expect(times.read(localTime(date.getTime(), offset))).toBe('read');
          expect([times.time, times.offset]).toEqual([date.getTime(), offset]);
        },
      ),
    );
  });

  test.each([
    ['2010-12-30 14:32:00+01:00', '2010-12-30T13:32:00.000Z', 60],
    ['2010-12-30T14:32+0100', '2010-12-30T13:32:00.000Z', 60],
    ['2010/12/30 14:32:00Z', '2010-12-30T14:32:00.000Z', 0],
    ['2020-07-01T14:44:50.751123-04', '2020-07-01T18:44:50.751Z', -240],
    ['2020-07-01T14:44:50,5Z', '2020-07-01T14:44:50.500Z', 0],
  ])('%s', (text, iso, offset) => {
    expect(read(text)).toEqual({ status: 'read', iso, offset });
  });

  test.each([
    ['', 'empty'],
    ['2020-07-01T14:44:50', 'no-zone'],
    ['2020-07-01', 'no-time-of-day'],
    ['03/11/2021 08:00', 'ambiguous'],
    ['3.11.21 08:00', 'ambiguous'],
    ['1/13/2020', 'no-format'],
    ['13/1/2020 10:00', 'no-format'],
    ['13/13/2020 10:00', 'unreadable'],
    ['0001-01-01T00:00:00Z', 'too-early'],
    ['1899-12-31T00:00:00Z', 'too-early'],
    ['1899-12-32T00:00:00Z', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['2021-02-29T08:00:00Z', 'unreadable'],
    ['2021-02-28T24:00:00Z', 'unreadable'],
    ['2021-02-28T08:00:00+15:00', 'unreadable'],
    ['2021-02-28T08:00:00.Z', 'unreadable'],
    ['2021-02-28X08:00:00Z', 'unreadable'],
  ] as const)('%s is %s', (text, status) => {
    expect(read(text).status).toBe(status);
  });

  test('a zone has its own offset in summer and winter, and says where a clock change leaves doubt', () => {
    const zone = 'Europe/Madrid';
    expect(read('2026-07-01T08:00:00', { zone })).toEqual({
      status: 'read',
      iso: '2026-07-01T06:00:00.000Z',
      offset: 120,
    });
    expect(read('2026-01-01T08:00:00', { zone })).toEqual({
      status: 'read',
      iso: '2026-01-01T07:00:00.000Z',
      offset: 60,
    });
    expect(read('2026-03-29T02:30:00', { zone }).status).toBe('gap');
    expect(read('2026-10-25T02:30:00', { zone })).toEqual({
      status: 'fold',
      iso: '2026-10-25T00:30:00.000Z',
      offset: 120,
    });
    expect(read('2026-01-01T08:00:00', { zone: '-03:30' }).offset).toBe(-210);
    expect(() => new Timestamps({ zone: 'Mars/Base' })).toThrow(/"Mars\/Base" is not a time zone/);
  });

  test('away from clock changes, a zone agrees with Intl', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_900_000_000 }), (seconds) => {
        const found = read(format.format(seconds * 1000), { zone: 'America/New_York' });
        fc.pre(found.status === 'read');
        expect(found.iso).toBe(new Date(seconds * 1000).toISOString());
      }),
    );
  });

  test.each([
    ['13/1/2020 10:00', 'day', 'D/M/YYYY HH:mm', '2020-01-13T10:00:00.000Z'],
    ['1/13/2020', 'month', 'M/D/YYYY', '2020-01-13T00:00:00.000Z'],
    ['01-13-20 9:05:07 pm', 'month', 'MM-DD-YY h:mm:ss A', '2020-01-13T21:05:07.000Z'],
    ['13.01.2020 09:05:07.25+01:00', 'day', 'DD.MM.YYYY HH:mm:ss.SSSZ', '2020-01-13T08:05:07.250Z'],
  ])('%s begins with the %s, and is read by the format that is told', (text, first, format, iso) => {
    expect(dayAndMonthIn(text)).toEqual({ status: 'no-format', first, format });
    expect(read(text, { dateFormat: format, zone: 'UTC' })).toMatchObject({ status: 'read', iso });
  });

  test('a format says which number is the day', () => {
    const dateFormat = 'DD/MM/YYYY HH:mm';
    expect(read('03/11/2021 08:05', { dateFormat, zone: 'UTC' }).iso).toBe('2021-11-03T08:05:00.000Z');
    expect(read('3/11/21 8:05 pm', { dateFormat: 'M/D/YY h:mm A', zone: 'UTC' }).iso).toBe('2021-03-11T20:05:00.000Z');
    expect(read('2021-11-03', { dateFormat: 'YYYY-MM-DD', zone: 'UTC' }).iso).toBe('2021-11-03T00:00:00.000Z');
    expect(read('03/13/2021 08:05', { dateFormat, zone: 'UTC' }).status).toBe('unreadable');
    expect(() => new Timestamps({ dateFormat: 'HH:mm' })).toThrow(InputError);
    expect(() => new Timestamps({ dateFormat: 'DD/DD/YYYY' })).toThrow(/each once/);
  });
});
