import type { Route, Step } from 'work-elements';

/** What a run is about. @internal */
export const LEARNER = 0;
/** @internal */
export const OBJECTIVE = 1;
/** @internal */
export const CASE = 2;
/** @internal */
export type PlaceKind = typeof LEARNER | typeof OBJECTIVE | typeof CASE;

/** What a move brings about beside the next state: that the objective is advanced, or a signal along a route. @internal */
export const ADVANCE = -1;

/** A step with its place in the process. @internal */
export interface PlacedStep {
  readonly ref: string;
  readonly element: number;
  readonly step: Step;
  /** Which step it is among those of its kind of place. */
  readonly position: number;
  readonly responsible: readonly string[];
}

/** An element of the process, with its machine’s states among those of all. @internal */
export interface PlacedElement {
  readonly id: string;
  readonly kind: PlaceKind;
  /** Which element it is among those of its kind of place. */
  readonly position: number;
  readonly firstState: number;
  readonly states: number;
  readonly initial: number;
  /** The event types, in the order of the columns. */
  readonly events: readonly string[];
}

/** The ways in which a step can end in one state of its machine. @internal */
export interface Ending {
  readonly columns: Int32Array;
  /** For each attempt, the shares added up; the last is for all attempts after it. */
  readonly cumulative: readonly Float64Array[];
}

/** A route, or a way into the process, by the numbers of the tables. @internal */
export interface Lane {
  /** The element it leads to; −1 for the organisation, which is not simulated. */
  readonly to: number;
  /** The column of the event there; −1 where the machine has no such event. */
  readonly column: number;
}

/**
 * The process of a scenario’s model as tables: the compiled machines end to end, and what each move sends where, read off the same
 * routing table that journeys use. Plain data, as everything that is prepared, so that threads can be handed it.
 *
 * @internal
 */
export interface ProcessTables {
  readonly elements: readonly PlacedElement[];
  readonly steps: readonly PlacedStep[];
  readonly routes: readonly Route[];
  readonly lanes: readonly Lane[];
  readonly entries: Readonly<Record<'started' | 'claimed' | 'settled', readonly Lane[]>>;
  /** How many elements, and how many steps, each kind of place has. */
  readonly elementCount: readonly [number, number, number];
  readonly stepCount: readonly [number, number, number];
  /** By state: its element, the first of its moves, whether it is final, and the step in it (−1 for none, −2 for several). */
  readonly elementOf: Int32Array;
  readonly firstMove: Int32Array;
  readonly isFinal: Int32Array;
  readonly onlyStep: Int32Array;
  readonly activeSteps: readonly (readonly number[])[];
  /** By move: the next state (−1 where it is not taken), and what it brings about. */
  readonly next: Int32Array;
  readonly effects: readonly (readonly number[] | null)[];
  /** By move: how many emissions of the element that advances say something else than advancing. */
  readonly notYet: Int32Array;
  readonly ignores: readonly Int32Array[];
  /** By state and step (`state * steps + step`): how the step can end there. */
  readonly endings: ReadonlyMap<number, Ending>;
  /** Elements that begin by themselves, with the event they begin with (−1 for none). */
  readonly begins: readonly (readonly Lane[])[];
  /** The element that advances an objective; −1 in a process that does not say what does. */
  readonly advancing: number;
  /** Elements that something outside an objective can reach in it. */
  readonly reachedFromOutside: readonly number[];
}
