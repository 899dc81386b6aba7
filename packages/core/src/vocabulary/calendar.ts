import * as z from 'zod';
import { InputError } from './input-error.js';
import { list } from './list.js';
import { readInput } from './read-input.js';

/**
 * The days of the week, as calendars name them.
 *
 * @public
 */
export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A date, such as `2026-12-24`.
 *
 * @public
 */
export const dateSchema = z.iso.date({ error: 'expected a date, such as "2026-12-24"' });

/**
 * Days from one date to another, both included: a term, or holidays.
 *
 * @public
 */
export const daysSchema = z
  .strictObject({
    from: dateSchema.describe('The first day.'),
    to: dateSchema.describe('The last day, which counts too.'),
    title: z.string().max(200).exactOptional().describe('What people call these days.'),
    source: z.string().min(1).max(500).exactOptional().describe('Where it is published.'),
  })
  .refine(({ from, to }) => from <= to, { error: 'expected a span that ends after it begins' });

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/**
 * When a school is open: in which time zone, on which weekdays, and on which dates it is nevertheless closed.
 *
 * @public
 */
export const schoolCalendarSchema = z.strictObject({
  timeZone: z
    .string()
    .refine(isTimeZone, { error: 'expected an IANA time zone, such as "Europe/Berlin"' })
    .describe('The IANA time zone in which days begin and end.'),
  weekdays: list(z.enum(dayNames), 1, {
    error: 'name at least one day of the week on which the school is open',
  }).describe('On which days of the week the school is open.'),
  closed: list(z.union([dateSchema, daysSchema]))
    .default([])
    .describe('Dates, or spans of days, on which it is closed all the same.'),
});

/**
 * When a school is open.
 *
 * @public
 */
export type SchoolCalendar = z.input<typeof schoolCalendarSchema>;

type ReadCalendar = z.infer<typeof schoolCalendarSchema>;

/** After so many days without reaching the target, the calendar has no school days left. */
const MOST_DAYS = 3660;

// The result follows from the calendar alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<object, ReadCalendar>();

const readCalendar = (calendar: SchoolCalendar): ReadCalendar => {
  const known = remembered.get(calendar);
  if (known !== undefined) return known;
  const read = readInput(schoolCalendarSchema, calendar, 'calendar');
  if (Object.isFrozen(calendar)) remembered.set(calendar, read);
  return read;
};

/**
 * Whether a school is open on a date.
 *
 * @param calendar - When the school is open.
 * @param date - Such as `2026-12-24`.
 * @throws {@link InputError} if the calendar is not one.
 *
 * @example
 * ```ts
 * import { isSchoolDay } from 'work-elements';
 *
 * const calendar = {
 *   timeZone: 'Europe/Berlin',
 *   weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
 *   closed: ['2026-10-05'],
 * } as const;
 * console.log(isSchoolDay(calendar, '2026-10-05'), isSchoolDay(calendar, '2026-10-06')); // false true
 * ```
 *
 * @public
 */
export const isSchoolDay = (calendar: SchoolCalendar, date: string): boolean => {
  const read = readCalendar(calendar);
  return isOpen(read, readInput(z.strictObject({ date: dateSchema }), { date }, 'isSchoolDay').date);
};

