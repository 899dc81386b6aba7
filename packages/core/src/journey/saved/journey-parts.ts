import { refuseNoJourney } from '../state/is-journey.js';
import type { Journey } from '../state/journey.js';
import { AbsentObjective } from '../state/parts-not-here.js';
import { learnerPart, objectivePart, recentPart, sealed } from './parts-of.js';

/**
 * The state of a journey as JSON texts, one for each part, to be stored separately.
 *
 * @public
 */
export interface JourneyParts {
  readonly revision: number;
  readonly learner: string;
  /** Each with the position of its objective. */
  readonly objectives: readonly { readonly position: number; readonly id: string; readonly text: string }[];
  readonly recent: string;
}

/**
 * Splits the state of a journey into parts, each a JSON text, so that an event reads and writes only those that it
 * touches.
 *
 * @param journey - A journey.
 * @param options - `since`: the journey as last stored; only the parts of objectives that have changed since are
 * returned.
 * @returns The learner’s part, which every event changes, the objectives’, and the newest events.
 * {@link restoreJourney} takes them.
 *
 * @example
 * ```ts
 * import { advanceJourney, journeyParts, models, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions', 'decimals'] });
 * const event = {
 *   id: 'e1',
 *   at: '2026-09-01T08:00:00Z',
 *   type: 'mastery.claimed',
 *   objective: 'decimals',
 *   by: 'learner',
 * } as const;
 * const { journey: later } = advanceJourney(journey, event);
 * console.log(journeyParts(later, { since: journey }).objectives.map(({ id }) => id)); // ['decimals']
 * ```
 *
 * @public
 */
export const journeyParts = (journey: Journey, options: { readonly since?: Journey } = {}): JourneyParts => {
  refuseNoJourney(journey);
  const { since } = options;
  return {
    revision: journey.revision,
    objectives: journey.objectives.flatMap((objective, position) => {
      if (objective instanceof AbsentObjective || objective === since?.objectives[position]) return [];
      return [{ position, id: objective.id, text: sealed(objectivePart(journey.objectives, objective)) }];
    }),
    learner: sealed(learnerPart(journey)),
    // Computed lazily, because events stored in a log can be looked up there instead.
    get recent() {
      return sealed(recentPart(journey));
    },
  };
};
