import { type FlatProcess, type Lane, type MoveId, OBJECTIVE } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';

/** What a move is to appeals: nothing, a decision that can be appealed, or something else of which a learner is told. @internal */
export const NO_DECISION = 0;
/** @internal */
export const APPEALABLE = 1;
const TOLD = 2;

/** How decisions are appealed in a process. @internal */
export interface AppealTables {
  /** The share of the decisions that are. */
  readonly share: number;
  readonly lanes: readonly Lane[];
  /** By move. */
  readonly moves: Ints<MoveId>;
  /** By move: 1 where it tells of a decision of a kind that can be appealed, whether or not it can be at that moment. */
  readonly decisions: Int32Array;
}

/**
 * Reads off the machines which moves tell of a decision that can be appealed: those that emit something and lead to where an appeal is taken.
 * What else is emitted, but by the hearing itself, tells an answer where an appeal has been raised.
 *
 * @returns Null where the process knows no appeal about an objective.
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
