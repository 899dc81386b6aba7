import { at } from '../../vocabulary/at.js';

/**
 * The largest flow from sources to sinks: along shortest augmenting paths (Edmonds and Karp 1972), in whole numbers.
 *
 * @param sources - How much each has, and to which sinks it can give.
 * @param sinks - How much each takes.
 * @returns For each source, what it gives to which sink.
 * @internal
 */
export const mostFlow = (
  sources: readonly { readonly supply: number; readonly to: readonly number[] }[],
  sinks: readonly number[],
): readonly ReadonlyMap<number, number>[] => {
  const given = sources.map(() => new Map<number, number>());
  const left = sources.map(({ supply }) => supply);
  const open = [...sinks];
  for (;;) {
    const path = augmentingPath(sources, given, left, open);
    if (path === null) return given;
    // The path goes from a source to a sink, back to a source that gives to it, and on; the last sink is open.
    let amount = Math.min(at(left, at(path, 0).source), at(open, at(path, path.length - 1).sink));
    path.slice(1).forEach(({ source }, index) => {
      amount = Math.min(amount, given[source]?.get(at(path, index).sink) ?? 0);
    });
    path.forEach(({ source, sink }, index) => {
      add(at(given, source), sink, amount);
      if (index > 0) add(at(given, source), at(path, index - 1).sink, -amount);
    });
    left[at(path, 0).source] = at(left, at(path, 0).source) - amount;
    open[at(path, path.length - 1).sink] = at(open, at(path, path.length - 1).sink) - amount;
  }
};

interface Leg {
  readonly source: number;
  readonly sink: number;
}

const augmentingPath = (
  sources: readonly { readonly to: readonly number[] }[],
  given: readonly ReadonlyMap<number, number>[],
  left: readonly number[],
  open: readonly number[],
): readonly Leg[] | null => {
  const seen = new Set<number>();
  const queue: { source: number; path: readonly Leg[] }[] = left.flatMap((rest, source) =>
    rest > 0 ? [{ source, path: [] }] : [],
  );
  for (const { source, path } of queue) {
    for (const sink of at(sources, source).to) {
      if (seen.has(sink)) continue;
      seen.add(sink);
      const longer = [...path, { source, sink }];
      if (at(open, sink) > 0) return longer;
      given.forEach((gives, other) => {
        if ((gives.get(sink) ?? 0) > 0) queue.push({ source: other, path: longer });
      });
    }
  }
  return null;
};

const add = (flows: Map<number, number>, sink: number, amount: number): void => {
  const sum = (flows.get(sink) ?? 0) + amount;
  if (sum === 0) flows.delete(sink);
  else flows.set(sink, sum);
};
