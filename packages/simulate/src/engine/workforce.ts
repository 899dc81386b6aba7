import type { StepId } from 'work-elements/interpreter';
import type { CalendarId, ClassId, GroupId, Ints, Nums, PairId, PoolId } from '../arrays/ids.js';
import { at } from '../arrays/ints.js';
import { type Quantile, quantileOf } from '../random/quantile.js';
import type { Distribution } from '../scenario/distribution.js';
import type { StaffedDays } from '../time/school-clock.js';
import type { WorkingTime } from '../time/working-time.js';

/** Who does a step: people who queue for it, the learner whose work it is, or somebody who answers after a while. @internal */
export const BY_PEOPLE = 0;
/** @internal */
export const BY_LEARNER = 1;
/** @internal */
export const BY_DELAY = 2;

/** People, or places of a system, that are alike in everything. @internal */
export interface Group {
  /** What each is called in the event log. */
  readonly names: readonly string[];
  /** The roles they fill, the preferred first. */
  readonly roles: readonly string[];
  readonly calendar: CalendarId;
  readonly costPerHour: number;
  /** Whether they are named people. */
  readonly named: boolean;
  readonly system: boolean;
}

/** How long work takes: a time in minutes at a speed of 1, and the speed. @internal */
export interface Effort {
  readonly distribution: Distribution;
  readonly speed: number;
}

/** Who works, when, at what, and for how long: plain data, as everything that is prepared. @internal */
export interface Workforce {
  readonly roles: readonly string[];
  readonly groups: readonly Group[];
  readonly calendars: readonly WorkingTime[];
  readonly learnerCalendar: CalendarId;
  /** The days on which somebody of the staff works. */
  readonly staffedDays: StaffedDays;
  /** The sets of roles whose people share a queue. */
  readonly classes: readonly (readonly string[])[];
  /** By class: the groups that serve it, those that prefer it first. By group: the classes it serves, the preferred first. */
  readonly groupsOfClass: readonly (readonly GroupId[])[];
  readonly classesOfGroup: readonly (readonly ClassId[])[];
  /** By group: the pool of people it is part of, who are alike in roles, calendar, share of a position, speed and cost. */
  readonly poolOf: Ints<GroupId, PoolId>;
  /** By class: the pools that serve it, those that prefer it first, and how much each prefers it; the lower, the more. */
  readonly poolsOfClass: readonly { readonly pools: Ints<number, PoolId>; readonly ranks: Ints<number> }[];
  /** By step: who does it, in which queue, and at which level of priority (the highest is the last). */
  readonly mode: Ints<StepId>;
  readonly classOf: Ints<StepId, ClassId>;
  readonly level: Ints<StepId>;
  readonly levels: number;
  /** By step and group (`step * (groups + 1) + group`; the last is for learners and delays): which of the efforts it takes, and in which role it is done. */
  readonly effortOf: Ints<PairId>;
  /** The means of the same, in minutes. */
  readonly meanEffort: Nums<PairId>;
  readonly roleOf: Ints<PairId>;
  readonly efforts: readonly Effort[];
}

/** By step and group: how long it takes. @internal */
export const quantilesOf = ({ efforts, effortOf }: Workforce): readonly Quantile[] => {
  const quantiles = efforts.map(({ distribution, speed }) => quantileOf(distribution, speed));
  return Array.from(effortOf, (effort) => at(quantiles, effort));
};
