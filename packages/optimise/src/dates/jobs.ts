/** A session to be dated. @internal */
export interface Job {
  /** Weeks over which it is spread. */
  readonly weeks: number;
  /** Participants, each with the hours per week of the group’s average member. */
  readonly loads: readonly { readonly person: number; readonly hours: number }[];
  /** Hours of trainers per week. */
  readonly taught: number;
  /** Indices of the jobs that must end before it starts. */
  readonly after: readonly number[];
}

/** The sessions of a year to be dated. @internal */
export interface DatesProblem {
  readonly jobs: readonly Job[];
  readonly people: number;
  /** Weeks in the year. */
  readonly weeks: number;
  /** Hours per week that a person has for training. */
  readonly hoursPerWeek: number;
  /** Hours per week of all trainers together. */
  readonly taught: number;
}

/** The first week of each job, from 0. @internal */
export type Starts = readonly number[];
