import { intAt } from '../vocabulary/at.js';
import type { FlatProcess, Lane } from './flat-process.js';
import type { EventColumn, StateId } from './numbers.js';

const isOpen = (tables: FlatProcess, state: StateId): boolean => state >= 0 && intAt(tables.isFinal, state) === 0;

const after = ({ next, firstMove }: FlatProcess, state: StateId, event: EventColumn): StateId =>
  intAt(next, intAt(firstMove, state) + event);

/**
 * The states in which an element can be once it has been told that all is over, and in which it has not ended: what is
 * sent within the process does not come any more.
 */
const leftOpen = (tables: FlatProcess, { to, column }: Lane): ReadonlySet<StateId> => {
  const within = new Set(
    [...tables.lanes, ...Object.values(tables.entries).flat()].flatMap((lane) => (lane.to === to ? [lane.column] : [])),
  );
  const found = new Set<StateId>();
  for (const [state, element] of tables.elementOf.entries()) {
    const next = element === to ? after(tables, state, column) : -1;
    if (isOpen(tables, next)) found.add(next);
  }
  const { length } = tables.elements[to]?.events ?? [];
  for (const state of found)
    for (let event = 0; event < length; event++) {
      const next = within.has(event) ? -1 : after(tables, state, event);
      if (isOpen(tables, next)) found.add(next);
    }
  return found;
};

/**
 * Whether an element that an entry tells that all is over for the learner still takes an event, now or later.
 *
 * @param state - Where it is.
 * @param isTold - Whether it has heard of it, and is not to hear of it when its open work ends.
 * @internal
 */
export const takesAfterAll = (
  tables: FlatProcess,
  entry: Lane,
  state: StateId,
  column: EventColumn,
  isTold: boolean,
): boolean => {
  if (!isOpen(tables, state)) return false;
  const left = leftOpen(tables, entry);
  return (!isTold || left.has(state)) && [...left].some((each) => after(tables, each, column) >= 0);
};
