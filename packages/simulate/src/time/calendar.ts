import { dayNames, isSchoolDay, type SchoolCalendar } from 'work-elements';
import { at } from '../arrays/ints.js';
import type { Calendar, ScenarioData } from '../scenario/scenario-schema.js';
import { DAY, type Span, spans, type WorkingTime } from './working-time.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Day of the week of a day number, Monday being 0. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The scenario’s days, from first to last, each with whether it is a school day. @internal */
export const schoolDays = ({
  start,
  weeks,
  school,
  terms,
  holidays,
}: Pick<ScenarioData, 'start' | 'weeks' | 'school' | 'terms' | 'holidays'>): readonly boolean[] => {
  const first = dayNumber(start);
  const calendar: SchoolCalendar = Object.freeze({
    timeZone: school?.timeZone ?? 'UTC',
    weekdays: school?.weekdays ?? dayNames,
    closed: [...(school?.closed ?? []), ...holidays],
  });
  const inTerm = (date: string): boolean =>
    terms.length === 0 || terms.some(({ from, to }) => from <= date && date <= to);
  return Array.from({ length: weeks * 7 }, (_, index) => {
    const date = new Date((first + index) * 86_400_000).toISOString().slice(0, 10);
    return inTerm(date) && isSchoolDay(calendar, date);
  });
};

/**
 * The working time of a calendar over a scenario. Somebody with an FTE below 1 works the first part of each stretch of
 * adjoining or overlapping shifts, in that proportion. A shift that ends before it begins runs past midnight and
 * belongs to the day on which it begins.
 *
 * @internal
 */
export const workingTime = (
  calendar: Calendar,
  share: number,
  days: readonly boolean[],
  start: string,
): WorkingTime => {
  const first = weekday(dayNumber(start));
  const shifts = dayNames.map((name) =>
    merged(
      calendar.weekly
        .filter((shift) => shift.days.includes(name))
        .map(({ from, to }): Span => [minutesOf(from), minutesOf(to) + (from < to ? 0 : DAY)]),
    ).map(([from, to]): Span => [from, from + (to - from) * share]),
  );
  const open = days.flatMap((school, day) =>
    school ? at(shifts, (first + day) % 7).map(([from, to]): Span => [day * DAY + from, day * DAY + to]) : [],
  );
  return spans(merged(open));
};

/** Merges sorted spans that touch or overlap. */
const merged = (all: readonly Span[]): readonly Span[] => {
  const result: [from: number, to: number][] = [];
  for (const [from, to] of [...all].sort(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
};
