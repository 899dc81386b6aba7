import { afterSchoolDays, type SchoolCalendar } from '../vocabulary/calendar.js';
import { expectParts } from '../vocabulary/expect-parts.js';
import { wordOf } from '../vocabulary/path.js';
import { refuse } from './state/journey-error.js';
import type { WorkItem } from './state/work-item.js';

/**
 * When a work item is due. Nothing happens automatically when it is: whoever runs the journey decides whether to send
 * `item.escalated`.
 *
 * @param item - A work item.
 * @param calendar - When the school is open; needed where the model counts in school days.
 * @returns An ISO 8601 time in UTC; null if the model sets no deadline, or it is not known when the item opened.
 * @throws {@link JourneyError} (`no-calendar`) where school days are to be counted without a calendar,
 * {@link InputError} if that day cannot be determined: no such day within ten years, or a time before the year 1000 or
 * at the end of the year 9999.
 *
 * @example
 * ```ts
 * import { dueAt, editModel, models, openWork, startJourney } from 'work-elements';
 *
 * const { model } = editModel(models.validator, (draft) => {
 *   draft.due = [{ work: 'map-objectives', within: { schoolDays: 2 } }];
 * });
 * const journey = startJourney(model, { learner: 'ada', objectives: ['fractions'], at: '2026-09-03T09:00:00Z' });
 * const calendar = { timeZone: 'UTC', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;
 * for (const item of openWork(journey)) console.log(dueAt(item, calendar)); // 2026-09-08T00:00:00.000Z
 * ```
 *
 * @public
 */
export const dueAt = (item: WorkItem, calendar?: SchoolCalendar): string | null => {
  expectParts(item, 'work item', { title: 'a text', within: 'a record or null', since: 'a text or null' });
  const { within, since, title } = item;
  if (within === null || since === null) return null;
  expectParts(within, 'work item', {}, { hours: 'a number', schoolDays: 'a number' }, 'within');
  if (Number.isNaN(Date.parse(since)))
    return refuse('work item', 'since', 'invalid-value', `expected a time, found ${wordOf(since)}`);
  if ('hours' in within) return inFourDigits(Date.parse(since) + within.hours * 3_600_000);
  if (calendar !== undefined) return afterSchoolDays(calendar, since, within.schoolDays);
  const message =
    `"${title}" is due within ${within.schoolDays} school days; ` + 'pass the calendar that says which days those are';
  return refuse('work item', 'within', 'no-calendar', message);
};

/** From the year 10000 on, ISO times are written differently, and no longer sort as text. */
const inFourDigits = (time: number): string => {
  const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
  return time > last
    ? refuse('work item', 'since', 'invalid-value', 'it would be due after the year 9999')
    : new Date(time).toISOString();
};
