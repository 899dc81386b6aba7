/**
 * A state of a chart without nested states.
 *
 * @public
 */
export interface ChartState {
  /** Its dotted id. */
  readonly id: string;
  /** Whether it is a step, in which somebody works. */
  readonly step: boolean;
  readonly final: boolean;
  /** The group that it is in. */
  readonly within: string | null;
}

/**
 * A move from one state to another.
 *
 * @public
 */
export interface ChartMove {
  /**
   * A state; if `anywhere` is true, a group from any of whose states the move can be taken, or `''` for the whole
   * machine.
   */
  readonly from: string;
  readonly anywhere: boolean;
  readonly to: string;
  /** An event; null for a transition without an event. */
  readonly event: string | null;
  /** The name of the guard that has to hold. */
  readonly guard: string | null;
  /** Whether it is the unguarded fallback after guarded moves on the same event. */
  readonly otherwise: boolean;
  readonly emits: readonly string[];
}

/**
 * The origin of a way: a state; any state of a group, or of the whole machine (`''`); or several states in which an
 * event has the same effect.
 *
 * @public
 */
export type ChartOrigin =
  | { readonly state: string }
  | { readonly group: string }
  | {
      readonly states: readonly string[];
      /** Present if these are all states except the target and the final ones. */
      readonly others?: true;
      /** The other states that are not final, present if they are few compared with these. */
      readonly except?: readonly string[];
    };

/**
 * An arrow of a picture: one move, or the common move of several states.
 *
 * @public
 */
export interface ChartWay extends Omit<ChartMove, 'from' | 'anywhere' | 'to'> {
  readonly from: ChartOrigin;
  /** A state; null if each of several states stays as it is. */
  readonly to: string | null;
}

/**
 * A machine as it is drawn.
 *
 * @public
 */
export interface ElementChart {
  readonly states: readonly ChartState[];
  /** The states with nested states; each precedes the groups in it. */
  readonly groups: readonly { readonly id: string; readonly within: string | null }[];
  /** The initial state; several if they are parallel. */
  readonly initial: readonly string[];
  readonly moves: readonly ChartMove[];
  /**
   * The moves as the arrows of a picture: an event with the same effect in three states, or in two if it ends the work,
   * is one way.
   */
  readonly ways: readonly ChartWay[];
}
