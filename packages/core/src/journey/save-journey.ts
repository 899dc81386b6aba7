import * as z from 'zod';
import { checksum } from '../vocabulary/checksum.js';
import { readInput } from '../vocabulary/read-input.js';
import { learnerPart, objectivePart, recentPart } from './saved/parts-of.js';
import { SAVED_FORMAT, type SavedJourney } from './saved/saved-journey.js';
import { refuseNoJourney } from './state/is-journey.js';
import type { Journey } from './state/journey.js';
import { logAfter } from './state/journey-log.js';
import { refuseAbsent } from './state/parts-not-here.js';

/**
 * Saves a journey as plain JSON, its state apart from its log. It contains only the fingerprint of the model: whoever
 * restores the journey supplies the model. The same revision of a journey is always saved as the same text.
 *
 * @param journey - A journey.
 * @param options - `after`: a revision; only log entries after it are saved. By default, the whole log.
 * @returns Plain JSON with checksums, for {@link restoreJourney}. The state alone is enough to continue the journey.
 * @throws {@link InputError} if `after` is not a revision, {@link JourneyError} (`log-not-here`) if the log is not
 * loaded that far back, {@link PartsNotHere} if not all of the state is.
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
export const saveJourney = (journey: Journey, options: { readonly after?: number } = {}): SavedJourney => {
  refuseNoJourney(journey);
  journey.objectives.forEach(refuseAbsent);
  const { after } = readInput(optionsSchema, options, 'options of saveJourney');
  const log = logAfter(journey, after ?? -1);
  const objectives = journey.objectives.map((objective) => {
    const { content, checksum: seal } = objectivePart(journey.objectives, objective);
    return { ...content, checksum: seal };
  });
  const [learner, recent] = [learnerPart(journey), recentPart(journey)];
  return {
    format: SAVED_FORMAT,
    revision: journey.revision,
    state: {
      learner: { ...learner.content, checksum: learner.checksum },
      objectives,
      recent: { ...recent.content, checksum: recent.checksum },
    },
    log,
    checksum: wholeChecksum(learner.checksum, recent.checksum, log),
  };
};

const optionsSchema = z.strictObject({ after: z.number().int().min(-1).exactOptional() });

/**
 * The checksum of a saved journey, over its log and over its parts; the learner’s checksum covers those of the
 * objectives.
 *
 * @internal
 */
export const wholeChecksum = (learner: string, recent: string, log: SavedJourney['log']): string =>
  checksum(`${learner}${recent}${JSON.stringify(log)}`);
