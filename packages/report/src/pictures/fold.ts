/** The place of everything that has none of its own. @internal */
export const REST = '\u0000rest';

/** What is drawn separately, and what shares one place. @internal */
export interface Fold {
  /** In the given order. */
  readonly kept: readonly string[];
  readonly rest: readonly string[];
  /** Its own place, or that of the rest. */
  readonly place: (id: string) => string;
}

/**
 * Folds items into one so that at most `most` places remain: the items with the greatest weight keep theirs. If the
 * caller names some, those keep theirs instead.
 *
 * @internal
 */
export const foldedBy = (
  ids: readonly string[],
  most: number,
  weight: (id: string) => number,
  named: readonly string[] | undefined,
): Fold => {
  const chosen = named?.filter((id) => ids.includes(id)) ?? [];
  const kept =
    chosen.length > 0
      ? new Set(chosen)
      : ids.length <= most
        ? new Set(ids)
        : new Set(ids.toSorted((one, other) => weight(other) - weight(one)).slice(0, most - 1));
  return {
    kept: ids.filter((id) => kept.has(id)),
    rest: ids.filter((id) => !kept.has(id)),
    place: (id) => (kept.has(id) ? id : REST),
  };
};
