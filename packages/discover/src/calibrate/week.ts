import { dayNames } from 'work-elements';

/** Minutes in a day and in a week. @internal */
export const DAY = 1440;

/** The weekday of a local day number (days since 1970); Monday is 0. @internal */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * Weekly shifts, in the shape of a scenario’s calendars.
 *
 * @public
 */
export interface WeeklyShift {
  readonly days: readonly (typeof dayNames)[number][];
  /** Such as `08:00`. */
  readonly from: string;
  readonly to: string;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The date of a local day number. @internal */
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A week of open and closed granules: `open[weekday][granule]`. @internal */
export interface Week {
  readonly granule: number;
  readonly open: readonly (readonly boolean[])[];
}

/** @internal */
export const alwaysOpen: Week = { granule: DAY, open: dayNames.map(() => [true]) };

/** The week as shifts; days with the same hours are grouped. @internal */
export const shiftsOf = ({ granule, open }: Week): readonly WeeklyShift[] => {
  const shifts = new Map<string, { days: (typeof dayNames)[number][]; from: string; to: string }>();
  open.forEach((granules, index) => {
    const name = dayNames[index];
    for (let start = 0; start < granules.length; start++) {
      if (granules[start] !== true || granules[start - 1] === true || name === undefined) continue;
      let end = start;
      while (granules[end] === true) end += 1;
      const [from, to] = [clock(start * granule), clock(end * granule)];
      const shift = shifts.get(`${from} ${to}`) ?? { days: [], from, to };
      shift.days.push(name);
      shifts.set(`${from} ${to}`, shift);
    }
  });
  return [...shifts.values()];
};

/** Counts working minutes under a week’s shifts, ignoring days off. @internal */
export class WorkClock {
  readonly #granule: number;
  /** For each weekday, the working minutes before each granule, followed by the day’s total. */
  readonly #within: readonly Float64Array[];
  readonly #first: number;
  /** Working minutes before each day. */
  readonly #before: Float64Array;

  constructor({ granule, open }: Week, daysOff: ReadonlySet<number>, first: number, last: number) {
    this.#granule = granule;
    this.#within = open.map((granules) => {
      const sums = new Float64Array(granules.length + 1);
      granules.forEach((each, index) => {
        sums[index + 1] = (sums[index] ?? 0) + (each ? granule : 0);
      });
      return sums;
    });
    const none = new Float64Array(DAY / granule + 1);
    this.#first = first;
    const days = last - first + 2;
    this.#before = new Float64Array(days + 1);
    this.#dayOff = Array.from({ length: days }, (_, index) => (daysOff.has(first + index) ? none : null));
    for (let index = 0; index < days; index++)
      this.#before[index + 1] = (this.#before[index] ?? 0) + (this.#sums(index).at(-1) ?? 0);
  }

  readonly #dayOff: readonly (Float64Array | null)[];

  #sums(index: number): Float64Array {
    return this.#dayOff[index] ?? this.#within[weekday(this.#first + index)] ?? new Float64Array(1);
  }

  /** Working minutes from the first day to a local time. */
  at(time: number): number {
    const day = Math.floor(time / DAY);
    const index = Math.min(Math.max(0, day - this.#first), this.#before.length - 2);
    const sums = this.#sums(index);
    const minutes = Math.min(Math.max(0, time - (this.#first + index) * DAY), DAY);
    const granule = Math.min(Math.floor(minutes / this.#granule), sums.length - 2);
    const [before, after] = [sums[granule] ?? 0, sums[granule + 1] ?? 0];
    const part = ((minutes - granule * this.#granule) / this.#granule) * (after - before);
    return (this.#before[index] ?? 0) + before + part;
  }
}
