import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SchoolClock, staffedDays } from '../../src/time/school-clock.js';
import { DAY, type Span, spans, WEEK } from '../../src/time/working-time.js';

const daysOf = (...people: readonly (readonly Span[])[]) => {
  const { from, to } = staffedDays(people.map(spans), WEEK);
  return Array.from(from, (begin, index) => [begin, to[index]]);
};

describe('the days on which somebody works', () => {
  test('go from the first start to the last end of anybody', () => {
    const early: readonly Span[] = [
      [480, 600],
      [700, 720],
    ];
    const late: readonly Span[] = [[540, 960]];
    expect(daysOf(early, late)).toEqual([[480, 960]]);
    expect(daysOf(late, early)).toEqual([[480, 960]]);
    expect(daysOf()).toEqual([]);
  });

  test('end at midnight for a shift that runs past it, and the next begins there', () => {
    expect(daysOf([[DAY - 60, DAY + 120]])).toEqual([
      [DAY - 60, DAY],
      [DAY, DAY + 120],
    ]);
    expect(daysOf([[DAY - 60, DAY]])).toEqual([[DAY - 60, DAY]]);
  });

  test('begin when somebody comes, also after a day on which others stayed until midnight', () => {
    const days: readonly Span[] = [
      [480, DAY],
      [DAY + 540, DAY + 960],
    ];
    expect(daysOf(days)).toEqual(days);
    expect(daysOf([[480, 960]], [[DAY + 540, DAY + 960]])).toEqual([
      [480, 960],
      [DAY + 540, DAY + 960],
    ]);
  });

  test('end with the scenario', () => {
    const { from, to } = staffedDays([spans([[DAY - 60, 2 * DAY + 60]])], DAY + 1);
    expect([...from]).toEqual([DAY - 60, DAY]);
    expect([...to]).toEqual([DAY, 2 * DAY]);
  });
});

describe('the clock of school days', () => {
  const days = () =>
    staffedDays(
      [
        spans([
          [480, 960],
          [DAY + 480, DAY + 960],
          [4 * DAY + 600, 4 * DAY + 660],
        ]),
      ],
      WEEK,
    );

  test('counts each day on which somebody works as one, and nothing between them', () => {
    const clock = new SchoolClock(days());
    const times = [
      0,
      480,
      720,
      960,
      DAY,
      DAY + 600,
      DAY + 960,
      3 * DAY,
      4 * DAY + 600,
      4 * DAY + 615,
      4 * DAY + 660,
      6 * DAY,
    ];
    expect(times.map((time) => clock.at(time))).toEqual([0, 0, 0.5, 1, 1, 1.25, 2, 2, 2, 2.25, 3, 3]);
  });

  test('gives the same for a time, however many times were asked for before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: WEEK })), (times) => {
        const asked = times.toSorted((one, other) => one - other);
        const clock = new SchoolClock(days());
        expect(asked.map((time) => clock.at(time))).toEqual(asked.map((time) => new SchoolClock(days()).at(time)));
      }),
    );
  });

  test('stands still where nobody ever works', () => {
    expect(new SchoolClock(staffedDays([], WEEK)).at(WEEK)).toBe(0);
  });
});
