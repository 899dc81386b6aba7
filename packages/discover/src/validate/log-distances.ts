import { DAY, weekday } from '../calibrate/week.js';
import { localMinutes } from '../calibrate/work-instances.js';
import type { EventLog } from '../log/event-log.js';
import { countedBy, counts } from '../roles/performed.js';
import { transportDistance } from '../statistics/transport.js';

/**
 * The cases that begin within a span, and what was done in them until it ends. Times are minutes since the span began.
 * @internal
 */
export interface LogWindow {
  readonly cases: readonly (readonly { readonly step: string; readonly time: number; readonly local: number }[])[];
}

/**
 * A measure by which two logs are compared.
 *
 * @public
 */
export type LogMeasure = 'two-grams' | 'three-grams' | 'circadian' | 'relative' | 'arrivals' | 'cycle-times';

/** @internal */
export const windowOf = (log: EventLog, isWork: (step: string) => boolean, from: number, to: number): LogWindow => {
  const by = countedBy(log);
  const wanted = log.activities.map(isWork);
  const cases = log.cases.flatMap((_, index) => {
    const start = log.caseStart[index] ?? 0;
    const begin = localMinutes(log, start);
    if (begin < from || begin >= to) return [];
    const events: { step: string; time: number; local: number }[] = [];
    for (let event = start; event < (log.caseStart[index + 1] ?? 0); event++) {
      const activity = log.columns.activity[event] ?? 0;
      const local = localMinutes(log, event);
      if (local >= to || wanted[activity] !== true || !counts(log, by, event)) continue;
      events.push({ step: log.activities[activity] ?? '', time: local - from, local });
    }
    return events.length === 0 ? [] : [events];
  });
  return { cases };
};

const HOUR = 60;
/** The distance for a weekday on which one log has events and the other none: from the first hour to the last. */
const ABSENT = 23;

/**
 * How far two logs are from each other, by the measures used to judge process simulations (Chapela-Campa, Benchekroun
 * and others: Can I trust my simulation model? BPM 2023): n-grams of steps as half the sum of the differences of their
 * shares (0 to 1), the others in hours.
 *
 * @internal
 */
export const logDistances = (one: LogWindow, other: LogWindow): Readonly<Record<LogMeasure, number>> => {
  const both = <Value>(of: (window: LogWindow) => Value): readonly [Value, Value] => [of(one), of(other)];
  return {
    'two-grams': shareDistance(...both((window) => grams(window, 2))),
    'three-grams': shareDistance(...both((window) => grams(window, 3))),
    circadian: circadian(...both(({ cases }) => cases.flat().map(({ local }) => local))),
    relative: transportDistance(
      ...both(({ cases }) =>
        cases.flatMap((events) => events.map(({ time }) => (time - (events[0]?.time ?? 0)) / HOUR)),
      ),
    ),
    arrivals: transportDistance(...both(({ cases }) => cases.map((events) => (events[0]?.time ?? 0) / HOUR))),
    'cycle-times': transportDistance(
      ...both(({ cases }) => cases.map((events) => ((events.at(-1)?.time ?? 0) - (events[0]?.time ?? 0)) / HOUR)),
    ),
  };
};

const grams = ({ cases }: LogWindow, n: number): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  let total = 0;
  for (const events of cases) {
    for (let index = 0; index + n <= events.length; index++) {
      const gram = events
        .slice(index, index + n)
        .map(({ step }) => step)
        .join(' ');
      found.set(gram, (found.get(gram) ?? 0) + 1);
      total += 1;
    }
  }
  return new Map([...found].map(([gram, count]) => [gram, count / total]));
};

const shareDistance = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const key of new Set([...one.keys(), ...other.keys()]))
    sum += Math.abs((one.get(key) ?? 0) - (other.get(key) ?? 0));
  return sum / 2;
};

/** The distance between the hours of the day, averaged over the days of the week. */
const circadian = (one: readonly number[], other: readonly number[]): number => {
  const hours = (times: readonly number[]): readonly (readonly number[])[] => {
    const days: number[][] = Array.from({ length: 7 }, () => []);
    for (const time of times) {
      const day = Math.floor(time / DAY);
      days[weekday(day)]?.push((time - day * DAY) / HOUR);
    }
    return days;
  };
  const [first, second] = [hours(one), hours(other)];
  const distances = first.flatMap((own, index) => {
    const theirs = second[index] ?? [];
    if (own.length === 0 && theirs.length === 0) return [];
    return [own.length === 0 || theirs.length === 0 ? ABSENT : transportDistance(own, theirs)];
  });
  return distances.reduce((sum, each) => sum + each, 0) / Math.max(1, distances.length);
};
