import type { EventLog } from '../log/event-log.js';
import { poissonRate } from '../statistics/intervals.js';
import type { Fits } from './fits.js';
import { DAY, weekday } from './week.js';
import { localMinutes } from './work-instances.js';

/** How often each weekday must occur in a log for it to show on which weekdays cases arrive. */
const FEWEST = 2;

/**
 * When cases began: the initial cohort, and the weekly rate afterwards. Where most of the first day’s cases begin at
 * the same instant, these are the cohort; otherwise it is the first day’s cases less the likeliest number of arrivals
 * on a day at the later rate.
 *
 * Only weekdays on which cases arrive count as time, so that a log that ends before a weekend gives the same rate as
 * one that ends after it. Part of a day counts as the share of a day’s arrivals that come in it.
 *
 * @internal
 */
export const fitArrivals = (log: EventLog, until: number): Fits['arrivals'] => {
  const begins = log.cases.map((_, index) => localMinutes(log, log.caseStart[index] ?? 0));
  const first = begins.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const dayAfter = (Math.floor(first / DAY) + 1) * DAY;
  const atOnce = begins.filter((time) => time === first).length;
  const onFirstDay = begins.filter((time) => time < dayAfter).length;
  const from = 2 * atOnce >= onFirstDay ? first : dayAfter;
  const later = from === first ? begins.length - atOnce : begins.length - onFirstDay;
  const pattern = new ArrivalDays(
    begins,
    begins.filter((time) => (from === first ? time > first : time >= from)),
  );
  const weeks = pattern.weeks(from, until);
  const perWeek = later === 0 || weeks === 0 ? null : poissonRate(later, weeks);
  const doubt = perWeek === null ? null : doubtOf(from, until);
  if (from === first) return { atStart: atOnce, onFirstDay: null, later, weeks, perWeek, doubt };
  // The mode of a Poisson distribution is its mean, rounded down.
  const byRate = Math.floor((perWeek?.value ?? 0) * pattern.weeks(first, dayAfter));
  return { atStart: Math.max(1, onFirstDay - byRate), onFirstDay, later, weeks, perWeek, doubt };
};

/** Why a log is too short to tell on which days of the week cases arrive; null if it is not. */
const doubtOf = (from: number, until: number): string | null => {
  const days = Math.floor(until / DAY) - Math.floor(from / DAY) + 1;
  return days >= 7 * FEWEST
    ? null
    : `it rests on ${days === 1 ? 'one day' : `${days} days`}, and a rate by the week needs each weekday at least ` +
        `${FEWEST} times`;
};

/** The days of the week, and the times of a day, at which cases arrive. */
class ArrivalDays {
  readonly #days: ReadonlySet<number>;
  readonly #times: readonly number[];

  constructor(begins: readonly number[], later: readonly number[]) {
    this.#days = new Set(begins.map((time) => weekday(Math.floor(time / DAY))));
    this.#times = later.map(ofDay);
  }

  /** How many weeks of arrivals are between two times. */
  weeks(from: number, until: number): number {
    const [start, end] = [Math.floor(from / DAY), Math.floor(until / DAY)];
    let days = 0;
    for (let day = start; day <= end; day++) {
      if (!this.#days.has(weekday(day))) continue;
      const before = day === start ? this.#before(ofDay(from)) : 0;
      days += (day === end ? this.#before(ofDay(until)) : 1) - before;
    }
    return Math.max(0, days) / Math.max(1, this.#days.size);
  }

  /** The share of a day’s arrivals that come before a time of the day. */
  #before(minute: number): number {
    return this.#times.length === 0
      ? minute / DAY
      : this.#times.filter((time) => time < minute).length / this.#times.length;
  }
}

const ofDay = (time: number): number => time - Math.floor(time / DAY) * DAY;
