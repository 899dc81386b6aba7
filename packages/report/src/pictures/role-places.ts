import { foldRoles, type RoleKind } from 'work-elements';
import type { Language } from '../language/language.js';
import type { ModelView } from '../view/model-view.js';
import { inGroups } from '../view/role-pairs.js';
import { REST } from './fold.js';

/** A role of a picture, or several of one kind that share its place. @internal */
export interface RolePlace {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
  /** The titles of the roles that share the place; empty if it is one role’s own. */
  readonly shared: readonly string[];
}

/** The roles of a picture, in order, and the place of each role. @internal */
export interface RolePlaces {
  readonly places: readonly RolePlace[];
  readonly placeOf: (role: string) => string;
}

/**
 * Assigns roles to places in a picture. If there are too many, those with the fewest hand-offs share a place with
 * others of their kind, by the rules of `foldRoles`.
 *
 * @param drawn - The roles to draw.
 * @param most - The most places, unless the caller names more.
 * @param named - The roles that keep their own place, if the caller names some.
 *
 * @internal
 */
export const rolePlaces = (
  view: ModelView,
  language: Language,
  drawn: ReadonlySet<string>,
  most: number,
  named?: readonly string[],
): RolePlaces => {
  const active = view.roles.filter(({ id }) => drawn.has(id));
  const { kept, groups } = foldRoles(active, view.handoffs, most, named);
  const placeIn = new Map(groups.flatMap(({ kind, roles }) => roles.map((id) => [id, `${REST} ${kind}`])));
  const all: readonly RolePlace[] = [
    ...kept.map((id): RolePlace => ({ ...view.role(id), shared: [] })),
    ...groups.map(({ kind, roles }) => ({
      id: `${REST} ${kind}`,
      title: language.say('otherRoles', { n: roles.length }),
      kind,
      shared: roles.map((id) => view.role(id).title),
    })),
  ];
  return {
    places: inGroups(all).flatMap(({ roles }) => roles),
    placeOf: (role) => placeIn.get(role) ?? role,
  };
};
