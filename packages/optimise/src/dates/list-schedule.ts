import { at } from '../vocabulary/at.js';
import type { DatesProblem, Starts } from './jobs.js';

const SLACK = 1e-9;

/**
 * List scheduling: places each job of a list in the earliest weeks in which its people and the trainers have the hours
 * and all its predecessors, wherever they are in the list, have ended. Jobs may end after the year.
 *
 * @internal
 */
export const listSchedule = (problem: DatesProblem, order: readonly number[]): Starts => {
  const { jobs, people, hoursPerWeek, taught } = problem;
  const longest = jobs.reduce((sum, { weeks }) => sum + weeks, 0) + 1;
  const hours = new Float64Array(people * longest);
  const busy = new Float64Array(longest);
  const starts = new Array<number>(jobs.length).fill(-1);
  const fits = (job: number, start: number): boolean => {
    const { weeks, loads, taught: needed } = at(jobs, job);
    for (let week = start; week < start + weeks; week++) {
      if (at(busy, week) + needed > taught + SLACK) return false;
      for (const load of loads)
        if (at(hours, load.person * longest + week) + load.hours > hoursPerWeek + SLACK) return false;
    }
    return true;
  };
  const place = (job: number): void => {
    if (at(starts, job) >= 0) return;
    const { weeks, loads, taught: needed, after } = at(jobs, job);
    let start = 0;
    for (const earlier of after) {
      place(earlier);
      start = Math.max(start, at(starts, earlier) + at(jobs, earlier).weeks);
    }
    while (!fits(job, start)) start += 1;
    starts[job] = start;
    for (let week = start; week < start + weeks; week++) {
      busy[week] = at(busy, week) + needed;
      for (const load of loads) {
        const cell = load.person * longest + week;
        hours[cell] = at(hours, cell) + load.hours;
      }
    }
  };
  for (const job of order) place(job);
  return starts;
};
