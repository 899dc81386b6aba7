import { intAt } from '../vocabulary/at.js';
import type { FlatProcess, Lane } from './flat-process.js';
import type { ElementId, EventColumn, StateId } from './numbers.js';
import { LEARNER } from './place-kind.js';

const isOpen = (tables: FlatProcess, state: StateId): boolean => state >= 0 && intAt(tables.isFinal, state) === 0;

/** The state in which an event leaves a machine; −1 where the machine does not take it. @internal */
export const stateAfter = (tables: FlatProcess, state: StateId, event: EventColumn): StateId =>
  isOpen(tables, state) ? intAt(tables.next, intAt(tables.firstMove, state) + event) : -1;

// The result follows from the tables alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Lane, ReadonlySet<StateId>>();

/**
 * The non-final states that an element can be in once an entry has told it that all is over; after that, no events
 * arrive from within the process.
 */
const leftOpen = (tables: FlatProcess, entry: Lane): ReadonlySet<StateId> => {
  const known = remembered.get(entry);
  if (known !== undefined) return known;
  const { to, column } = entry;
  const within = new Set(
    [...tables.lanes, ...Object.values(tables.entries).flat()].flatMap((lane) => (lane.to === to ? [lane.column] : [])),
  );
  const found = new Set<StateId>();
  for (const [state, element] of tables.elementOf.entries()) {
    const next = element === to ? stateAfter(tables, state, column) : -1;
    if (isOpen(tables, next)) found.add(next);
  }
  const { length } = tables.elements[to]?.events ?? [];
  for (const state of found)
    for (let event = 0; event < length; event++) {
      const next = within.has(event) ? -1 : stateAfter(tables, state, event);
      if (isOpen(tables, next)) found.add(next);
    }
  remembered.set(entry, found);
  return found;
};

/** Whether an element may stay in a state once an entry has told it that all is over. @internal */
export const staysOpen = (tables: FlatProcess, entry: Lane, state: StateId): boolean =>
  leftOpen(tables, entry).has(state);

/** Whether an element can ever take an event once an entry has told it that all is over. @internal */
export const takesOnceTold = (tables: FlatProcess, entry: Lane, column: EventColumn): boolean =>
  [...leftOpen(tables, entry)].some((state) => stateAfter(tables, state, column) >= 0);

/**
 * Whether an element still takes an event, now or later, when an entry tells it that all is over for the learner.
 *
 * @param state - Its current state.
 * @param isTold - Whether it has been told already; otherwise it is told when its open work ends.
 * @internal
 */
export const takesAfterAll = (
  tables: FlatProcess,
  entry: Lane,
  state: StateId,
  column: EventColumn,
  isTold: boolean,
): boolean =>
  isOpen(tables, state) && (!isTold || staysOpen(tables, entry, state)) && takesOnceTold(tables, entry, column);

/**
 * Whether an event is a request for something separate each time, such as a transfer of the record: an element of the
 * learner takes it even after all is over.
 *
 * @internal
 */
export const isRequest = (tables: FlatProcess, element: ElementId, column: EventColumn): boolean => {
  if (intAt(tables.kindOf, element) !== LEARNER) return false;
  const entries = [...tables.entries['journey-settled'], ...tables.entries['journey-withdrawn']].filter(
    ({ to }) => to === element,
  );
  return (
    entries.every((entry) => entry.column !== column) && entries.some((entry) => takesOnceTold(tables, entry, column))
  );
};
