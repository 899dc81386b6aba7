import type { ReviewPlace } from 'work-elements';
import type { FlatProcess, FlatStep, Lane, MoveId } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import type { AppealTables } from './appeal-tables.js';

/** A step with the roles that are responsible for it. @internal */
export interface AssignedStep extends FlatStep {
  readonly responsible: readonly string[];
}

/** The ways in which a step can end in one state of its machine. @internal */
export interface Ending {
  readonly columns: Int32Array;
  /** For each attempt, the shares added up; the last is for all attempts after it. */
  readonly cumulative: readonly Float64Array[];
  /**
   * By position: the position of the outcome in its place, for a learner with a support plan whose pieces are always reviewed. Null where
   * the model does not ask for it.
   */
  readonly reviewed: Int32Array | null;
  /** Where it depends on more than the attempt. */
  readonly special: SpecialEnding | null;
}

/** What is counted of a rule of review: reviews that agree, reviews that do not, pieces drawn for one, pieces sent to one for another reason. @internal */
export const AGREED = 0;
/** @internal */
export const DISAGREED = 1;
/** @internal */
export const SAMPLED = 2;
/** @internal */
export const SENT = 3;
/** @internal */
export const REVIEW_COUNTS = 4;

/** How a step ends where an objective is behind, the latest first, and where an activity has been published for it. @internal */
export interface SpecialEnding {
  readonly behind: readonly { readonly from: number; readonly cumulative: Float64Array }[];
  /** By attempt; null where that changes nothing. */
  readonly fitting: readonly Float64Array[] | null;
}

/**
 * The process of a scenario’s model as integers, with what a scenario adds: who is responsible, and how often a step ends in what. Plain
 * data, as everything that is prepared, so that threads can be handed it.
 *
 * @internal
 */
export interface ProcessTables {
  readonly process: FlatProcess;
  readonly steps: readonly AssignedStep[];
  /** By move: how many emissions of the element that advances say something else than advancing. */
  readonly notYet: Int32Array;
  /** How steps can end, and by state and step (`state * steps + step`) which of those it is; −1 where the step is not open there. */
  readonly endings: readonly Ending[];
  readonly endingOf: Int32Array;
  /** The reviews that the model’s rules ask for. */
  readonly reviews: readonly ReviewPlace[];
  /** By move: {@link REVIEW_COUNTS} times the position of the review that it bears on, and which of its counts; −1 for any other. Null without reviews. */
  readonly reviewOf: Ints<MoveId> | null;
  /** How decisions are appealed; null where the process knows no appeal. */
  readonly appeals: AppealTables | null;
  /** What the clock sends, every so many days. */
  readonly cadence: readonly { readonly each: 'learner' | 'objective'; readonly days: number; readonly lane: Lane }[];
  /** By move: 1 where it publishes an activity that fits others who come to the objective later. */
  readonly publishing: Int32Array;
  /** By move: 1 where a support plan is set, −1 where planning supports ends otherwise. Null where nothing depends on it. */
  readonly supports: Ints<MoveId> | null;
  /** Minutes that are planned for an objective. */
  readonly planned: number;
}
