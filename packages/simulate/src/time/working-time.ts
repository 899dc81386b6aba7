import { num } from '../arrays/ints.js';

/** @internal */
export const DAY = 1440;
/** @internal */
export const WEEK = 10_080;

/** When somebody works: sorted, disjoint spans, in minutes since the start of the scenario. @internal */
export interface WorkingTime {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Working minutes before each span. */
  readonly before: Float64Array;
}

/** Start and end of a span. @internal */
export type Span = readonly [from: number, to: number];

/** Working time from sorted spans. @internal */
export const spans = (all: readonly Span[]): WorkingTime => {
  const from = Float64Array.from(all, ([start]) => start);
  const to = Float64Array.from(all, ([, end]) => end);
  const before = new Float64Array(all.length);
  for (let index = 1; index < all.length; index++)
    before[index] = num(before, index - 1) + num(to, index - 1) - num(from, index - 1);
  return { from, to, before };
};

/** Working minutes between two times. @internal */
export const minutesBetween = (times: WorkingTime, start: number, end: number): number =>
  minutesUntil(times, end) - minutesUntil(times, start);

const minutesUntil = (times: WorkingTime, time: number): number => minutesInSpan(times, spanAt(times.to, time), time);

/** Working minutes until a time, given the first span that ends after it. */
const minutesInSpan = ({ from, to, before }: WorkingTime, span: number, time: number): number => {
  const last = span - 1;
  if (span === to.length) return last < 0 ? 0 : num(before, last) + num(to, last) - num(from, last);
  return num(before, span) + Math.max(0, time - num(from, span));
};

/** Total working minutes. @internal */
export const lengthOf = ({ from, to, before }: WorkingTime): number => {
  const last = to.length - 1;
  return last < 0 ? 0 : num(before, last) + num(to, last) - num(from, last);
};

/** Working minutes since the start of the scenario, for non-decreasing times. @internal */
export class WorkingClock {
  readonly #times: WorkingTime;
  #span = 0;

  constructor(times: WorkingTime) {
    this.#times = times;
  }

  at(time: number): number {
    const { to } = this.#times;
    while (this.#span < to.length && num(to, this.#span) <= time) this.#span++;
    return minutesInSpan(this.#times, this.#span, time);
  }
}

/**
 * The time at which a number of minutes of work is done, starting at a given time within a given span; infinity if the
 * scenario ends before.
 *
 * @internal
 */
export const endOfWork = ({ from, to }: WorkingTime, span: number, start: number, minutes: number): number => {
  let left = minutes - (num(to, span) - start);
  if (left <= 0) return start + minutes;
  for (let index = span + 1; index < from.length; index++) {
    const length = num(to, index) - num(from, index);
    if (left <= length) return num(from, index) + left;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
};

/** The first span that ends after a time. @internal */
export const spanAt = (to: Float64Array, time: number): number => {
  let low = 0;
  let high = to.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (num(to, middle) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
};
