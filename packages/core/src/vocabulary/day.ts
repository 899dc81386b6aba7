import * as z from 'zod';

/**
 * A date, or an instant with its offset, of which only the date counts here.
 *
 * @internal
 */
export const daySchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date, such as "2026-03-01"',
});

/** The date of a day or an instant, as it was where it was written down. @internal */
export const dateOf = (day: string): string => day.slice(0, 10);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year in which a school year began that starts on a day such as `08-01`. @internal */
export const schoolYearOf = (day: string, starts: string): number =>
  yearOf(day) - (dateOf(day).slice(5) < starts ? 1 : 0);

/** The day a number of years later; of 29 February, the 28th where there is none. @internal */
export const yearsAfter = (day: string, years: number): string => {
  const [year, rest] = [yearOf(day) + years, dateOf(day).slice(5)];
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year).padStart(4, '0')}-${rest === '02-29' && !isLeap ? '02-28' : rest}`;
};
