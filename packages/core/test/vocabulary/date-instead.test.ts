import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSchema, InputError, readInput } from 'work-elements';
import * as z from 'zod';

const schema = z.object({ on: dateSchema, count: z.number() });

const said = (on: unknown, count: unknown = 1): readonly string[] => {
  try {
    readInput(schema, { on, count }, 'test');
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ message }) => message);
  }
};

describe('of a date that is written otherwise it is said how to write it', () => {
  test.each([
    ['01.09.2026', 'found "01.09.2026"; write the year first: 2026-09-01'],
    ['1.9.2026', '; write the year first: 2026-09-01'],
    ['03/11/2026', '; write the year first: 2026-11-03 or 2026-03-11'],
    ['25/12/2026', '; write the year first: 2026-12-25'],
    ['12/25/2026', '; write the year first: 2026-12-25'],
    ['05/05/2026', '; write the year first: 2026-05-05'],
    ['31.02.2026', '; there is no such day'],
    ['2026-02-30', '; there is no such day: that month has 28'],
    ['2024-02-30', '; there is no such day: that month has 29'],
    ['2026-13-01', '; there is no month 13'],
    ['2026/9/1', '; write 2026-09-01'],
    ['2026-9-1', '; write 2026-09-01'],
    ['2026-09-01T08:00', '; write 2026-09-01'],
    ['next week', 'such as "2026-12-24", found "next week"'],
  ])('%s', (text, words) => {
    const [message = ''] = said(text);
    expect(message.startsWith('expected a date, such as')).toBe(true);
    expect(message.endsWith(words)).toBe(true);
  });

  test('and what is advised is taken', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom('.', '/', '-'),
        (day, month, mark) => {
          const text = [day, month, 2026].join(mark);
          const advised =
            said(text)[0]
              ?.match(/\d{4}-\d\d-\d\d/g)
              ?.slice(1) ?? [];
          const isThere = new Date(Date.UTC(2026, month - 1, day)).getUTCDate() === day && month > 0 && month < 13;
          for (const date of advised) expect(said(date)).toEqual([]);
          if (isThere) expect(advised.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('of a number in quotation marks it is said to leave them out', () => {
  expect(said('2026-01-01', '30')).toEqual([
    'expected a number, found the text "30"; leave out the quotation marks: 30',
  ]);
  expect(said('2026-01-01', '2,5')).toEqual([
    'expected a number, found the text "2,5"; write decimals with a point: 2.5',
  ]);
});
