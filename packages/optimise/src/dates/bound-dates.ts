import { at } from '../vocabulary/at.js';
import type { DatesProblem } from './jobs.js';

/** A lower bound of the weeks needed, and its reason. @internal */
export interface DatesBound {
  readonly weeks: number;
  /** The binding constraint: trainers’ hours, sessions that must follow one another, or one person’s hours. */
  readonly by: 'trainers' | 'order' | 'person';
}

/** A lower bound of the weeks that a year’s sessions take. @internal */
export const boundOfDates = ({ jobs, people, taught, hoursPerWeek }: DatesProblem): DatesBound => {
  const trainerHours = jobs.reduce((sum, { weeks, taught: needed }) => sum + weeks * needed, 0);
  const chains = jobs.map(() => 0);
  const chain = (job: number): number => {
    if (at(chains, job) === 0) chains[job] = at(jobs, job).weeks + Math.max(0, ...at(jobs, job).after.map(chain));
    return at(chains, job);
  };
  const hours = new Float64Array(people);
  for (const { weeks, loads } of jobs) {
    for (const load of loads) hours[load.person] = at(hours, load.person) + weeks * load.hours;
  }
  const most = Math.max(0, ...hours);
  const bounds: readonly DatesBound[] = [
    { weeks: Math.ceil(trainerHours / taught - 1e-9), by: 'trainers' },
    { weeks: Math.max(0, ...jobs.map((_, job) => chain(job))), by: 'order' },
    { weeks: Math.ceil(most / hoursPerWeek - 1e-9), by: 'person' },
  ];
  return bounds.reduce((highest, bound) => (bound.weeks > highest.weeks ? bound : highest));
};
