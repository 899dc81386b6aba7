/** A session that wants a date. @internal */
export interface Job {
  /** Weeks over which it is spread. */
  readonly weeks: number;
  /** Who takes part, each with the hours a week that it takes of the group's average member. */
  readonly loads: readonly { readonly person: number; readonly hours: number }[];
  /** Hours a week that it takes of trainers. */
  readonly taught: number;
  /** Jobs that have to end before, by index. */
  readonly after: readonly number[];
}

/** Sessions that want dates in a year. @internal */
export interface DatesProblem {
  readonly jobs: readonly Job[];
  readonly people: number;
  /** Weeks of the year. */
  readonly weeks: number;
  /** Hours a week that a person has for training. */
  readonly hoursPerWeek: number;
  /** Hours a week that trainers have, together. */
  readonly taught: number;
}

/** When jobs run: the first week of each, from 0. @internal */
export type Starts = readonly number[];
