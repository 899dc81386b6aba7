import { boundOfDates, type DatesBound } from '../dates/bound-dates.js';
import { findDates } from '../dates/find-dates.js';
import type { DatesProblem, Job } from '../dates/jobs.js';
import type { Pace } from '../limits/pace.js';
import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';
import { isCoached } from './year-problem.js';

/** A session without a date. @internal */
export interface Planned {
  readonly module: number;
  readonly cohort: Cohort;
  /** Hours per participant. */
  readonly hours: number;
}

/** When the sessions of a year take place. @internal */
export interface DatedYear {
  /** The first week of each session, from 0. */
  readonly starts: readonly number[];
  /** The number of weeks of each. */
  readonly lengths: readonly number[];
  readonly needed: number;
  readonly bound: DatesBound;
}

type Dates = NonNullable<TrainingRules['dates']>;

/** Number of other orders of the list to try. */
const MOVES = 400;

/** Dates the sessions of a year. @internal */
export const dateYear = async (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  planned: readonly Planned[],
  dates: Dates,
  seed: number,
  pace: Pace,
): Promise<DatedYear> => {
  const problem = datesProblem(everybody, modules, planned, dates);
  const { starts, weeks } = await findDates(problem, seed, MOVES, pace);
  return { starts, lengths: problem.jobs.map((job) => job.weeks), needed: weeks, bound: boundOfDates(problem) };
};

const datesProblem = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  planned: readonly Planned[],
  { weeks, trainers, trainerHoursPerWeek, hoursPerWeek }: Dates,
): DatesProblem => {
  const jobs = planned.map(({ module, cohort, hours }): Job => {
    const candidate = at(modules, module);
    const long = Math.max(candidate.weeks, Math.ceil(hours / hoursPerWeek - 1e-9));
    return {
      weeks: long,
      loads: [...cohort].map(([person, count]) => ({
        person,
        hours: (hours / long) * (count / at(everybody, person).group.count),
      })),
      taught: isCoached(candidate) ? 0 : hours / long,
      after: planned.flatMap((earlier, index) => (restsOn(everybody, modules, module, cohort, earlier) ? [index] : [])),
    };
  });
  return { jobs, people: everybody.length, weeks, hoursPerWeek, taught: trainers * trainerHoursPerWeek };
};

/** Whether somebody in a cohort comes from an earlier session that covers a prerequisite of this one. */
const restsOn = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  module: number,
  cohort: Cohort,
  earlier: Planned,
): boolean => {
  const [now, then] = [at(modules, module), at(modules, earlier.module)];
  if (then.level >= now.level) return false;
  const [taught, before] = [new Set(now.competencies), new Set(then.competencies)];
  return [...cohort.keys()].some(
    (group) =>
      earlier.cohort.has(group) &&
      at(everybody, group).needs.some(({ competency, level, before: needed }) => {
        if (level !== now.level || needed < 0 || !taught.has(competency.id) || !before.has(competency.id)) return false;
        return at(at(everybody, group).needs, needed).level === then.level;
      }),
  );
};

/** The bound of a year as a sentence. @internal */
export const boundText = (
  { weeks, by }: DatesBound,
  { trainers, trainerHoursPerWeek, hoursPerWeek, weeks: there }: Dates,
): string => {
  const too = weeks > there ? `, and there are ${there}` : '';
  if (by === 'trainers')
    return `${trainers} × ${trainerHoursPerWeek} trainer hours a week take at least ${weeks} weeks${too}`;
  if (by === 'order') return `the longest series of sessions that rest on one another takes ${weeks} weeks${too}`;
  return `one person has at least ${weeks} weeks of training at ${hoursPerWeek} hours a week${too}`;
};

/** The date a number of weeks and days after the start of a plan, in ISO format. @internal */
export const dayOf = (start: string, week: number, days = 0): string => {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 7 * week + days)).toISOString().slice(0, 10);
};
