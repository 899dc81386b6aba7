import { type FlatProcess, type Lane, type MoveId, OBJECTIVE } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';

/**
 * What a move means for appeals: nothing, a decision that can be appealed, or something else that the learner is told.
 *
 * @internal
 */
export const NO_DECISION = 0;
/** @internal */
export const APPEALABLE = 1;
const TOLD = 2;

/** How decisions are appealed in a process. @internal */
export interface AppealTables {
  /** Share of decisions that are appealed. */
  readonly share: number;
  readonly lanes: readonly Lane[];
  /** Indexed by move. */
  readonly moves: Ints<MoveId>;
  /**
   * Indexed by move: 1 if it tells of a decision of a kind that can be appealed, whether or not it can be at that
   * moment.
   */
  readonly decisions: Int32Array;
}

/**
 * Finds the moves that tell of an appealable decision: those that emit something and lead to a state that accepts an
 * appeal. Any other emission, except the hearing’s own, may answer an appeal that has been raised.
 *
 * @returns Null if the process has no appeal about an objective.
 *
 * @internal
 */
export const appealTables = (flat: FlatProcess, share: number): AppealTables | null => {
  const lanes = flat.entries['appeal-raised'].filter(
    ({ to, column }) => to >= 0 && column >= 0 && at(flat.elements, to).kind === OBJECTIVE,
  );
  if (lanes.length === 0) return null;
  const moves = new Int32Array(flat.emits.length);
  for (const { to, column } of lanes) {
    const { firstState, states, events } = at(flat.elements, to);
    const all = Array.from({ length: states }, (_, index) => firstState + index);
    const hearings = new Set(all.map((state) => targetOf(flat, state, column)));
    for (const state of all)
      for (const event of events.keys()) {
        const move = int(flat.firstMove, state) + event;
        if (event === column || targetOf(flat, state, event) < 0 || at(flat.emits, move).length === 0) continue;
        if (targetOf(flat, int(flat.next, move), column) >= 0) moves[move] = APPEALABLE;
        else if (!hearings.has(state)) moves[move] = TOLD;
      }
  }
  const named = new Set(flat.emits.flatMap((emits, move) => (moves[move] === APPEALABLE ? emits : [])));
  const decisions = Int32Array.from(flat.emits, (emits, move) =>
    moves[move] !== NO_DECISION && emits.some((name) => named.has(name)) ? 1 : 0,
  );
  return { share, lanes, moves, decisions };
};

const targetOf = (flat: FlatProcess, state: number, column: number): number =>
  int(flat.isFinal, state) === 1 ? -1 : int(flat.next, int(flat.firstMove, state) + column);
