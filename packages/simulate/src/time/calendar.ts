import { type Calendar, dayNames, type ScenarioData } from '../scenario/scenario-schema.js';

/** @internal */
export const DAY = 1440;
/** @internal */
export const WEEK = 10_080;

/** When somebody works: spans in minutes since the start of the scenario, in order, apart from each other. @internal */
export interface WorkingTime {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Working minutes before each span. */
  readonly before: Float64Array;
}

/** Working time from spans in order. @internal */
export const spans = (all: readonly (readonly number[])[]): WorkingTime => {
  const from = Float64Array.from(all, ([start = 0]) => start);
  const to = Float64Array.from(all, ([, end = 0]) => end);
  const before = new Float64Array(all.length);
  for (let index = 1; index < all.length; index++) before[index] = (before[index - 1] ?? 0) + (to[index - 1] ?? 0) - (from[index - 1] ?? 0);
  return { from, to, before };
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The day of the week of a day number, Monday being 0. */
const weekday = (day: number): number => (day + 3) % 7;

/** The days of a scenario, from its first to its last, on which there is school. @internal */
export const schoolDays = ({
  start,
  weeks,
  terms,
  holidays,
}: Pick<ScenarioData, 'start' | 'weeks' | 'terms' | 'holidays'>): readonly boolean[] => {
  const first = dayNumber(start);
  const inside = (day: number, spans: ScenarioData['terms']): boolean =>
    spans.some(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to));
  return Array.from(
    { length: weeks * 7 },
    (_, index) => (terms.length === 0 || inside(first + index, terms)) && !inside(first + index, holidays),
  );
};

/**
 * The spans of a calendar over a scenario. Whoever works a share of a full position works that share of each shift, from its beginning.
 *
 * @internal
 */
export const workingTime = (calendar: Calendar, share: number, days: readonly boolean[], start: string): WorkingTime => {
  const first = weekday(dayNumber(start));
  const shifts = dayNames.map((name) =>
    merged(
      calendar.weekly
        .filter((shift) => shift.days.includes(name))
        .map(({ from, to }) => [minutesOf(from), minutesOf(from) + (minutesOf(to) - minutesOf(from)) * share]),
    ),
  );
  const open = days.flatMap((school, day) =>
    school ? (shifts[(first + day) % 7] ?? []).map(([from = 0, to = 0]) => [day * DAY + from, day * DAY + to]) : [],
  );
  return spans(merged(open));
};

/** Spans in order, those that touch or overlap made one. */
const merged = (all: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const result: number[][] = [];
  for (const [from = 0, to = 0] of [...all].sort(([one = 0], [other = 0]) => one - other)) {
    const last = result.at(-1);
    if (last !== undefined && from <= (last[1] ?? 0)) last[1] = Math.max(last[1] ?? 0, to);
    else result.push([from, to]);
  }
  return result;
};

/** Working minutes between two times. @internal */
export const minutesBetween = (times: WorkingTime, start: number, end: number): number =>
  minutesUntil(times, end) - minutesUntil(times, start);

const minutesUntil = (times: WorkingTime, time: number): number => minutesInSpan(times, spanAt(times.to, time), time);

/** Working minutes until a time, of which the first span that ends after it is known. */
const minutesInSpan = ({ from, to, before }: WorkingTime, span: number, time: number): number => {
  const last = span - 1;
  if (span === to.length) return last < 0 ? 0 : (before[last] ?? 0) + (to[last] ?? 0) - (from[last] ?? 0);
  return (before[span] ?? 0) + Math.max(0, time - (from[span] ?? 0));
};

/** Working minutes since the start of the scenario, for times that do not go back. @internal */
export class WorkingClock {
  readonly #times: WorkingTime;
  #span = 0;

  constructor(times: WorkingTime) {
    this.#times = times;
  }

  at(time: number): number {
    const { to } = this.#times;
    while (this.#span < to.length && (to[this.#span] ?? 0) <= time) this.#span++;
    return minutesInSpan(this.#times, this.#span, time);
  }
}

/** When work of so many minutes that begins at a time, in the span with that index, is done; never, where the scenario is over before. @internal */
export const endOfWork = ({ from, to }: WorkingTime, span: number, start: number, minutes: number): number => {
  let left = minutes - ((to[span] ?? 0) - start);
  if (left <= 0) return start + minutes;
  for (let index = span + 1; index < from.length; index++) {
    const length = (to[index] ?? 0) - (from[index] ?? 0);
    if (left <= length) return (from[index] ?? 0) + left;
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
    if ((to[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Time in school days: each day on which somebody of the staff works counts one, from its first minute of work to its last, and everything
 * else nothing. So “within two school days” means what people mean by it, over nights, weekends and holidays.
 *
 * @internal
 */
export class SchoolClock {
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  /** The day that it is, or that comes next: how many were before it, and when it begins and ends. */
  day = 0;
  from = 0;
  to = 0;

  constructor(times: readonly WorkingTime[], horizon: number) {
    const days = Math.ceil(horizon / DAY);
    const first = new Float64Array(days).fill(Number.POSITIVE_INFINITY);
    const last = new Float64Array(days).fill(Number.NEGATIVE_INFINITY);
    for (const { from, to } of times) {
      for (let index = 0; index < from.length; index++) {
        const begin = from[index] ?? 0;
        const end = to[index] ?? 0;
        for (let day = Math.floor(begin / DAY); day < days && day * DAY < end; day++) {
          first[day] = Math.min(first[day] ?? 0, Math.max(begin, day * DAY));
          last[day] = Math.max(last[day] ?? 0, Math.min(end, (day + 1) * DAY));
        }
      }
    }
    const open = Int32Array.from(Array.from({ length: days }, (_, day) => day).filter((day) => (first[day] ?? 0) < (last[day] ?? 0)));
    this.#from = Float64Array.from(open, (day) => first[day] ?? 0);
    this.#to = Float64Array.from(open, (day) => last[day] ?? 0);
    this.#begin(0);
  }

  #begin(day: number): void {
    this.day = day;
    this.from = this.#from[day] ?? Number.POSITIVE_INFINITY;
    this.to = this.#to[day] ?? Number.POSITIVE_INFINITY;
  }

  /** Goes on to the day that it is at a time, or that comes next; times must not go back. */
  reach(time: number): void {
    while (this.to <= time) this.#begin(this.day + 1);
  }

  /** School days until a time; times must not go back. */
  at(time: number): number {
    this.reach(time);
    return time <= this.from ? this.day : this.day + (time - this.from) / (this.to - this.from);
  }
}
