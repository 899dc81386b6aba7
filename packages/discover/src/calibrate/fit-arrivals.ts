import type { EventLog } from '../log/event-log.js';
import { poissonRate } from '../statistics/intervals.js';
import type { Fits } from './fits.js';
import { DAY } from './week.js';
import { localMinutes } from './work-instances.js';

const WEEK = 7 * DAY;

/**
 * When cases began: the initial cohort, and the weekly rate afterwards. Where most of the first day’s cases begin at
 * the same instant, these are the cohort; otherwise it is the first day’s cases less the likeliest number of arrivals
 * on a day at the later rate.
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
  const weeks = Math.max(0, until - from) / WEEK;
  const later = from === first ? begins.length - atOnce : begins.length - onFirstDay;
  const perWeek = later === 0 || weeks === 0 ? null : poissonRate(later, weeks);
  if (from === first) return { atStart: atOnce, later, weeks, perWeek };
  // The mode of a Poisson distribution is its mean, rounded down.
  const byRate = Math.floor(((perWeek?.value ?? 0) * (dayAfter - first)) / WEEK);
  return { atStart: Math.max(1, onFirstDay - byRate), later, weeks, perWeek };
};
