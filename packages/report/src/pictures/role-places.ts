import type { RoleKind } from 'work-elements';
import type { Language } from '../language/language.js';
import type { ModelView, RoleView } from '../view/model-view.js';
import { inGroups } from '../view/role-pairs.js';
import { foldedBy, REST } from './fold.js';

/** A role of a picture, or several of one kind that share its place. @internal */
export interface RolePlace {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
  /** The titles of the roles that share it; none if it is one role’s own. */
  readonly shared: readonly string[];
}

/** The roles of a picture, in its order, and where each role is drawn. @internal */
export interface RolePlaces {
  readonly places: readonly RolePlace[];
  readonly placeOf: (role: string) => string;
}

/**
 * Gives roles places in a picture. If there are too many, those of least weight share a place with the others of their
 * kind, so that no place holds both staff and learners.
 *
 * @param weights - The roles to draw, and how much each is drawn with.
 * @param most - The most places, unless the caller names more.
 * @param named - Those that keep their own place, if the caller names some.
 *
 * @internal
 */
export const rolePlaces = (
  view: ModelView,
  language: Language,
  weights: ReadonlyMap<string, number>,
  most: number,
  named?: readonly string[],
): RolePlaces => {
  const active = view.roles.filter(({ id }) => weights.has(id));
  const isNamed = active.some(({ id }) => named?.includes(id));
  for (let kept = most; ; kept -= 1) {
    const { rest } = foldedBy(
      active.map(({ id }) => id),
      kept,
      (id) => weights.get(id) ?? 0,
      named,
    );
    const found = placed(active, rest.map(view.role), language);
    if (found.places.length <= most || isNamed || kept === 1) return found;
  }
};

const placed = (active: readonly RoleView[], rest: readonly RoleView[], language: Language): RolePlaces => {
  const folded = inGroups(rest).filter(({ roles }) => roles.length > 1);
  const placeIn = new Map(folded.flatMap(({ kind, roles }) => roles.map(({ id }) => [id, `${REST} ${kind}`])));
  const all: readonly RolePlace[] = [
    ...active.filter(({ id }) => !placeIn.has(id)).map((role): RolePlace => ({ ...role, shared: [] })),
    ...folded.map(({ kind, roles }) => ({
      id: `${REST} ${kind}`,
      title: language.say('otherRoles', { n: roles.length }),
      kind,
      shared: roles.map(({ title }) => title),
    })),
  ];
  return {
    places: inGroups(all).flatMap(({ roles }) => roles),
    placeOf: (role) => placeIn.get(role) ?? role,
  };
};
