import type { DistributionFit } from '../statistics/fit-durations.js';
import type { Histogram } from '../statistics/histogram.js';
import type { LogEstimate } from '../statistics/intervals.js';
import type { CalendarFit } from './find-calendar.js';

/**
 * How long a step takes, as read off a log.
 *
 * @public
 */
export interface DurationFit extends DistributionFit {
  /** `element/step`. */
  readonly step: string;
  /** Who did it. */
  readonly role: string;
  /**
   * `fitted` to its own durations; `shrunk` where there are too few: the scenario’s own estimate, scaled by what was
   * seen and, the fewer there are, the more by how the role’s other steps compare with theirs.
   */
  readonly by: 'fitted' | 'shrunk';
  /** Minutes of working time, or of the clock for systems. */
  readonly time: 'working' | 'clock';
  /** The durations that ended. */
  readonly histogram: Histogram;
}

/**
 * How a step ended, as read off a log.
 *
 * @public
 */
export interface OutcomeFit {
  readonly step: string;
  /** The attempt it is about; null for all that have no entry of their own. */
  readonly attempt: number | null;
  readonly n: number;
  /** What the prior weighs, in observations. */
  readonly prior: number;
  /** Each outcome’s share, the posterior’s mean under a Dirichlet prior, with its 95 % credible interval. */
  readonly shares: Readonly<Record<string, LogEstimate>>;
}

/**
 * How fast somebody works beside those who do the same steps: 2 is twice as fast.
 *
 * @public
 */
export interface SpeedFit {
  readonly person: string;
  readonly n: number;
  /** Shrunk towards 1 the more, the fewer observations there are. */
  readonly speed: LogEstimate;
}

/**
 * How often somebody did nothing on a day on which others of the role worked. Days on which there was nothing to do for
 * them count too.
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
 * Everything that was read off a log for a scenario, each with how many observations it is from and how sure it is.
 *
 * @public
 */
export interface Fits {
  readonly durations: readonly DurationFit[];
  readonly outcomes: readonly OutcomeFit[];
  readonly calendars: readonly CalendarFit[];
  /** Cases that were there when the log begins, and how many came a week after it; null where none did. */
  readonly arrivals: {
    readonly atStart: number;
    readonly later: number;
    readonly weeks: number;
    readonly perWeek: LogEstimate | null;
  };
  /** How many objectives a case is about, of finished cases where there are some; null where the log names none. */
  readonly objectives: { readonly median: number; readonly cases: number; readonly finished: boolean } | null;
  readonly speeds: readonly SpeedFit[];
  /** Not in the scenario, which has no such figure: to be weighed by a person. */
  readonly absence: readonly AbsenceFit[];
  /** Working days on which nobody did anything, taken for holidays. */
  readonly holidays: readonly string[];
  /** What of the scenario stays as it was, and why. */
  readonly notCalibrated: readonly { readonly what: string; readonly because: string }[];
}
