import type { TrainingRules } from './training-options.js';

type Dates = NonNullable<TrainingRules['dates']>;

/** Weeks of a plan’s year: the distance between the starts of consecutive years. */
const WEEKS_OF_A_YEAR = 52;

/** The date a number of weeks and days after the start of a plan, in ISO format. @internal */
export const dayOf = (start: string, week: number, days = 0): string => {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7 * week + days);
  return day.toISOString().slice(0, 10);
};

/**
 * The weeks of a year in which training can take place, counted from the start of the plan: the earliest that are not a
 * break from Monday to Friday, up to the plan’s number of weeks per year.
 *
 * @internal
 */
export const weeksOfYear = ({ start, weeks, breaks }: Dates, year: number): readonly number[] => {
  const first = WEEKS_OF_A_YEAR * (year - 1);
  const isOff = (day: string): boolean => breaks.some(({ from, to }) => from <= day && day <= to);
  return Array.from({ length: WEEKS_OF_A_YEAR }, (_, week) => first + week)
    .filter((week) => !WORKDAYS.every((day) => isOff(dayOf(start, week, day))))
    .slice(0, weeks);
};

/** Offsets from Monday. */
const WORKDAYS = [0, 1, 2, 3, 4] as const;

/** The week of a year, from 1, for a week of a plan. @internal */
export const weekInYear = (week: number): number => (week % WEEKS_OF_A_YEAR) + 1;

/** The first day of a plan, from a session of one of its years. @internal */
export const firstDayOf = (
  year: number,
  { from, firstWeek }: { readonly from: string; readonly firstWeek: number },
): string => dayOf(from, 1 - firstWeek - WEEKS_OF_A_YEAR * (year - 1));
