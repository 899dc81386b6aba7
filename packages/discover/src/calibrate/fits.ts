import type { DistributionFit } from '../statistics/fit-durations.js';
import type { Histogram } from '../statistics/histogram.js';
import type { LogEstimate } from '../statistics/intervals.js';
import type { CalendarFit } from './find-calendar.js';

/**
 * How long a step takes, estimated from a log.
 *
 * @public
 */
export interface DurationFit extends DistributionFit {
  /** `element/step`. */
  readonly step: string;
  /** Who did it. */
  readonly role: string;
  /**
   * `fitted` to its own durations; `shrunk` if there are too few: the scenario’s own estimate, scaled by what was seen.
   * The fewer the durations, the more the scale follows that of the role’s other steps.
   */
  readonly by: 'fitted' | 'shrunk';
  /** Minutes of working time; of elapsed time for systems. */
  readonly time: 'working' | 'clock';
  /**
   * How many of the `n` have no start in the log: they are taken to have begun when the work had opened and its doer
   * was free. They are left out where most of the step’s work, or enough of it for a fit of its own, has a start.
   */
  readonly startsAssumed: number;
  /** Why it is doubtful: some starts were assumed, so that it may include waiting. Null if none was. */
  readonly doubt: string | null;
  /** The durations of the work that ended. */
  readonly histogram: Histogram;
}

/**
 * The share of an outcome, estimated from a log.
 *
 * @public
 */
export interface OutcomeShare extends LogEstimate {
  /**
   * The number of pieces of work that it rests on: those that could have ended so. An outcome such as “no activity
   * fits” is possible only until an activity is published; where few pieces remain, later attempts are pooled.
   */
  readonly n: number;
}

/**
 * How a step ended, estimated from a log.
 *
 * @public
 */
export interface OutcomeFit {
  readonly step: string;
  /** The attempt; null for all attempts without an entry of their own. */
  readonly attempt: number | null;
  /**
   * The share of its planned days after which an objective counts as behind in this entry; null for objectives on pace.
   */
  readonly behind: number | null;
  /**
   * How often the step ended in these attempts; 0 where there was no attempt after the last with an entry of its own.
   */
  readonly n: number;
  /** The attempt whose shares stand in for later ones if none of those was seen; null otherwise. */
  readonly like: number | null;
  /** The weight of the prior, in observations. */
  readonly prior: number;
  /**
   * Each outcome’s share: the posterior mean under a Dirichlet prior, with its central 95 % credible interval. The
   * interval of an outcome never seen begins at 0, because it may be impossible; that of one always seen ends at 1.
   */
  readonly shares: Readonly<Record<string, OutcomeShare>>;
}

/**
 * How fast somebody works compared with others who do the same steps: 2 is twice as fast.
 *
 * @public
 */
export interface SpeedFit {
  readonly person: string;
  readonly n: number;
  /**
   * Shrunk towards 1; the fewer observations, the more. The interval is that of the person’s own work, not shrunk. Null
   * where the log cannot tell, because nobody else did any of the same steps or nobody did one twice.
   */
  readonly speed: LogEstimate | null;
}

/**
 * How often somebody did nothing on a day on which others in the role worked. Days on which they simply had nothing to
 * do count too.
 *
 * @public
 */
export interface AbsenceFit {
  readonly person: string;
  readonly role: string;
  readonly days: number;
  readonly of: number;
  readonly share: LogEstimate;
}

/**
 * Everything estimated from a log for a scenario, each with its number of observations and its uncertainty.
 *
 * @public
 */
export interface Fits {
  readonly durations: readonly DurationFit[];
  readonly outcomes: readonly OutcomeFit[];
  readonly calendars: readonly CalendarFit[];
  /**
   * Cases already open when the log begins, and the weekly arrivals after that; null where there were none. Only
   * weekdays on which cases arrive count towards the weeks.
   */
  readonly arrivals: {
    readonly atStart: number;
    /** The cases of the first day, those taken for arrivals included; null where they begin all at once. */
    readonly onFirstDay: number | null;
    readonly later: number;
    readonly weeks: number;
    readonly perWeek: LogEstimate | null;
    /** Why the log is too short for a weekly rate, which is then left out of the scenario; null if it is not. */
    readonly doubt: string | null;
  };
  /**
   * How many objectives a case is about, over finished cases if there are any. Where the log names none (`named` is
   * false), each case is one if the process is a single element about an objective; otherwise this is null.
   */
  readonly objectives: {
    readonly median: number;
    readonly cases: number;
    readonly finished: boolean;
    readonly named: boolean;
  } | null;
  readonly speeds: readonly SpeedFit[];
  /** For people to judge; a scenario has no such figure. */
  readonly absence: readonly AbsenceFit[];
  /** Working days on which nobody did anything, taken to be holidays. */
  readonly holidays: readonly string[];
  /** What was assumed where the log is silent. */
  readonly assumed: readonly { readonly what: string; readonly because: string }[];
  /** What was left unchanged in the scenario, and why. */
  readonly notCalibrated: readonly { readonly what: string; readonly because: string }[];
}
