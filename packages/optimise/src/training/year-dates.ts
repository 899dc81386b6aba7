import { counted } from 'work-elements';
import { boundOfDates, type DatesBound } from '../dates/bound-dates.js';
import { findDates } from '../dates/find-dates.js';
import type { DatesProblem, Job } from '../dates/jobs.js';
import type { Pace, StoppedBy } from '../limits/pace.js';
import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import { amountText } from '../vocabulary/number-text.js';
import type { Meeting } from './meetings.js';
import { isCoached, weeksFor } from './module-hours.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';

/** When the sessions of a year take place. @internal */
export interface DatedYear {
  /** The first week of each session, from 0. */
  readonly starts: readonly number[];
  /** The number of weeks of each session. */
  readonly lengths: readonly number[];
  readonly needed: number;
  readonly bound: DatesBound;
  readonly stoppedBy: StoppedBy;
}

type Dates = NonNullable<TrainingRules['dates']>;

/** Number of alternative orders of the list to try. */
const MOVES = 400;

/** Dates the sessions of a year. @internal */
export const dateYear = async (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  planned: readonly Meeting[],
  dates: Dates,
  weeks: number,
  seed: number,
  pace: Pace,
): Promise<DatedYear> => {
  const problem = datesProblem(everybody, modules, planned, dates, weeks);
  const found = await findDates(problem, seed, MOVES, pace);
  return {
    starts: found.starts,
    lengths: problem.jobs.map((job) => job.weeks),
    needed: found.weeks,
    bound: boundOfDates(problem),
    stoppedBy: found.stoppedBy,
  };
};

const datesProblem = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  planned: readonly Meeting[],
  dates: Dates,
  weeks: number,
): DatesProblem => {
  const { trainers, trainerHoursPerWeek, hoursPerWeek } = dates;
  const jobs = planned.map((meeting): Job => {
    const { module, cohort, coach } = meeting;
    const candidate = at(modules, module);
    const coaching = coach?.kind === 'own' ? coach : null;
    const long = lengthOf(modules, meeting, dates);
    return {
      weeks: long,
      loads: loadsOf(everybody, modules, meeting, long),
      taught: isCoached(candidate) ? 0 : candidate.hours / long,
      after: planned.flatMap((earlier, index) =>
        earlier.number === coaching?.after || restsOn(everybody, modules, module, cohort, earlier) ? [index] : [],
      ),
    };
  });
  return { jobs, people: everybody.length, weeks, hoursPerWeek, taught: trainers * trainerHoursPerWeek };
};

/** The weeks over which a session is spread. @internal */
export const lengthOf = (
  modules: readonly Candidate[],
  { module, hours, coach }: Meeting,
  dates: NonNullable<TrainingRules['dates']>,
): number => weeksFor(at(modules, module), dates, Math.max(...hours.values()), coach?.kind === 'own' ? coach.hours : 0);

/** The hours that a session takes of its participants and of a coach in scope, in each of its weeks. @internal */
export const loadsOf = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  { module, cohort, hours, coach }: Meeting,
  long: number,
): Job['loads'] => {
  const countOf = (group: number): number => at(everybody, group).group.count;
  return [
    ...[...cohort].map(([person, count]) => ({
      person,
      hours: ((hours.get(person) ?? at(modules, module).hours) / long) * (count / countOf(person)),
    })),
    ...(coach?.kind === 'own' ? [{ person: coach.group, hours: coach.hours / long / countOf(coach.group) }] : []),
  ];
};

/** Whether a participant comes from an earlier session that covers a prerequisite of this one. */
const restsOn = (
  everybody: readonly GroupNeeds[],
  modules: readonly Candidate[],
  module: number,
  cohort: Cohort,
  earlier: Meeting,
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
  { trainers, trainerHoursPerWeek, hoursPerWeek }: Dates,
  there: number,
): string => {
  if (weeks === 0) return 'no session was chosen';
  const long = counted(weeks, 'week');
  const too = weeks > there ? `, and there ${there === 1 ? 'is' : 'are'} ${there}` : '';
  if (by === 'trainers') {
    const hours = amountText(trainerHoursPerWeek, 'hour');
    const take = trainers === 1 ? 'takes' : 'take';
    return `${counted(trainers, 'trainer')} at ${hours} a week ${take} at least ${long}${too}`;
  }
  if (by === 'order') return `the longest series of sessions that rest on one another takes ${long}${too}`;
  return `one person has at least ${long} of training and coaching at ${amountText(hoursPerWeek, 'hour')} a week${too}`;
};
