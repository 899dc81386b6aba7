import type { EventLog } from '../log/event-log.js';
import { poissonRate } from '../statistics/intervals.js';
import type { Fits } from './fits.js';
import { DAY } from './week.js';
import { localMinutes } from './work-instances.js';

const WEEK = 7 * DAY;

/** When cases began: on the first day of the log, or at a rate after it. @internal */
export const fitArrivals = (log: EventLog, until: number): Fits['arrivals'] => {
  const begins = log.cases.map((_, index) => localMinutes(log, log.caseStart[index] ?? 0));
  const first = Math.min(...begins);
  const dayAfter = (Math.floor(first / DAY) + 1) * DAY;
  const later = begins.filter((time) => time >= dayAfter).length;
  const weeks = Math.max(0, until - dayAfter) / WEEK;
  return {
    atStart: begins.length - later,
    later,
    weeks,
    perWeek: later === 0 || weeks === 0 ? null : poissonRate(later, weeks),
  };
};
