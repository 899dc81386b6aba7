/** A searchable text, as its stems. @internal */
export interface Bm25Document {
  readonly stems: readonly string[];
}

/** A search result. @internal */
export interface Bm25Hit {
  /** The index of the document. */
  readonly document: number;
  readonly score: number;
}

const K1 = 1.2;
const B = 0.75;

/**
 * Ranks documents for a query by BM25 (Robertson and Zaragoza 2009), with k₁ = 1.2 and b = 0.75.
 *
 * @returns A search function: the documents that share a stem with a query, the best first; ties keep their order.
 * @internal
 */
export const bm25 = (documents: readonly Bm25Document[]): ((query: readonly string[]) => readonly Bm25Hit[]) => {
  const counts = documents.map(({ stems }) => {
    const count = new Map<string, number>();
    for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
    return { count, length: stems.length };
  });
  const mean = counts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counts.length);
  const having = new Map<string, number>();
  for (const { count } of counts) for (const stem of count.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number => {
    const n = having.get(stem) ?? 0;
    return Math.log(1 + (counts.length - n + 0.5) / (n + 0.5));
  };
  return (query) =>
    counts
      .map(({ count, length }, document): Bm25Hit => {
        const score = [...new Set(query)].reduce((sum, stem) => {
          const often = count.get(stem) ?? 0;
          return sum + (rarity(stem) * often * (K1 + 1)) / (often + K1 * (1 - B + (B * length) / mean));
        }, 0);
        return { document, score };
      })
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score || one.document - other.document);
};
