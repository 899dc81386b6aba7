import type { Journey } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { refuseEvent } from './refusal.js';

/** @internal */
export const refuseWithdrawn = (event: JourneyEvent): never =>
  refuseEvent(event, 'type', 'withdrawn', 'this journey has been withdrawn; nothing happens to it any more');

/**
 * Refuses any event after a journey has been withdrawn, except those that may transfer its record on request: signals,
 * which are checked further, and events about an open item.
 *
 * @internal
 */
export const refuseAfterWithdrawal = ({ learner }: Journey, event: JourneyEvent): void => {
  if (event.type === 'signal.received') return;
  const open = Object.values(learner.runs).flatMap(({ items }) => items.map(({ id }) => id));
  if ('workItem' in event && open.includes(event.workItem)) return;
  refuseWithdrawn(event);
};
