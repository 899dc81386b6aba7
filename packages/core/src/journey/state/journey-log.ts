import { refuseNoJourney } from './is-journey.js';
import type { Journey } from './journey.js';
import { refuse } from './journey-error.js';
import type { LogEntry } from './log-entry.js';

/**
 * The log of a journey as one list, oldest first.
 *
 * @throws {@link JourneyError} (`log-not-here`) if the journey was restored without all of its log; the result is never
 * partial.
 *
 * @example
 * ```ts
 * import { journeyLog, models, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * console.log(journeyLog(journey).map((entry) => `${entry.activity} ${entry.lifecycle}`));
 * ```
 *
 * @public
 */
export const journeyLog = (journey: Journey): readonly LogEntry[] => {
  refuseNoJourney(journey);
  return logAfter(journey, -1);
};

/** Whether a journey’s whole log after a revision is loaded; −1 asks for all of it. @internal */
export const hasLogAfter = ({ log, logFrom, revision }: Journey, after: number): boolean =>
  after >= revision || (logFrom <= after + 1 && log[0]?.[0]?.revision === logFrom);

/** The entries after a revision; −1 for all of them. @internal */
export const logAfter = (journey: Journey, after: number): readonly LogEntry[] => {
  if (!hasLogAfter(journey, after)) {
    const from = journey.log[0]?.[0]?.revision ?? journey.revision + 1;
    const wanted = after < 0 ? 'all of it was asked for' : `what comes after revision ${after} was asked for`;
    refuse(
      'journey',
      'log',
      'log-not-here',
      `this journey has its log from revision ${from} on, and ${wanted}; restore it with its log`,
    );
  }
  if (after < 0) return journey.log.flat();
  const first = journey.log.findLastIndex((page) => (page[0]?.revision ?? 0) <= after);
  return journey.log
    .slice(Math.max(0, first))
    .flat()
    .filter(({ revision }) => revision > after);
};
