import type { TimedPiece } from './timed-work.js';

/** Work that figures rest on, and work left out because its beginning was inferred. @internal */
export interface TrustedWork {
  readonly used: readonly TimedPiece[];
  readonly leftOut: readonly TimedPiece[];
}

/**
 * Leaves out the work of a step and role whose beginning was inferred, where most of it was seen to begin, or enough
 * for a fit of its own: an inferred duration may include all the waiting, and a few of them would spoil the rest.
 *
 * @internal
 */
export const withTrustedStarts = (timed: readonly TimedPiece[], enough: number): TrustedWork => {
  const counts = new Map<string, { seen: number; assumed: number }>();
  const keyOf = ({ step, role }: TimedPiece): string => `${step} ${role}`;
  for (const piece of timed) {
    if (piece.instance.ended !== 'complete') continue;
    const found = counts.get(keyOf(piece)) ?? { seen: 0, assumed: 0 };
    found[piece.instance.startSeen ? 'seen' : 'assumed'] += 1;
    counts.set(keyOf(piece), found);
  }
  const isUsed = (piece: TimedPiece): boolean => {
    const { seen, assumed } = counts.get(keyOf(piece)) ?? { seen: 0, assumed: 0 };
    return piece.instance.startSeen || (seen < enough && seen <= assumed);
  };
  return { used: timed.filter(isUsed), leftOut: timed.filter((piece) => !isUsed(piece)) };
};
