/** Where everything that has no place of its own is. @internal */
export const REST = '\u0000rest';

/** What is drawn by itself, and what shares one place. @internal */
export interface Fold {
  /** In the order in which they were given. */
  readonly kept: readonly string[];
  readonly rest: readonly string[];
  /** Its own place, or that of the rest. */
  readonly place: (id: string) => string;
}

/**
 * Folds so many things into one that there are not more than `most` places: those of the greatest weight keep theirs.
 * Where somebody has named some, those keep theirs.
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
