import type { WorkClock } from './week.js';
import { DAY } from './week.js';
import type { Stretch } from './work-instances.js';

/** Counts somebody’s working minutes. @internal */
export interface Clock {
  /** Working minutes from the first day to a local time. */
  at(time: number): number;
}

/** A moment before a time, so that what ends on the hour belongs to the hour that is ending. @internal */
export const BEFORE = 1 / 60_000;

/** Anything up to this many minutes is rounding error. */
const NONE = 1e-6;

/**
 * The working time of one person: that of a weekly calendar and, where somebody was seen at work outside it, the
 * granules in which something was begun or ended; for work that begins and ends on one day and lies wholly outside the
 * calendar, all of the time between.
 *
 * @param times - When the person was seen beginning or ending something, in local minutes.
 * @param stretches - The person’s work, as far as its beginning was seen.
 * @internal
 */
export const ownClock = (
  calendar: WorkClock,
  granule: number,
  times: readonly number[],
  stretches: readonly Stretch[],
): Clock => {
  const closed = (from: number, to: number): number => to - from - (calendar.at(to) - calendar.at(from));
  const granules = [...new Set(times.map((time) => Math.floor(time / granule)))].map(
    (index) => [index * granule, (index + 1) * granule] as const,
  );
  const whole = stretches.flatMap(({ from, to }) =>
    Math.floor(from / DAY) === Math.floor((to - BEFORE) / DAY) && calendar.at(to) - calendar.at(from) < NONE
      ? [[from, to] as const]
      : [],
  );
  const outside = [...granules, ...whole].filter(([from, to]) => closed(from, to) > NONE);
  const spans = merged(outside);
  if (spans.length === 0) return calendar;
  const before = new Float64Array(spans.length + 1);
  spans.forEach(([from, to], index) => {
    before[index + 1] = (before[index] ?? 0) + closed(from, to);
  });
  return {
    at: (time) => {
      const index = lastBefore(spans, time);
      const [from, to] = spans[index] ?? [time, time];
      return calendar.at(time) + (before[Math.max(0, index)] ?? 0) + closed(from, Math.min(time, to));
    },
  };
};

/** Whether a time lies outside a calendar: no part of its granule is open. @internal */
export const isOutside = (calendar: WorkClock, granule: number, time: number): boolean => {
  const from = Math.floor(time / granule) * granule;
  return calendar.at(from + granule) - calendar.at(from) < NONE;
};

type Span = readonly [from: number, to: number];

/** The union of the spans, as disjoint spans in order. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const found: [from: number, to: number][] = [];
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
};

/** The index of the last span that begins at a time or before it; −1 if none does. */
const lastBefore = (spans: readonly Span[], time: number): number => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
