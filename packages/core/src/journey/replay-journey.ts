import type { ImplementationModel } from '../model/model.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import { advanceBy } from './advance-journey.js';
import { type JourneyStart, startLeniently } from './start-journey.js';
import type { Journey } from './state/journey.js';
import type { JourneyEvent, JourneyEventInput } from './state/journey-event.js';
import { journeyLog } from './state/journey-log.js';

/**
 * Rebuilds a journey from its start and its events. Events that an earlier version of the library accepted and this one
 * would refuse, such as one by a role that the model does not have, are accepted and marked in the log as `irregular`.
 *
 * @param model - The model under which it started.
 * @param start - How it started.
 * @param events - What happened since, in order; {@link journeyEvents} reads them off a log.
 * @throws {@link JourneyError} at the first event that does not fit.
 *
 * @example
 * ```ts
 * import { journeyEvents, models, replayJourney, startJourney } from 'work-elements';
 *
 * const start = { learner: 'ada', objectives: ['fractions'] };
 * const journey = startJourney(models.validator, start);
 * const again = replayJourney(models.validator, start, journeyEvents(journey));
 * console.log(again.counts.items === journey.counts.items); // true
 * ```
 *
 * @public
 */
export function replayJourney<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  start: JourneyStart,
  events: readonly JourneyEventInput[],
): Journey<RoleId>;
export function replayJourney(
  model: ImplementationModel,
  start: JourneyStart,
  events: readonly JourneyEventInput[],
): Journey {
  const first = startLeniently(model, start);
  expectShape(events, 'events of replayJourney', { list: true });
  return events.reduce<Journey>((journey, event) => advanceBy(journey, event, {}, true).journey, first);
}

/**
 * The events that a journey has taken, in order, read from its log.
 *
 * @throws {@link JourneyError} (`log-not-here`) if the journey was restored without all of its log.
 *
 * @example
 * ```ts
 * import { journeyEvents, models, startJourney } from 'work-elements';
 *
 * console.log(journeyEvents(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] }))); // []
 * ```
 *
 * @public
 */
export const journeyEvents = (journey: Journey): readonly JourneyEvent[] =>
  journeyLog(journey).flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
