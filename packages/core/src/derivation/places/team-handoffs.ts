import type { ImplementationModel } from '../../model/model.js';
import type { TeamInput } from '../../team/team-schema.js';
import type { ReadLimits } from '../../vocabulary/read-limits.js';
import { handoffsIn } from '../handoffs.js';
import { teamReading } from './team-reading.js';

/**
 * Hand-offs, by whether they stay at one place.
 *
 * @public
 */
export interface PlaceHandoffs {
  /** Between roles at one place. */
  readonly within: number;
  /** With a role that several schools share, at another place: the cost of sharing. */
  readonly across: number;
}

/**
 * The hand-offs of a team.
 *
 * @public
 */
export interface TeamHandoffs extends PlaceHandoffs {
  /**
   * As seen from each school. A hand-off between two shared roles is in every school’s count, but only once in the
   * team’s.
   */
  readonly schools: readonly (PlaceHandoffs & { readonly place: string })[];
}

/**
 * Counts the hand-offs of a team, with those across places counted separately. A role that only one school has is never
 * across.
 *
 * @param team - From {@link parseTeam}, or as people write it.
 * @param models - The models that its places name.
 * @param limits - How much is read.
 * @throws {@link InputError} if it is not a team, or a model is not among those given.
 *
 * @example
 * ```ts
 * import { editModel, models, teamHandoffs } from 'work-elements';
 *
 * const shared = editModel(models.validator, (draft) => {
 *   for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
 * }).model;
 * const school = (id: string) => ({ id, title: id, in: 'river' });
 * const places = [
 *   { id: 'river', title: 'River District', scope: 'district' as const },
 *   school('hill'),
 *   school('mill'),
 * ];
 * const { within, across } = teamHandoffs({ model: 'validator', places }, [shared]);
 * console.log(within > 0, across > 0); // true true
 * ```
 *
 * @public
 */
export const teamHandoffs = (
  team: TeamInput,
  models: readonly ImplementationModel[],
  limits: Pick<ReadLimits, 'entries'> = {},
): TeamHandoffs => {
  const { schools, serves } = teamReading(team, models, 'teamHandoffs', limits);
  const seen = { within: new Set<string>(), across: new Set<string>() };
  const counted = schools.map(({ school, chain, reading, placeOf }) => {
    let [within, across] = [0, 0];
    handoffsIn(reading).forEach((handoff, index) => {
      const [from, to] = [placeOf(handoff.from.role), placeOf(handoff.to.role)];
      const wider = chain.indexOf(from) > chain.indexOf(to) ? from : to;
      const apart = from !== to && serves(wider.id) > 1;
      const key = `${reading.model.id} ${index} ${from.id} ${to.id}`;
      if (apart) across++;
      else within++;
      seen[apart ? 'across' : 'within'].add(key);
    });
    return { place: school.id, within, across };
  });
  return { within: seen.within.size, across: seen.across.size, schools: counted };
};
