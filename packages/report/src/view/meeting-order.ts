import type { Entry } from 'work-elements';

/** The parts of a process that determine the order. */
interface Ordered {
  readonly elements: readonly { readonly id: string; readonly kind: 'learning' | 'supporting' }[];
  readonly routes: readonly { readonly from: string; readonly to: string }[];
  readonly entries: readonly Entry[];
}

/**
 * The elements of a process in the order in which a learner meets them: starting where a journey enters, the next
 * element is always the first listed among those reachable by routes; supporting processes and unreachable elements
 * come last.
 *
 * @internal
 */
export const meetingOrder = ({ elements, routes, entries }: Ordered): readonly string[] => {
  const entered = new Set(entries.filter(({ on }) => on === 'journey-started').map(({ to }) => to));
  const met = new Set<string>();
  const reached = (id: string): boolean =>
    entered.has(id) || routes.some((route) => route.to === id && met.has(route.from));
  const waiting = [...elements];
  while (waiting.length > 0) {
    const learning = waiting.filter(({ kind }) => kind === 'learning');
    const candidates = learning.length > 0 ? learning : waiting;
    const next = candidates.find(({ id }) => reached(id)) ?? candidates[0];
    if (next === undefined) break;
    met.add(next.id);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return [...met];
};
