import type { ReviewPlace } from 'work-elements';
import type { FlatProcess, FlatStep, Lane, MoveId } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import type { AppealTables } from './appeal-tables.js';

/** A step with the roles that are responsible for it. @internal */
export interface AssignedStep extends FlatStep {
  readonly responsible: readonly string[];
}

/** How a step can end in one state of its machine. @internal */
export interface Ending {
  readonly columns: Int32Array;
  /** Cumulative shares for each attempt; the last entry applies to all later attempts. */
  readonly cumulative: readonly Float64Array[];
  /**
   * Indexed by outcome: the outcome that replaces it for a learner with a support plan, whose pieces are always
   * reviewed. Null if the model has no such rule.
   */
  readonly reviewed: Int32Array | null;
  /** Shares that depend on more than the attempt. */
  readonly special: SpecialEnding | null;
}

/**
 * Counts for a review rule: reviews that agree, reviews that disagree, pieces sampled, and pieces sent for another
 * reason.
 *
 * @internal
 */
export const AGREED = 0;
/** @internal */
export const DISAGREED = 1;
/** @internal */
export const SAMPLED = 2;
/** @internal */
export const SENT = 3;
/** @internal */
export const REVIEW_COUNTS = 4;

/**
 * How a step ends if an objective is behind (largest threshold first), and if an activity has been published for it.
 *
 * @internal
 */
export interface SpecialEnding {
  readonly behind: readonly { readonly from: number; readonly cumulative: Float64Array }[];
  /** Indexed by attempt; null if a published activity changes nothing. */
  readonly fitting: readonly Float64Array[] | null;
}

/**
 * The process of a scenario’s model in integers, with what the scenario adds: who is responsible, and the shares of
 * outcomes. Plain data, so that it can be sent to worker threads.
 *
 * @internal
 */
export interface ProcessTables {
  readonly process: FlatProcess;
  readonly steps: readonly AssignedStep[];
  /** Indexed by move: how many of the advancing element’s emissions announce something other than advancement. */
  readonly notYet: Int32Array;
  /**
   * How steps can end, and which of these applies by state and step (`state * steps + step`); −1 if the step is not
   * open there.
   */
  readonly endings: readonly Ending[];
  readonly endingOf: Int32Array;
  /** The places where the model’s review rules take effect. */
  readonly reviews: readonly ReviewPlace[];
  /**
   * Indexed by move: {@link REVIEW_COUNTS} times the index of its review, plus the index of the count; −1 if none. Null
   * if there are no reviews.
   */
  readonly reviewOf: Ints<MoveId> | null;
  /** Null if the process has no appeals. */
  readonly appeals: AppealTables | null;
  /** Events of the model’s cadence. */
  readonly cadence: readonly {
    readonly each: 'learner' | 'objective';
    readonly days: number;
    readonly lane: Lane;
    /** From when its days count: the start, when a learner first mastered something, or when a condition was set. */
    readonly counts: 'start' | 'mastery' | 'condition';
  }[];
  /** Indexed by move: 1 if it sets a condition; null unless the cadence sends a signal for conditions. */
  readonly conditional: Ints<MoveId> | null;
  /** Indexed by move: 1 if it publishes an activity that suits later learners on the same objective. */
  readonly publishing: Int32Array;
  /**
   * Indexed by move: 1 if it sets a support plan, −1 if planning support ends without one. Null if nothing depends on
   * it.
   */
  readonly supports: Ints<MoveId> | null;
  /** Minutes planned for an objective. */
  readonly planned: number;
}
