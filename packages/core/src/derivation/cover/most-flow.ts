import { at } from '../../vocabulary/at.js';

interface Source {
  readonly supply: number;
  readonly to: readonly number[];
}

/**
 * The largest flow from sources to sinks: along shortest augmenting paths (Edmonds and Karp 1972), in whole numbers; of
 * several shortest ones along that which a search through sources and sinks in their order finds first.
 *
 * @param sources - How much each has, and to which sinks it can give.
 * @param sinks - How much each takes.
 * @returns For each source, what it gives to which sink.
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
  /** What each source gives to which sink so far. */
  readonly given: readonly Map<number, number>[];
  /** What each source still has. */
  readonly left: number[];
  /** What each sink still takes. */
  readonly open: number[];
  /** The sources that can give to each sink, in their order. */
  readonly from: readonly number[][];
}

/**
 * The paths of one leg, which are the shortest: once a source has none it never has one again, so that one pass finds
 * them all.
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
 * The sinks from which a path leads on to an open one, or that are open themselves. From others none ever will, since
 * no path goes through them that could change it.
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
  /** The leg before; none where the path begins. */
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

/** Gives along a path: from a source to a sink, back to a source that gives to it, and on to an open sink. */
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
