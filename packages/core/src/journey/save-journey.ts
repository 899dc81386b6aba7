import { fingerprint, fingerprintOf } from './fingerprint.js';
import { SAVED_FORMAT, type SavedJourney } from './saved-journey.js';
import { refuseNoJourney } from './state/is-journey.js';
import type { Journey } from './state/journey.js';
import { journeyLog } from './state/journey.js';

/**
 * Saves a journey as plain JSON. The model is not in it, only its fingerprint: whoever restores the journey brings the model.
 *
 * @param journey - A journey.
 * @returns Plain JSON with a checksum, for {@link restoreJourney}.
 *
 * @example
 * ```ts
 * import { models, restoreJourney, saveJourney, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * const text = JSON.stringify(saveJourney(journey));
 * console.log(restoreJourney(models.validator, text).learner.id); // ada
 * ```
 *
 * @public
 */
export const saveJourney = (journey: Journey): SavedJourney => {
  refuseNoJourney(journey);
  const content = {
    format: SAVED_FORMAT,
    model: { id: journey.model.id, fingerprint: fingerprintOf(journey.model) },
    status: journey.status,
    learner: journey.learner,
    objectives: journey.objectives,
    cases: journey.cases,
    log: journeyLog(journey),
    counts: journey.counts,
  } as const;
  return { ...content, checksum: fingerprint(content) };
};
