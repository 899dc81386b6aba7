import type { Person } from '../vocabulary/evidence.js';
import { type Scope, scopeSchema } from '../vocabulary/scope.js';
import type { Place, Team } from './team-schema.js';

/** A place and those that contain it, the narrowest first. @internal */
export const chainOf = ({ places }: Pick<Team, 'places'>, id: string): readonly Place[] => {
  const place = places.find((each) => each.id === id);
  if (place === undefined) return [];
  return [place, ...(place.in === undefined ? [] : chainOf({ places }, place.in))];
};

/** The schools of a team, each with its chain; the narrowest places, if the team has no school. @internal */
export const schoolsOf = (team: Pick<Team, 'places'>): readonly (readonly Place[])[] => {
  const schools = team.places.filter(({ scope }) => scope === 'school');
  const narrowest = team.places.filter(({ id }) => !team.places.some((each) => each.in === id));
  return (schools.length > 0 ? schools : narrowest).map(({ id }) => chainOf(team, id));
};

/** Where in a chain a role of a scope is held: at the place of that scope, or at the next narrower one. @internal */
export const placeFor = (chain: readonly Place[], scope: Scope): Place | undefined => {
  const width = scopeSchema.options.indexOf(scope);
  return chain.filter((place) => scopeSchema.options.indexOf(place.scope) <= width).at(-1) ?? chain[0];
};

/**
 * The places of somebody, with the share of the person’s time that is reserved for each; null if time is shared as
 * needed.
 *
 * @internal
 */
export const placesOf = (
  { places }: Pick<Team, 'places'>,
  { at }: Pick<Person, 'at'>,
): ReadonlyMap<string, number | null> => {
  if (at === undefined) return new Map(places.slice(0, 1).map(({ id }) => [id, null]));
  if (typeof at === 'string') return new Map([[at, null]]);
  return Array.isArray(at) ? new Map(at.map((id: string) => [id, null])) : new Map(Object.entries(at));
};
