import type { Flavour } from 'work-elements/interpreter';

// What a number identifies, for the compiler only: at run time all of these are plain numbers. An untyped number, such
// as the result of arithmetic or a value read from memory, may stand for any kind; a number of one kind is never
// accepted as another.

/** @internal */
export type LearnerId = Flavour<'learner'>;
/** @internal */
export type ObjectiveId = Flavour<'objective'>;
/** @internal */
export type CaseId = Flavour<'case'>;
/** What a run belongs to. @internal */
export type PlaceId = LearnerId | ObjectiveId | CaseId;
/** @internal */
export type RunId = Flavour<'run'>;
/** @internal */
export type ItemId = Flavour<'item'>;
/** @internal */
export type ActivityId = Flavour<'activity'>;
/** @internal */
export type SignalId = Flavour<'signal'>;
/** @internal */
export type PersonId = Flavour<'person'>;
/** @internal */
export type GroupId = Flavour<'group'>;
/** People who are alike in everything, named or not. @internal */
export type PoolId = Flavour<'pool'>;
/** A set of roles whose people share a queue. @internal */
export type ClassId = Flavour<'class'>;
/** @internal */
export type CalendarId = Flavour<'calendar'>;
/**
 * A step and the group that does it: `step * (groups + 1) + group`, the last group being learners and delays.
 *
 * @internal
 */
export type PairId = Flavour<'pair'>;

/** A column of the records of one kind, with the type of its values. @internal */
export type Column<Record extends string, Value extends number = number> = number & {
  readonly __column?: readonly [Record, Value] | undefined;
};

/** Integers, typed by what the index identifies. @internal */
export type Ints<Index extends number, Value extends number = number> = Int32Array & {
  readonly __by?: readonly [Index, Value] | undefined;
};

/** Numbers, typed by what the index identifies. @internal */
export type Nums<Index extends number> = Float64Array & { readonly __by?: Index | undefined };
