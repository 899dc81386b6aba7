import type { Competency, HolderKind } from '../vocabulary/competency.js';
import type { Role } from './model.js';

/**
 * The kinds of holders of a role, for the wording of competencies; none for a role that only systems hold.
 *
 * @internal
 */
export const holderKinds = ({ actors, relation }: Pick<Role, 'actors' | 'relation'>): readonly HolderKind[] => {
  const kinds = actors.flatMap((actor): readonly HolderKind[] => {
    if (actor === 'information-system') return [];
    if (actor === 'learner') return ['learner'];
    return actor === 'partner' && relation === 'family' ? ['family'] : ['educator'];
  });
  return [...new Set(kinds)];
};

/** Whether holders of any of these kinds can be expected to show a competency. @internal */
export const canShow = (holders: readonly HolderKind[], competency: Competency): boolean =>
  (competency.holders ?? ['educator']).some((holder) => holders.includes(holder));
