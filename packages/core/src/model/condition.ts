import type { FlatProcess } from '../process/flat-process.js';
import type { MoveId } from '../process/numbers.js';
import { intAt } from '../vocabulary/at.js';

/**
 * The event with which an objective is advanced on a condition, and the signal that the condition is due.
 */
const CONDITION = {
  element: 'decide-advancement',
  event: 'condition-set',
  signal: 'track-progress/condition-due',
} as const;

/**
 * Whether the days of an event of the cadence count from when a condition was set. Such an event is sent once for each
 * condition, whatever else its row states. Journeys and simulations share this rule.
 *
 * @internal
 */
export const countsFromCondition = (send: string): boolean => send === CONDITION.signal;

/** Whether a move sets a condition. @internal */
export const setsCondition = (tables: FlatProcess, state: number, move: MoveId): boolean =>
  tables.elements[intAt(tables.elementOf, state)]?.id === CONDITION.element &&
  tables.emits[move]?.includes(CONDITION.event) === true;
