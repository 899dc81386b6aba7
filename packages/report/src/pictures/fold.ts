/** The id of the shared place. @internal */
export const REST = '\u0000rest';

/** Which items are drawn separately, and where the others go. @internal */
export interface Fold {
  /** In the given order. */
  readonly kept: readonly string[];
  readonly rest: readonly string[];
  /** An item’s own place, or the shared one. */
  readonly place: (id: string) => string;
}

/**
 * Folds items so that at most `most` places remain: the items with the greatest weight keep their own. If the caller
 * names some, those are kept instead.
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
