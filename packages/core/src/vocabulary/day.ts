import * as z from 'zod';

/** A date, or an instant with an offset of which only the date counts. @internal */
export const daySchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date, such as "2026-03-01"',
});

/** The date of a day, or of an instant in its own offset. @internal */
export const dateOf = (day: string): string => day.slice(0, 10);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year in which the school year of a date began, if school years begin on a day such as `08-01`. @internal */
export const schoolYearOf = (day: string, starts: string): number =>
  yearOf(day) - (dateOf(day).slice(5) < starts ? 1 : 0);

/** The same day a number of years later; 28 February for 29 February where the year is not a leap year. @internal */
export const yearsAfter = (day: string, years: number): string => {
  const [year, rest] = [yearOf(day) + years, dateOf(day).slice(5)];
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year).padStart(4, '0')}-${rest === '02-29' && !isLeap ? '02-28' : rest}`;
};
