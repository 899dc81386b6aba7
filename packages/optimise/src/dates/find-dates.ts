import type { Pace, StoppedBy } from '../limits/pace.js';
import { chanceOf } from '../random/chance.js';
import { at } from '../vocabulary/at.js';
import type { DatesProblem, Starts } from './jobs.js';
import { listSchedule } from './list-schedule.js';

/** The dates that were found. @internal */
export interface FoundDates {
  readonly starts: Starts;
  /** Weeks until the last job ends. */
  readonly weeks: number;
  readonly stoppedBy: StoppedBy;
}

/** Dates jobs by list scheduling, longest remaining chain first, and seeded local search over the list. @internal */
export const findDates = async (
  problem: DatesProblem,
  seed: number,
  moves: number,
  pace: Pace,
): Promise<FoundDates> => {
  const { jobs } = problem;
  const chance = chanceOf(seed);
  const order = firstOrder(problem);
  let starts = listSchedule(problem, order);
  let best = worth(problem, starts);
  let stoppedBy: StoppedBy = 'moves';
  for (let move = 0; move < moves && jobs.length > 1; move++) {
    if (!pace.free && move % 64 === 0) {
      const asked = await pace.ask();
      if (asked !== null) {
        stoppedBy = asked;
        break;
      }
    }
    const [from, to] = [chance.below(order.length), chance.below(order.length)];
    const moved = order.splice(from, 1);
    order.splice(to, 0, ...moved);
    const tried = listSchedule(problem, order);
    const value = worth(problem, tried);
    if (isLess(best, value)) {
      order.splice(to, 1);
      order.splice(from, 0, ...moved);
    } else [starts, best] = [tried, value];
  }
  return { starts, weeks: at(best, 1), stoppedBy };
};

/** The initial list: longest remaining chain first, then largest load. */
const firstOrder = ({ jobs }: DatesProblem): number[] => {
  const tails = jobs.map(() => 0);
  const followers = jobs.map((_, job) => jobs.flatMap(({ after }, other) => (after.includes(job) ? [other] : [])));
  const tail = (job: number): number => {
    if (at(tails, job) === 0) tails[job] = at(jobs, job).weeks + Math.max(0, ...at(followers, job).map(tail));
    return at(tails, job);
  };
  return jobs
    .map((_, job) => job)
    .sort(
      (one, other) =>
        tail(other) - tail(one) || at(jobs, other).loads.length - at(jobs, one).loads.length || one - other,
    );
};

/**
 * The objectives to minimise, in order: people left out because their session ends after the year; the last week; the
 * sum of all ends.
 */
const worth = ({ jobs, weeks }: DatesProblem, starts: Starts): readonly number[] => {
  let [late, last, sum] = [0, 0, 0];
  for (const [job, { weeks: long, loads }] of jobs.entries()) {
    const end = at(starts, job) + long;
    if (end > weeks) late += loads.length;
    last = Math.max(last, end);
    sum += end;
  }
  return [late, last, sum];
};

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing >= 0 && at(one, differing) < at(other, differing);
};
