import type { Flavour } from 'work-elements/interpreter';

// Whom a number names, for the compiler alone: at run time all of these are plain numbers. Any number of no kind may be taken for one of a
// kind, as the results of arithmetic and what is read of memory have to be; one of a kind is never taken for one of another.

/** @internal */
export type LearnerId = Flavour<'learner'>;
/** @internal */
export type ObjectiveId = Flavour<'objective'>;
/** @internal */
export type CaseId = Flavour<'case'>;
/** What a run is about. @internal */
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
/** People alike in everything, whether they are named or a headcount. @internal */
export type PoolId = Flavour<'pool'>;
/** A set of roles whose people share a queue. @internal */
export type ClassId = Flavour<'class'>;
/** @internal */
export type CalendarId = Flavour<'calendar'>;
/** A step with whoever does it: `step * (groups + 1) + group`, the last group being learners and delays. @internal */
export type PairId = Flavour<'pair'>;

/** Where in the records of one kind a value lies, and what it is. @internal */
export type Column<Record extends string, Value extends number = number> = number & {
  readonly __column?: readonly [Record, Value] | undefined;
};

/** Whole numbers by what their index names. @internal */
export type Ints<Index extends number, Value extends number = number> = Int32Array & {
  readonly __by?: readonly [Index, Value] | undefined;
};

/** Numbers by what their index names. @internal */
export type Nums<Index extends number> = Float64Array & { readonly __by?: Index | undefined };
