import type { Process } from '../catalogue/process.js';
import { ORGANIZATION, placeKindOf } from './place-kind.js';

/**
 * The events that reach an element from outside a journey, from the clock or the organisation: those that nothing in
 * the process sends it, and those that the organisation’s own elements send. What the process sends, a ruling or that
 * it is over, nobody else may.
 *
 * @internal
 */
export const fromOutside = ({ elements, routes, entries }: Process, id: string): readonly string[] => {
  const outside = new Set(
    elements.filter(({ subject }) => placeKindOf(subject) === ORGANIZATION).map((element) => element.id),
  );
  const receives = elements.find((element) => element.id === id)?.receives ?? [];
  return receives.filter((event) => {
    const senders = routes.filter(({ to, send }) => to === id && send === event);
    if (senders.length > 0) return senders.some(({ from }) => outside.has(from));
    return !entries.some(({ to, send }) => to === id && send === event);
  });
};

/** Says that an event comes from within, with what may be sent instead. @internal */
export const withinOnly = (id: string, event: string, sendable: readonly string[]): string =>
  `"${event}" reaches "${id}" only from within the process; from outside it takes ${
    sendable.length === 0 ? 'nothing' : sendable.map((each) => `"${each}"`).join(', ')
  }`;
