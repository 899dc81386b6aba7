import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLogCsv } from '../../src/index.js';
import { farDates } from '../../src/log/far-dates.js';

const YEAR = 365.25 * 24 * 3_600_000;

test('events years away from most others are found, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 7, max: 60 }),
      fc.boolean(),
      fc.nat({ max: 20 }),
      (year, away, after, place) => {
        const usual = Array.from({ length: 20 }, (_, index) => Date.UTC(year, index % 12, 5));
        const strange = usual[0] === undefined ? 0 : usual[0] + (after ? away : -away) * YEAR;
        const times = [...usual.slice(0, place), strange, ...usual.slice(place)];
        expect(farDates(Float64Array.from(times))).toEqual([place]);
      },
    ),
  );
});

test('a log that goes on for years, with holidays of years, has none', () => {
  const times = Array.from({ length: 30 }, (_, index) => Date.UTC(1990 + index * 5, 3, 1));
  expect(farDates(Float64Array.from(times))).toEqual([]);
});

test('is told with its line, and kept', async () => {
  const rows = Array.from(
    { length: 50 },
    (_, index) => `c${index},A,2026-03-${String(1 + (index % 28)).padStart(2, '0')}T08:00:00Z,bo`,
  );
  const log = await readLogCsv(`case,activity,time,resource\n${rows.join('\n')}\nc99,A,9999-12-31T23:59:59Z,bo\n`);
  expect(log.events).toBe(51);
  expect(log.problems.filter(({ code }) => code === 'far-date')).toMatchObject([
    { count: 1, at: ['line 52'], found: ['9999-12-31'], dropped: false },
  ]);
});
