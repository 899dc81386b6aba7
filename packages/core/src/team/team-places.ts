import type { ReadLimits } from '../vocabulary/read-limits.js';
import type { Scope } from '../vocabulary/scope.js';
import { parseTeam } from './parse-team.js';
import type { Team, TeamInput } from './team-schema.js';
import { chainOf, placeFor, placesOf, schoolsOf } from './where.js';

/**
 * A place where work of a scope is done.
 *
 * @public
 */
export interface WorkPlace {
  readonly place: string;
  /** The ids of the schools for which it is done there. */
  readonly schools: readonly string[];
}

/**
 * A part of somebody’s time.
 *
 * @public
 */
export interface PartOfTime {
  /** The share of the person’s time, such as 0.4. */
  readonly share: number;
  /** The places where it can be spent: those that the person names, those that contain them, and those inside them. */
  readonly places: readonly string[];
}

/**
 * Where the work of a team is done, and who can do it where.
 *
 * @public
 */
export interface TeamPlaces {
  /** For each scope, the places where its work is done: in each school, or once for the schools that share it. */
  readonly work: Readonly<Record<Scope, readonly WorkPlace[]>>;
  /** For each person, in the order of the team, the parts of their time; several if shares are given. */
  readonly time: readonly (readonly PartOfTime[])[];
}

/**
 * Determines where the work of a team is done, scope by scope along the chain of places, and where each person can
 * work.
 *
 * @param team - From {@link parseTeam}, or as people write it.
 * @param limits - How much is read.
 * @throws {@link InputError} if it is not a team.
 *
 * @example
 * ```ts
 * import { teamPlaces } from 'work-elements';
 *
 * const school = (id: string) => ({ id, title: id, in: 'river' });
 * const places = [
 *   { id: 'river', title: 'River District', scope: 'district' as const },
 *   school('hill'),
 *   school('mill'),
 * ];
 * const people = [{ id: 'ann', name: 'Ann', at: 'hill', evidence: [] }];
 * const { work, time } = teamPlaces({ model: 'validator', places, people });
 * console.log(work.district); // [{ place: 'river', schools: ['hill', 'mill'] }]
 * console.log(time[0]); // [{ share: 1, places: ['river', 'hill'] }]
 * ```
 *
 * @public
 */
export const teamPlaces = (team: TeamInput, limits: Pick<ReadLimits, 'entries'> = {}): TeamPlaces => {
  const read = parseTeam(team, limits);
  const workOf = (scope: Scope): readonly WorkPlace[] => {
    const served = new Map<string, string[]>();
    for (const chain of schoolsOf(read)) {
      const [school] = chain;
      const place = placeFor(chain, scope);
      if (school === undefined || place === undefined) continue;
      served.set(place.id, [...(served.get(place.id) ?? []), school.id]);
    }
    return [...served].map(([place, schools]) => ({ place, schools }));
  };
  return {
    work: { school: workOf('school'), district: workOf('district'), state: workOf('state') },
    time: timeOf(read),
  };
};

/** The parts of each person’s time, and where each can be spent. @internal */
export const timeOf = (team: Pick<Team, 'places' | 'people'>): TeamPlaces['time'] => {
  const chains = new Map(team.places.map(({ id }) => [id, new Set(chainOf(team, id).map((place) => place.id))]));
  const alongside = (one: string, other: string): boolean =>
    chains.get(one)?.has(other) === true || chains.get(other)?.has(one) === true;
  const reached = (from: readonly string[]): readonly string[] =>
    team.places.flatMap(({ id }) => (from.some((place) => alongside(place, id)) ? [id] : []));
  return team.people.map((person) => {
    const places = [...placesOf(team, person)];
    const shared = places.flatMap(([place, share]) => (share === null ? [place] : []));
    return [
      ...(shared.length === 0 ? [] : [{ share: 1, places: reached(shared) }]),
      ...places.flatMap(([place, share]) => (share === null ? [] : [{ share, places: reached([place]) }])),
    ];
  });
};
