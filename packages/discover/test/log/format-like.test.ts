import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLike } from '../../src/log/format-like.js';
import { Timestamps } from '../../src/log/timestamp.js';

describe('the format of a time', () => {
  test.each([
    ['01.09.2026 08:00', 'DD.MM.YYYY HH:mm'],
    ['03/11/2026 08:00', 'DD/MM/YYYY HH:mm'],
    ['03-11-2026 08:00:59', 'DD-MM-YYYY HH:mm:ss'],
    ['09/23/2026 08:00', 'MM/DD/YYYY HH:mm'],
    ['1.9.2026, 8:00', 'D.M.YYYY, H:mm'],
    ['11/12/26 10:00', 'D/M/YY H:mm'],
    ['03/11/2026 8:05 pm', 'DD/MM/YYYY h:mm A'],
    ['03/11/2026', 'DD/MM/YYYY'],
    ['03.11.2026 08:00:00.250 +02:00', 'DD.MM.YYYY HH:mm:ss.SSS Z'],
    ['03.11.2026 12:00:00', 'DD.MM.YYYY H:mm:ss'],
    ['soon', null],
    ['03.11.2026 at noon', null],
  ])('of %s is %s', (text, format) => {
    expect(formatLike(text)).toBe(format);
  });

  const two = (number: number): string => String(number).padStart(2, '0');

  test('reads the time that it was made of, as the same time', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const parts = fc.record({
      day,
      month: fc.integer({ min: 1, max: 12 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      mark: fc.constantFrom('.', '/', '-'),
      between: fc.constantFrom(' ', ', ', 'T'),
      isPadded: fc.boolean(),
      monthFirst: fc.boolean(),
      second: fc.option(fc.integer({ min: 0, max: 59 })),
    });
    fc.assert(
      fc.property(parts, ({ day, month, hour, minute, mark, between, isPadded, monthFirst, second }) => {
        const write = isPadded ? two : String;
        const isMonthFirst = monthFirst && day > 12;
        const date = [...(isMonthFirst ? [month, day] : [day, month]).map(write), '2026'].join(mark);
        const text = `${date}${between}${write(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
        const times = new Timestamps({ zone: 'UTC', dateFormat: formatLike(text) ?? '' });
        expect(times.read(text)).toBe('read');
        expect(times.time).toBe(Date.UTC(2026, month - 1, day, hour, minute, second ?? 0));
      }),
      { seed: 22 },
    );
  });
});
