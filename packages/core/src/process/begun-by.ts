import { at, intAt } from '../vocabulary/at.js';
import type { FlatProcess } from './flat-process.js';
import type { EventColumn, StateId } from './numbers.js';

// The result follows from the tables alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<FlatProcess, Map<number, boolean>>();

/**
 * Whether an event changes nothing in a state, and is the only one that can begin the step of that state. Then it has
 * fallen due again, and the work stays about what the event that began it was about. A step that other events can begin
 * too is about the learner as a whole.
 *
 * @internal
 */
export const isBegunOnlyBy = (tables: FlatProcess, state: StateId, column: EventColumn): boolean => {
  const move = intAt(tables.firstMove, state) + column;
  if (intAt(tables.next, move) !== state || tables.effects[move] !== undefined) return false;
  const known = remembered.get(tables) ?? new Map<number, boolean>();
  remembered.set(tables, known);
  const found = known.get(move) ?? beginsAlone(tables, state, column);
  known.set(move, found);
  return found;
};

const beginsAlone = (tables: FlatProcess, state: StateId, column: EventColumn): boolean => {
  const element = intAt(tables.elementOf, state);
  const step = intAt(tables.onlyStep, state);
  if (step < 0) return false;
  const { firstState, states, events } = at(tables.elements, element);
  const isIn = (each: StateId): boolean => intAt(tables.onlyStep, each) === step;
  for (let from = firstState; from < firstState + states; from++) {
    if (isIn(from)) continue;
    for (let each = 0; each < events.length; each++) {
      const to = intAt(tables.next, intAt(tables.firstMove, from) + each);
      if (to >= 0 && isIn(to) && each !== column) return false;
    }
  }
  return true;
};
