import { SUPPORTS } from '../../model/supports.js';
import { workRef } from '../../model/work-ref.js';
import type { Draft } from '../engine/draft.js';
import type { ArtifactRef } from '../state/journey-event.js';

/**
 * Stores the newest references to artifacts with their objective (−1: the learner). With `besides`, older references
 * stay, for whoever has yet to read them.
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

/** When a learner is found to need no supports, a stored support plan is no longer in force. @internal */
export const forgetEndedPlan = (draft: Draft, element: string, step: string, outcome: string): void => {
  if (workRef(element, step) !== SUPPORTS.work || outcome !== SUPPORTS.ended) return;
  for (let place = -1; place < draft.objectives.length; place += 1) {
    const { [SUPPORTS.artifact]: plan, ...others } = draft.artifactsOf(place);
    if (plan !== undefined) draft.setArtifacts(place, others);
  }
};
