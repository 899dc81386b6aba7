import type { Process } from '../catalogue/process.js';
import { ORGANIZATION, placeKindOf } from './place-kind.js';

/**
 * The events that reach an element from outside a journey, from the clock or the organisation: those that nothing in
 * the process sends, and those that the organisation’s own elements send. Nobody else may send what the process itself
 * sends, such as a ruling or the end of a case.
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

/** The message that an event only comes from within the process, with the events that may be sent instead. @internal */
export const withinOnly = (id: string, event: string, sendable: readonly string[]): string =>
  `"${event}" reaches "${id}" only from within the process; from outside it takes ${
    sendable.length === 0 ? 'nothing' : sendable.map((each) => `"${each}"`).join(', ')
  }`;
