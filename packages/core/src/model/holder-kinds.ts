import type { Competency, HolderKind } from '../vocabulary/competency.js';
import type { Role } from './model.js';

/**
 * Who holds a role, as far as the wording of a competency goes: none for a role that only systems hold.
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

/** Whether one of these can be asked to show a competency. @internal */
export const canShow = (holders: readonly HolderKind[], competency: Competency): boolean =>
  (competency.holders ?? ['educator']).some((holder) => holders.includes(holder));
