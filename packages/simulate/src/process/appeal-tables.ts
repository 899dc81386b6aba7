import { ADVANCE, type FlatElement, type FlatProcess, type Lane, type MoveId, OBJECTIVE } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';

/** What a move is to appeals: nothing, a decision that can be appealed, an answer that it stands, an answer by which the learner advances. @internal */
export const NO_DECISION = 0;
/** @internal */
export const APPEALABLE = 1;
/** @internal */
export const STANDS = 2;
/** @internal */
export const CHANGED = 3;

/** How decisions are appealed in a process. @internal */
export interface AppealTables {
  /** The share of the decisions that are. */
  readonly share: number;
  readonly lanes: readonly Lane[];
  /** By move. */
  readonly moves: Ints<MoveId>;
}

/**
 * Reads off the machines which moves tell of a decision that can be appealed, and which of the answer to an appeal. A decision emits
 * something and leads to where an appeal is taken; an answer does the same, or advances the objective, from a state that only an appeal
 * leads to.
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
    const element = at(flat.elements, to);
    const usual = withoutAppeals(flat, element, column);
    for (let state = element.firstState; state < element.firstState + element.states; state++)
      for (const event of element.events.keys()) {
        if (event === column) continue;
        const move = int(flat.firstMove, state) + event;
        moves[move] = kindOf(flat, column, usual, state, move);
      }
  }
  return { share, lanes, moves };
};

const kindOf = (flat: FlatProcess, column: number, usual: ReadonlySet<number>, state: number, move: number): number => {
  const target = int(flat.next, move);
  if (target < 0 || at(flat.emits, move).length === 0) return NO_DECISION;
  const isTold = usual.has(target) && takes(flat, target, column);
  if (usual.has(state)) return isTold ? APPEALABLE : NO_DECISION;
  if (flat.effects[move]?.includes(ADVANCE) === true) return CHANGED;
  return isTold ? STANDS : NO_DECISION;
};

const takes = (flat: FlatProcess, state: number, column: number): boolean =>
  int(flat.isFinal, state) === 0 && int(flat.next, int(flat.firstMove, state) + column) >= 0;

/** The states that an element comes into without any appeal. */
const withoutAppeals = (flat: FlatProcess, { initial, events }: FlatElement, column: number): ReadonlySet<number> => {
  const found = new Set([initial]);
  for (const state of found)
    for (const event of events.keys()) {
      const target = event === column ? -1 : int(flat.next, int(flat.firstMove, state) + event);
      if (target >= 0) found.add(target);
    }
  return found;
};
