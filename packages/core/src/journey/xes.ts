import type { Journey } from './state/journey.js';
import { journeyLog } from './state/journey-log.js';

/**
 * One event of an XES log (IEEE 1849), with the attribute keys that process-mining tools read.
 *
 * @public
 */
export interface XesEvent {
  /** The learner. */
  readonly 'case:concept:name': string;
  /** The activity. */
  readonly 'concept:name': string;
  readonly 'lifecycle:transition': string;
  readonly 'org:resource': string | null;
  readonly 'org:role': string | null;
  readonly 'time:timestamp': string | null;
}

/**
 * A journey’s log as XES events.
 *
 * @example
 * ```ts
 * import { models, startJourney, xesEvents } from 'work-elements';
 *
 * console.log(
 *   xesEvents(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] }))[0]?.['concept:name'],
 * );
 * ```
 *
 * @public
 */
export const xesEvents = (journey: Journey): readonly XesEvent[] =>
  journeyLog(journey).map((entry) => ({
    'case:concept:name': entry.case,
    'concept:name': entry.activity,
    'lifecycle:transition': entry.lifecycle,
    'org:resource': entry.resource,
    'org:role': entry.role,
    'time:timestamp': entry.time,
  }));
