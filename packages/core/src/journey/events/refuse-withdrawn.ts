import type { Journey } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { refuseEvent } from './refusal.js';

/** @internal */
export const refuseWithdrawn = (event: JourneyEvent): never =>
  refuseEvent(event, 'type', 'withdrawn', 'this journey has been withdrawn; nothing happens to it any more');

/**
 * Nothing happens any more to a journey that has been withdrawn, except that its record is handed on where somebody
 * asks for it: a signal is looked at further, and so is what happens to an item that is open.
 *
 * @internal
 */
export const refuseAfterWithdrawal = ({ learner }: Journey, event: JourneyEvent): void => {
  if (event.type === 'signal.received') return;
  const open = Object.values(learner.runs).flatMap(({ items }) => items.map(({ id }) => id));
  if ('workItem' in event && open.includes(event.workItem)) return;
  refuseWithdrawn(event);
};
