import { countsFromCondition } from '../model/condition.js';
import { countsFromMastery } from '../model/retention.js';
import { clip, wordOf } from '../vocabulary/path.js';
import { SINCE } from './state/clock.js';
import { refuseNoJourney } from './state/is-journey.js';
import type { Journey, JourneyObjective } from './state/journey.js';
import { refuse } from './state/journey-error.js';
import { masteredOf } from './state/mastered.js';
import { timeSchema } from './state/run.js';

/**
 * A signal that the clock is due to send to a journey, as `signal.received`.
 *
 * @public
 */
export interface DueSignal {
  readonly element: string;
  readonly event: string;
  /** The objective it is about; absent if it is about the learner. */
  readonly objective?: string;
  /** Since when it is due, in ISO 8601. */
  readonly due: string;
}

const DAY = 86_400_000;

/**
 * Lists what the cadence of a journey’s model makes due at a time: check-ins, periods that end, dates that pass.
 * Nothing is sent, and no clock is read; send each as `signal.received`, and the next is due the row’s number of days
 * later.
 *
 * A day is 24 hours. For the learner, days count from the start of the journey, or from its first event if it was
 * started without a time; for an objective, from when work on it began; for retention, from when an objective was first
 * advanced; for a condition, from when an objective was advanced on it, and only once. A journey that is not under way
 * has nothing due.
 *
 * @param journey - A journey.
 * @param at - The time to look at, in ISO 8601 with an offset.
 * @returns Each row of the cadence at most once for the learner, or for each objective in progress or on condition; the
 * most overdue first.
 * @throws {@link JourneyError} if `journey` is not a journey, or `at` not a time.
 *
 * @example
 * ```ts
 * import { dueSignals, editModel, models, startJourney } from 'work-elements';
 *
 * const { model } = editModel(models.validator, (draft) => {
 *   draft.cadence = [{ send: 'track-progress/check-in-due', everyDays: 7, each: 'learner' }];
 * });
 * const journey = startJourney(model, { learner: 'ada', objectives: ['fractions'], at: '2026-09-01T08:00:00Z' });
 * console.log(dueSignals(journey, '2026-09-09T08:00:00Z'));
 * // [{ element: 'track-progress', event: 'check-in-due', due: '2026-09-08T08:00:00.000Z' }]
 * ```
 *
 * @public
 */
export const dueSignals = (journey: Journey, at: string): readonly DueSignal[] => {
  refuseNoJourney(journey);
  if (!timeSchema.safeParse(at).success) {
    const message =
      'expected an ISO 8601 time with an offset, such as "2026-09-01T08:00:00+02:00", found ' +
      `${typeof at === 'string' ? JSON.stringify(clip(at)) : wordOf(at)}`;
    refuse('dueSignals', 'at', 'invalid-value', message);
  }
  const now = Date.parse(at);
  if (journey.status !== 'under-way') return [];
  const mastered = masteredOf(journey.objectives).length > 0;
  const due = journey.model.cadence.flatMap(({ send, everyDays, each }) => {
    if (countsFromCondition(send)) {
      const set = journey.objectives.filter(({ clock }) => clock[send] !== undefined).map(clockOf);
      return dueIn(set, send, everyDays, now);
    }
    if (countsFromMastery(send) && (each === 'objective' || !mastered)) return [];
    const clocks: readonly Clocked[] =
      each === 'learner' ? [{ clock: journey.learner.clock }] : journey.objectives.filter(isUnderWay).map(clockOf);
    return dueIn(clocks, send, everyDays, now);
  });
  return due.sort((one, other) => Date.parse(one.due) - Date.parse(other.due));
};

const dueIn = (clocks: readonly Clocked[], send: string, everyDays: number, now: number): readonly DueSignal[] =>
  clocks.flatMap(({ clock, objective }): readonly DueSignal[] => {
    const last = clock[send] ?? clock[SINCE];
    if (last === undefined) return [];
    const time = Date.parse(last) + everyDays * DAY;
    if (time > now) return [];
    const slash = send.indexOf('/');
    return [
      {
        element: send.slice(0, slash),
        event: send.slice(slash + 1),
        ...(objective === undefined ? {} : { objective }),
        due: new Date(time).toISOString(),
      },
    ];
  });

const isUnderWay = ({ stage }: JourneyObjective): boolean => stage === 'in-progress';

interface Clocked {
  readonly clock: JourneyObjective['clock'];
  readonly objective?: string;
}

const clockOf = ({ id, clock }: JourneyObjective): Clocked => ({ clock, objective: id });
