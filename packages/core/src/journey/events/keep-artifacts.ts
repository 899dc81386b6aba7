import type { Draft } from '../engine/draft.js';
import type { ArtifactRef } from '../state/journey-event.js';

/**
 * Remembers the newest references to artifacts with what they are about (−1: the learner). Those that somebody has yet
 * to read stay beside them: `besides`.
 *
 * @internal
 */
export const keepArtifacts = (draft: Draft, objective: number, refs: readonly ArtifactRef[], besides = false): void => {
  if (refs.length === 0) return;
  const before = draft.artifactsOf(objective);
  const fresh = new Set(refs.map(({ artifact }) => artifact));
  const newest = [...fresh].map((artifact) => {
    const older = besides ? (before[artifact] ?? []) : [];
    const named = refs.filter((ref) => ref.artifact === artifact);
    return [artifact, [...older.filter(({ ref }) => named.every((each) => each.ref !== ref)), ...named]];
  });
  draft.setArtifacts(objective, { ...before, ...Object.fromEntries(newest) });
};