const isOpen = ({ timeZone, weekdays, closed }: ReadCalendar, date: string): boolean => {
  const day = dayNames[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  if (day === undefined || !weekdays.includes(day)) return false;
  if (closed.some((each) => (typeof each === 'string' ? each === date : each.from <= date && date <= each.to)))
    return false;
  return !mayLackDates(timeZone, Number(date.slice(0, 4))) || startsOf(timeZone, date).length > 0;
};

/**
 * The end of the n-th school day after an instant: midnight in the calendar’s time zone. The day of the instant itself
 * does not count.
 *
 * @param calendar - When the school is open.
 * @param from - An ISO 8601 time with an offset.
 * @param days - How many school days; at least one.
 * @returns An ISO 8601 time in UTC.
 * @throws {@link InputError} if the calendar is invalid or has too few school days in the following ten years, if the
 *   time is not between the years 1000 and 9989, or if the number of days is not a positive whole number.
 *
 * @example
 * ```ts
 * import { afterSchoolDays } from 'work-elements';
 *
 * const calendar = {
 *   timeZone: 'Europe/Berlin',
 *   weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
 *   closed: ['2026-10-05'],
 * } as const;
 * console.log(afterSchoolDays(calendar, '2026-10-02T09:00:00+02:00', 1)); // 2026-10-06T22:00:00.000Z
 * ```
 *
 * @public
 */
export const afterSchoolDays = (calendar: SchoolCalendar, from: string, days: number): string => {
  const read = readCalendar(calendar);
  const asked = readInput(askedSchema, { from, days }, 'afterSchoolDays');
  let date = dateIn(read.timeZone, Date.parse(asked.from));
  let left = asked.days;
  for (let passed = 0; left > 0; passed++) {
    if (passed > MOST_DAYS) {
      const message = `it has fewer than ${days} school days in the ten years after ${from}`;
      throw new InputError('calendar', [{ path: 'closed', code: 'no-school-day', message }]);
    }
    date = dayAfter(date);
    if (isOpen(read, date)) left -= 1;
  }
  return new Date(startOfDay(read.timeZone, dayAfter(date))).toISOString();
};

/** Between these instants, every time zone writes the year with four digits. */
const FIRST = Date.parse('1000-01-02T00:00:00Z');
const LAST = Date.parse('9989-12-31T00:00:00Z');

const askedSchema = z.strictObject({
  from: z.iso
    .datetime({ offset: true, error: 'expected a time with its offset, such as "2026-09-01T08:00:00Z"' })
    .refine((time) => FIRST <= Date.parse(time) && Date.parse(time) <= LAST, {
      error: 'expected a time from the year 1000 to the year 9989',
    }),
  days: z.number().int().min(1),
});

const DAY = 86_400_000;

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const digits = '2-digit';
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
    second: digits,
  });
  formats.set(timeZone, format);
  return format;
};

/** What a wall clock in a time zone shows at an instant, read as if it were UTC. */
const wallClock = (timeZone: string, instant: number): number => {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
};

const dateIn = (timeZone: string, instant: number): string =>
  new Date(wallClock(timeZone, instant)).toISOString().slice(0, 10);

const lacking = new Map<string, boolean>();

/** Whether a zone’s clocks went forward by about a day within a year, so that it skipped a date. */
const mayLackDates = (timeZone: string, year: number): boolean => {
  const key = `${timeZone} ${year}`;
  const known = lacking.get(key);
  if (known !== undefined) return known;
  const offsets = Array.from({ length: 14 }, (_, month) => Date.UTC(year, month, 1)).map(
    (instant) => wallClock(timeZone, instant) - instant,
  );
  const lacks = offsets.some((offset, month) => offset - (offsets[month - 1] ?? offset) > DAY * 0.9);
  lacking.set(key, lacks);
  return lacks;
};

/**
 * The instants at which a date may begin in a time zone; none if the zone skipped it, as Pacific/Apia did 30 December
 * 2011.
 */
const startsOf = (timeZone: string, date: string): readonly number[] => {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const offsets = [wanted - DAY, wanted, wanted + DAY].map((instant) => wallClock(timeZone, instant) - instant);
  return offsets.map((offset) => wanted - offset).filter((instant) => dateIn(timeZone, instant) === date);
};

/**
 * The first instant of a date in a time zone, or of the next date that the zone has. Where clocks skip midnight, the
 * date begins at the time that follows the gap.
 */
const startOfDay = (timeZone: string, date: string): number => {
  const starts = startsOf(timeZone, date);
  return starts.length > 0 ? Math.min(...starts) : startOfDay(timeZone, dayAfter(date));
};
