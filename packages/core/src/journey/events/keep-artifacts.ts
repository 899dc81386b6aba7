import type { Draft } from '../engine/draft.js';
import type { ArtifactRef } from '../state/journey-event.js';

/** Remembers the newest references to artifacts with what they are about (−1: the learner). @internal */
export const keepArtifacts = (draft: Draft, objective: number, refs: readonly ArtifactRef[]): void => {
  if (refs.length === 0) return;
  const fresh = new Set(refs.map(({ artifact }) => artifact));
  const newest = [...fresh].map((artifact) => [artifact, refs.filter((ref) => ref.artifact === artifact)]);
  draft.setArtifacts(objective, { ...draft.artifactsOf(objective), ...Object.fromEntries(newest) });
};
