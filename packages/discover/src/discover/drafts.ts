import type { ActivityGroup } from '../roles/activity-group.js';
import type { Doer } from '../roles/performed.js';
import type { DoerKind } from './actors.js';
import { Ids } from './ids.js';
import type { RoleDraft } from './responsibilities.js';

/** A role being built. @internal */
export interface Draft extends RoleDraft {
  readonly kind: DoerKind;
  /** Its title; null if it has to be derived from its work. */
  readonly title: string | null;
  /** The staff’s activities that make up the role; null if it is not a staff role. */
  readonly group: ActivityGroup | null;
}

/**
 * The staff’s roles, the busiest first; then the learners’ role, one for each system, and roles in which nobody is
 * named.
 * @internal
 */
export const roleDrafts = (
  groups: readonly ActivityGroup[],
  doers: readonly Doer[],
  kinds: readonly DoerKind[],
): readonly Draft[] => {
  const ids = new Ids();
  const staff = [...groups]
    .sort(
      (one, other) => other.events - one.events || ((one.activities[0] ?? '') < (other.activities[0] ?? '') ? -1 : 1),
    )
    .map(
      (group, index): Draft => ({
        id: ids.idFor(`role-${index + 1}`, 'role'),
        people: group.members,
        staff: true,
        kind: 'staff',
        title: null,
        group,
      }),
    );
  const learners = kinds.flatMap((kind, index) => (kind === 'learner' ? [index] : []));
  const learner: readonly Draft[] =
    learners.length === 0
      ? []
      : [
          {
            id: ids.idFor('learner', 'learner'),
            people: new Set(learners),
            staff: false,
            kind: 'learner',
            title: 'Learner',
            group: null,
          },
        ];
  const others = doers.flatMap((doer, index): readonly Draft[] => {
    const kind = kinds[index];
    if (kind !== 'system' && kind !== 'unnamed') return [];
    const title = doer.name.slice(0, 200);
    return [{ id: ids.idFor(doer.name, kind), people: new Set([index]), staff: false, kind, title, group: null }];
  });
  return [...staff, ...learner, ...others];
};
