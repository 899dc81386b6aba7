import type { StepId } from 'work-elements/interpreter';
import type { CalendarId, ClassId, GroupId, Ints, Nums, PairId, PoolId } from '../arrays/ids.js';
import { at } from '../arrays/ints.js';
import { type Quantile, quantileOf } from '../random/quantile.js';
import type { Distribution } from '../scenario/distribution.js';
import type { StaffedDays } from '../time/school-clock.js';
import type { WorkingTime } from '../time/working-time.js';

/**
 * Who does a step: people with a queue, the learner concerned, or somebody outside who responds after a delay.
 *
 * @internal
 */
export const BY_PEOPLE = 0;
/** @internal */
export const BY_LEARNER = 1;
/** @internal */
export const BY_DELAY = 2;

/** People, or slots of a system, that are alike in everything. @internal */
export interface Group {
  /** Names in the event log. */
  readonly names: readonly string[];
  /** The roles they fill, most preferred first. */
  readonly roles: readonly string[];
  readonly calendar: CalendarId;
  readonly costPerHour: number;
  /** Whether they are named people. */
  readonly named: boolean;
  readonly system: boolean;
}

/** How long work takes: minutes at a speed of 1, and the speed. @internal */
export interface Effort {
  readonly distribution: Distribution;
  readonly speed: number;
}

/** Who works when, on what, and for how long. Plain data, like everything prepared. @internal */
export interface Workforce {
  readonly roles: readonly string[];
  readonly groups: readonly Group[];
  readonly calendars: readonly WorkingTime[];
  readonly learnerCalendar: CalendarId;
  /** The days on which any staff work. */
  readonly staffedDays: StaffedDays;
  /** The sets of roles whose people share a queue. */
  readonly classes: readonly (readonly string[])[];
  /** For each class, the groups that serve it, and for each group the classes it serves, both most preferred first. */
  readonly groupsOfClass: readonly (readonly GroupId[])[];
  readonly classesOfGroup: readonly (readonly ClassId[])[];
  /** The pool of each group. A pool’s people are alike in roles, calendar, FTE, speed and cost. */
  readonly poolOf: Ints<GroupId, PoolId>;
  /** For each class, the pools that serve it, most preferred first, with their rank of preference (lower is better). */
  readonly poolsOfClass: readonly { readonly pools: Ints<number, PoolId>; readonly ranks: Ints<number> }[];
  /** For each step, who does it, in which queue, and at which priority level (higher is more urgent). */
  readonly mode: Ints<StepId>;
  readonly classOf: Ints<StepId, ClassId>;
  readonly level: Ints<StepId>;
  readonly levels: number;
  /**
   * Indexed by step and group (`step * (groups + 1) + group`; the last group is learners and delays): the effort that
   * applies, its mean in minutes, and the role in which the work is done.
   */
  readonly effortOf: Ints<PairId>;
  readonly meanEffort: Nums<PairId>;
  readonly roleOf: Ints<PairId>;
  readonly efforts: readonly Effort[];
}

/** Effort quantile function, indexed by step and group. @internal */
export const quantilesOf = ({ efforts, effortOf }: Workforce): readonly Quantile[] => {
  const quantiles = efforts.map(({ distribution, speed }) => quantileOf(distribution, speed));
  return Array.from(effortOf, (effort) => at(quantiles, effort));
};
