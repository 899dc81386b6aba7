import type { ScenarioData } from './scenario-schema.js';

const DAY = 86_400_000;

const firstMoment = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The last day of a number of weeks, as a date. @internal */
export const lastDay = (start: string, weeks: number): string => dateOf(firstMoment(start) + (7 * weeks - 1) * DAY);

/** Whether any day of a term or holiday lies within a number of weeks. @internal */
export const isWithin = ({ from, to }: ScenarioData['terms'][number], start: string, weeks: number): boolean =>
  to >= start && from <= lastDay(start, weeks);

/** Minutes from the first moment of the start to that of a date. @internal */
export const minuteOf = (date: string, start: string): number => (firstMoment(date) - firstMoment(start)) / 60_000;

/**
 * The first and last day of a term that count: after the warm-up, and within the minutes counted since. Null if there
 * are none.
 *
 * @internal
 */
export const countedDays = (
  term: ScenarioData['terms'][number],
  { start, warmUpWeeks }: Pick<ScenarioData, 'start' | 'warmUpWeeks'>,
  minutes: number,
): { readonly from: string; readonly to: string } | null => {
  const begin = firstMoment(start) + 7 * warmUpWeeks * DAY;
  const days = Math.ceil((minutes * 60_000) / DAY);
  const [first, last] = [dateOf(begin), dateOf(begin + (days - 1) * DAY)];
  const [from, to] = [term.from > first ? term.from : first, term.to < last ? term.to : last];
  return from > to ? null : { from, to };
};

const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
