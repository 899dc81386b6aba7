import { SUPPORTS } from '../../model/supports.js';
import { workRef } from '../../model/work-ref.js';
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

/** Where a learner is found to need no supports, a plan that was kept is not in force any more. @internal */
export const forgetEndedPlan = (draft: Draft, element: string, step: string, outcome: string): void => {
  if (workRef(element, step) !== SUPPORTS.work || outcome !== SUPPORTS.ended) return;
  for (let place = -1; place < draft.objectives.length; place += 1) {
    const { [SUPPORTS.artifact]: plan, ...others } = draft.artifactsOf(place);
    if (plan !== undefined) draft.setArtifacts(place, others);
  }
};
