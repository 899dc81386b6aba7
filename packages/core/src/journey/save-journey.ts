import { fingerprintOf } from './fingerprint.js';
import type { Journey } from './journey.js';
import { journeyLog } from './journey.js';
import { SAVED_FORMAT, type SavedJourney } from './saved-journey.js';

/** Saves a journey as plain JSON, without its model. @public */
export const saveJourney = (journey: Journey): SavedJourney => ({
  format: SAVED_FORMAT,
  model: { id: journey.model.id, fingerprint: fingerprintOf(journey.model) },
  status: journey.status,
  learner: journey.learner,
  objectives: journey.objectives,
  cases: journey.cases,
  log: journeyLog(journey),
  seen: Object.values(journey.seen).flat().toSorted(),
  counts: journey.counts,
});
