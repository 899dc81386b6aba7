import { num } from '../arrays/ints.js';
import { DAY, type WorkingTime } from './working-time.js';

/** Days on which somebody works, each from the first start to the last end of work. @internal */
export interface StaffedDays {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The days covered by some people’s working times, in order. @internal */
export const staffedDays = (times: readonly WorkingTime[], horizon: number): StaffedDays => {
  const days = Math.ceil(horizon / DAY);
  const first = new Float64Array(days).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(days).fill(Number.NEGATIVE_INFINITY);
  for (const { from, to } of times) {
    for (let index = 0; index < from.length; index++) {
      const begin = num(from, index);
      const end = num(to, index);
      for (let day = Math.floor(begin / DAY); day < days && day * DAY < end; day++) {
        first[day] = Math.min(num(first, day), Math.max(begin, day * DAY));
        last[day] = Math.max(num(last, day), Math.min(end, (day + 1) * DAY));
      }
    }
  }
  const open = Int32Array.from(
    Array.from({ length: days }, (_, day) => day).filter((day) => num(first, day) < num(last, day)),
  );
  return {
    from: Float64Array.from(open, (day) => num(first, day)),
    to: Float64Array.from(open, (day) => num(last, day)),
  };
};

/**
 * Time in school days: each day on which staff work counts as one, from its first minute of work to its last, and all
 * other time as zero. So “within two school days” means what people mean by it, over nights, weekends and holidays.
 *
 * @internal
 */
export class SchoolClock {
  readonly #days: StaffedDays;
  /** The current or next day: its index, start and end. */
  #day = 0;
  #from = 0;
  #to = 0;

  constructor(days: StaffedDays) {
    this.#days = days;
    this.#begin(0);
  }

  #begin(day: number): void {
    this.#day = day;
    this.#from = this.#days.from[day] ?? Number.POSITIVE_INFINITY;
    this.#to = this.#days.to[day] ?? Number.POSITIVE_INFINITY;
  }

  /** School days until a time; times must not decrease. */
  at(time: number): number {
    while (this.#to <= time) this.#begin(this.#day + 1);
    return time <= this.#from ? this.#day : this.#day + (time - this.#from) / (this.#to - this.#from);
  }
}
