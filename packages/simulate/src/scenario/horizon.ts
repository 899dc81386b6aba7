import type { ScenarioData } from './scenario-schema.js';

const DAY = 86_400_000;

const firstMoment = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The last day of a number of weeks, as a date. @internal */
export const lastDay = (start: string, weeks: number): string =>
  new Date(firstMoment(start) + (7 * weeks - 1) * DAY).toISOString().slice(0, 10);

/** Whether any day of a term or holiday lies within a number of weeks. @internal */
export const isWithin = ({ from, to }: ScenarioData['terms'][number], start: string, weeks: number): boolean =>
  to >= start && from <= lastDay(start, weeks);

/** Minutes from the first moment of the start to that of a date. @internal */
export const minuteOf = (date: string, start: string): number => (firstMoment(date) - firstMoment(start)) / 60_000;
