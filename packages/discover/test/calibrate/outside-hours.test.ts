import { parseScenario } from '@work-elements/simulate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownClock } from '../../src/calibrate/own-clock.js';
import { DAY, WorkClock } from '../../src/calibrate/week.js';
import { calibrate, collectEvents, discoverModel, type EventInput } from '../../src/index.js';

interface Piece {
  readonly case: string;
  readonly activity: string;
  /** In UTC. */
  readonly from: number;
  readonly minutes: number;
}

const MINUTE = 60_000;

const eventsOf = ({ case: name, activity, from, minutes }: Piece): readonly EventInput[] =>
  (['start', 'complete'] as const).map((lifecycle, index) => ({
    case: name,
    activity,
    lifecycle,
    resource: 'Bo',
    role: null,
    time: new Date(from + index * minutes * MINUTE).toISOString(),
  }));

const calibrated = (pieces: readonly Piece[]) => {
  const { model, log } = discoverModel(collectEvents(pieces.flatMap(eventsOf)), { process: 'discover' });
  const staff = model.roles.flatMap(({ id, actors }) =>
    actors.includes('information-system') ? [] : [{ role: id, count: 1 }],
  );
  return calibrate(log, parseScenario({ id: 's', title: 'S', model, learners: { count: 1 }, staff }));
};

/** Weekdays from Monday, 7 September 2026, on. */
const weekdays = (count: number): readonly number[] =>
  Array.from(
    { length: count },
    (_, index) => Date.UTC(2026, 8, 7) + (Math.floor(index / 5) * 7 + (index % 5)) * 86_400_000,
  );

const at = (day: number, hours: number): number => day + hours * 60 * MINUTE;

test.each([
  // The minutes of evening work, each starting at 19:00.
  { every: 13, minutes: [45, 45, 45, 45] },
  { every: 17, minutes: [35, 40, 58] },
  // Longer than the hours in which something was begun or ended.
  { every: 13, minutes: [150, 160, 170, 180] },
])('times work outside the calendar as it was seen: every $every days, $minutes minutes', ({ every, minutes }) => {
  const evenings: number[] = [];
  const { fits } = calibrated(
    weekdays(40).flatMap((day, index) => {
      const name = `c${index}`;
      const length = minutes[index / every];
      if (length !== undefined) evenings.push(length);
      return [
        { case: name, activity: 'Lesson', from: at(day, 8), minutes: 40 },
        { case: name, activity: 'Grade', from: at(day, 9), minutes: 20 + (index % 30) },
        ...(length === undefined ? [] : [{ case: name, activity: 'Evening', from: at(day, 19), minutes: length }]),
      ];
    }),
  );
  expect(fits.calendars.flatMap(({ weekly }) => weekly.map(({ to }) => to))).toEqual(['10:00']);
  const evening = fits.durations.find(({ step }) => step === 'process/evening');
  expect(evening?.n).toBe(evenings.length);
  const mean = evenings.reduce((sum, each) => sum + each, 0) / evenings.length;
  const { low = 0, value = 0, high = 0 } = evening?.mean ?? {};
  expect(Math.abs(value - mean)).toBeLessThan(0.05 * mean);
  expect(low).toBeLessThanOrEqual(mean);
  expect(high).toBeGreaterThanOrEqual(mean);
  expect(fits.assumed).toContainEqual({
    what: `hours of ${evenings.length} pieces of work (process/evening)`,
    because: expect.stringMatching(/outside the calendar/),
  });
});

test('says nothing of hours where all work lies within the calendars', () => {
  const { fits } = calibrated(
    weekdays(40).map((day, index) => ({ case: `c${index}`, activity: 'Lesson', from: at(day, 8), minutes: 30 })),
  );
  expect(fits.assumed).toEqual([]);
});

test('counts each minute of the week, of an hour in which somebody was seen, and of a day’s work outside, once', () => {
  const weekly = {
    granule: 60,
    open: Array.from({ length: 7 }, () => Array.from({ length: 24 }, (_, h) => h >= 8 && h < 16)),
  };
  const stretch = fc
    .record({ day: fc.integer({ min: 0, max: 5 }), start: fc.nat(DAY - 1), length: fc.nat(2 * DAY) })
    .map(({ day, start, length }) => ({ doer: 0, from: day * DAY + start, to: day * DAY + start + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 5 }), (stretches) => {
      const times = stretches.flatMap(({ from, to }) => [from, to - 1 / 60_000]);
      const base = new WorkClock(weekly, new Set(), 0, 9);
      const clock = ownClock(base, weekly.granule, times, stretches);
      const open = (minute: number): boolean => weekly.open[0]?.[Math.floor((minute % DAY) / 60)] === true;
      const seen = (minute: number): boolean =>
        times.some((time) => Math.floor(time / 60) === Math.floor(minute / 60)) ||
        stretches.some(({ from, to }) => {
          const last = to - 1 / 60_000;
          if (minute < Math.floor(from) || minute >= Math.ceil(to) || Math.floor(from / DAY) !== Math.floor(last / DAY))
            return false;
          for (let each = Math.floor(from); each < to; each++) if (open(each)) return false;
          return true;
        });
      let minutes = 0;
      for (let minute = 0; minute < 9 * DAY; minute++) {
        if (minute % 97 === 0) expect(clock.at(minute) - clock.at(0)).toBeCloseTo(minutes, 6);
        if (open(minute) || seen(minute)) minutes += 1;
      }
    }),
  );
});
