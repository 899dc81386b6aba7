/** How far a search has come. @public */
export interface SearchProgress {
  /**
   * The share of all moves that is done, from 0 to 1. Proofs of a solver come after the moves, and are not foreseen.
   */
  readonly share: number;
}

/** Told as a search goes on. @internal */
export type OnProgress = ((progress: SearchProgress) => void) | undefined;

/**
 * Tells of several searches, one after the other, as of one: for each, what takes the share of its own moves.
 *
 * @param onProgress - Whom to tell.
 * @param moves - How many moves each search has.
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
