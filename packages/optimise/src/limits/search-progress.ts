/** How far a search has come. @public */
export interface SearchProgress {
  /**
   * The share of all moves that is done, from 0 to 1. Proofs by a solver come after the moves, and are not included.
   */
  readonly share: number;
}

/** Called as a search goes on. @internal */
export type OnProgress = ((progress: SearchProgress) => void) | undefined;

/**
 * Combines the progress of consecutive searches: returns a callback for each, which takes the share of its own moves.
 *
 * @param onProgress - Called with the combined progress.
 * @param moves - The number of moves of each search.
 * @internal
 */
export const jointProgress = (
  onProgress: OnProgress,
  moves: readonly number[],
): ((part: number) => (share: number) => void) => {
  const total = moves.reduce((sum, each) => sum + each, 0);
  return (part) => {
    const before = moves.slice(0, part).reduce((sum, each) => sum + each, 0);
    return (share) => onProgress?.({ share: total === 0 ? 1 : (before + share * (moves[part] ?? 0)) / total });
  };
};
