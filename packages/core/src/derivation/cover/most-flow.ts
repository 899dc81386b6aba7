import { at } from '../../vocabulary/at.js';

interface Source {
  readonly supply: number;
  readonly to: readonly number[];
}

/**
 * The maximum flow from sources to sinks, in whole numbers, along shortest augmenting paths (Edmonds and Karp 1972). Of
 * several shortest paths it takes the one that a breadth-first search finds first, with sources and sinks in order.
 *
 * @param sources - The supply of each, and the sinks to which it can give.
 * @param sinks - The capacity of each.
 * @returns For each source, the flow to each sink.
 * @internal
 */
export const mostFlow = (
  sources: readonly Source[],
  sinks: readonly number[],
): readonly ReadonlyMap<number, number>[] => {
  const network: Network = {
    sources,
    given: sources.map(() => new Map()),
    left: sources.map(({ supply }) => supply),
    open: [...sinks],
    from: sinks.map(() => []),
  };
  sources.forEach(({ to }, source) => {
    for (const sink of to) at(network.from, sink).push(source);
  });
  giveDirectly(network);
  const hopeful = hopefulSinks(network);
  while (hopeful.size > 0) {
    const path = augmentingPath(network, hopeful);
    if (path === null) break;
    augment(network, path);
  }
  return network.given;
};

interface Network {
  readonly sources: readonly Source[];
  /** The flow from each source to each sink so far. */
  readonly given: readonly Map<number, number>[];
  /** The remaining supply of each source. */
  readonly left: number[];
  /** The remaining capacity of each sink. */
  readonly open: number[];
  /** The sources that can give to each sink, in order. */
  readonly from: readonly number[][];
}

/**
 * Saturates the paths of a single leg, the shortest ones. A source without such a path never gets one again, so a
 * single pass finds them all.
 */
const giveDirectly = ({ sources, given, left, open }: Network): void => {
  sources.forEach(({ to }, source) => {
    for (const sink of to) {
      const amount = Math.min(at(left, source), at(open, sink));
      if (amount <= 0) continue;
      add(at(given, source), sink, amount);
      left[source] = at(left, source) - amount;
      open[sink] = at(open, sink) - amount;
    }
  });
};

/**
 * The sinks that have capacity left, or from which a path leads to one that has. Any other sink can be ignored for
 * good, since no augmenting path can pass through it and change that.
 */
const hopefulSinks = ({ given, open, from }: Network): ReadonlySet<number> => {
  const hopeful = new Set(open.flatMap((rest, sink) => (rest > 0 ? [sink] : [])));
  const seen = new Set<number>();
  for (const sink of hopeful)
    for (const source of at(from, sink)) {
      if (seen.has(source)) continue;
      seen.add(source);
      for (const other of at(given, source).keys()) hopeful.add(other);
    }
  return hopeful;
};

interface Leg {
  readonly source: number;
  readonly sink: number;
  /** The previous leg; null at the beginning of the path. */
  readonly after: Leg | null;
}

const augmentingPath = ({ sources, given, left, open, from }: Network, hopeful: ReadonlySet<number>): Leg | null => {
  const seen = new Set<number>();
  const queue: { readonly source: number; readonly after: Leg | null }[] = left.flatMap((rest, source) =>
    rest > 0 ? [{ source, after: null }] : [],
  );
  for (const { source, after } of queue)
    for (const sink of at(sources, source).to) {
      if (seen.has(sink) || !hopeful.has(sink)) continue;
      seen.add(sink);
      const leg = { source, sink, after };
      if (at(open, sink) > 0) return leg;
      for (const other of at(from, sink)) if (at(given, other).has(sink)) queue.push({ source: other, after: leg });
    }
  return null;
};

/**
 * Augments along a path: from a source to a sink, back to a source that gives to it, and on to a sink with capacity.
 */
const augment = ({ given, left, open }: Network, last: Leg): void => {
  const legs: Leg[] = [];
  for (let leg: Leg | null = last; leg !== null; leg = leg.after) legs.unshift(leg);
  const first = at(legs, 0);
  let amount = Math.min(at(left, first.source), at(open, last.sink));
  for (const { source, after } of legs)
    if (after !== null) amount = Math.min(amount, at(given, source).get(after.sink) ?? 0);
  for (const { source, sink, after } of legs) {
    add(at(given, source), sink, amount);
    if (after !== null) add(at(given, source), after.sink, -amount);
  }
  left[first.source] = at(left, first.source) - amount;
  open[last.sink] = at(open, last.sink) - amount;
};

const add = (flows: Map<number, number>, sink: number, amount: number): void => {
  const sum = (flows.get(sink) ?? 0) + amount;
  if (sum === 0) flows.delete(sink);
  else flows.set(sink, sum);
};
