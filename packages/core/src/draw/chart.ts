/**
 * A state of a chart: one that holds no others.
 *
 * @public
 */
export interface ChartState {
  /** Its dotted id. */
  readonly id: string;
  /** Whether somebody works in it. */
  readonly step: boolean;
  readonly final: boolean;
  /** The group that it is in. */
  readonly within: string | null;
}

/**
 * A way from one state to another.
 *
 * @public
 */
export interface ChartMove {
  /**
   * A state; where `anywhere` is true, a group in any state of which it can be taken, or `''` for the whole machine.
   */
  readonly from: string;
  readonly anywhere: boolean;
  readonly to: string;
  /** An event; null where nothing has to happen. */
  readonly event: string | null;
  /** The name of the guard that has to hold. */
  readonly guard: string | null;
  /** Whether it is taken where no guard before it holds. */
  readonly otherwise: boolean;
  readonly emits: readonly string[];
}

/**
 * Where a way of a chart begins: a state; any state of a group, or of the whole machine (`''`); or several states in
 * which an event does the same.
 *
 * @public
 */
export type ChartOrigin =
  | { readonly state: string }
  | { readonly group: string }
  | {
      readonly states: readonly string[];
      /** Present where these are all but the one that it leads to and those that end. */
      readonly others?: true;
      /** The other states in which something can happen, present where they are few beside these. */
      readonly except?: readonly string[];
    };

/**
 * An arrow of a picture: a move, or what moves from several states have in common.
 *
 * @public
 */
export interface ChartWay extends Omit<ChartMove, 'from' | 'anywhere' | 'to'> {
  readonly from: ChartOrigin;
  /** A state; null where each of several states stays as it is. */
  readonly to: string | null;
}

/**
 * A machine as it is drawn.
 *
 * @public
 */
export interface ElementChart {
  readonly states: readonly ChartState[];
  /** The states that hold others, each before those in it. */
  readonly groups: readonly { readonly id: string; readonly within: string | null }[];
  /** Where it begins: several states where they are parallel. */
  readonly initial: readonly string[];
  readonly moves: readonly ChartMove[];
  /** The moves as the arrows of a picture: what an event does alike in three states, or in two that it ends, is one. */
  readonly ways: readonly ChartWay[];
}
