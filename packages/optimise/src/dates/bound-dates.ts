import { at } from '../vocabulary/at.js';
import type { DatesProblem } from './jobs.js';

/** Under how many weeks no dates get, and why. @internal */
export interface DatesBound {
  readonly weeks: number;
  /** What binds: trainers' hours, sessions that follow one another, or the hours of one person. */
  readonly by: 'trainers' | 'order' | 'person';
}

/** The weeks that a year takes at least, by arithmetic. @internal */
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
