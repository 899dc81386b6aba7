import { InputError, type Issue, wordOf } from 'work-elements';
import type { EventLog } from './event-log.js';
import { lifecycleNumber, UNKNOWN } from './lifecycle.js';
import { defaultLimits, LogBuilder } from './log-builder.js';
import { FIRST_YEAR, Timestamps } from './timestamp.js';

/**
 * An event as data, in the shape of the log of a simulation or a journey.
 *
 * @public
 */
export interface EventInput {
  /** The learner, or whatever the process is about. */
  readonly case: string;
  readonly activity: string;
  /** A transition of XES’s standard lifecycle, in upper or lower case. */
  readonly lifecycle: string;
  readonly resource: string | null;
  readonly role: string | null;
  /** ISO 8601 with an offset. */
  readonly time: string | null;
  readonly subject?: string | null;
  readonly outcome?: string | null;
}

const FIELDS = ['case', 'activity', 'lifecycle', 'resource', 'role', 'time', 'subject', 'outcome'] as const;
const REQUIRED: ReadonlySet<string> = new Set(['case', 'activity', 'lifecycle']);
const MOST_ISSUES = 20;

/**
 * Collects events, from memory or one by one, into a log.
 *
 * @param events - The events, in any order.
 * @throws `InputError` with the number of each event that lacks a case, an activity or a time, up to the twentieth.
 *
 * @example
 * ```ts
 * import { collectEvents } from '@work-elements/discover';
 *
 * const decided = {
 *   case: 'ada',
 *   activity: 'decide',
 *   lifecycle: 'complete',
 *   resource: 'bo',
 *   role: null,
 *   time: '2026-09-01T08:00:00Z',
 * };
 * console.log(collectEvents([decided]).activities); // [ 'decide' ]
 * ```
 *
 * @public
 */
export const collectEvents = (events: Iterable<EventInput>): EventLog => {
  const builder = new LogBuilder(defaultLimits);
  const times = new Timestamps({});
  const issues: Issue[] = [];
  for (const event of iterated(events)) {
    if (issues.length >= MOST_ISSUES) break;
    const line = ++builder.rows;
    const at = `event ${line}`;
    const misfit = eventMisfit(event, at);
    if (misfit !== null) {
      issues.push(misfit);
      continue;
    }
    const status = times.read(event.time ?? '');
    if (event.case === '' || event.activity === '' || status !== 'read') {
      const expected =
        status === 'too-early' ? `a time from the year ${FIRST_YEAR} on` : 'an ISO 8601 time with an offset';
      const message =
        status === 'read'
          ? 'expected a case and an activity'
          : `expected ${expected}, found ${event.time === null ? 'none' : `"${event.time.slice(0, 60)}"`}`;
      issues.push({ path: at, code: 'not-understood', message });
      continue;
    }
    const lifecycle = lifecycleNumber(event.lifecycle);
    if (lifecycle === UNKNOWN && event.lifecycle !== 'unknown')
      builder.problems.note(
        'unknown-lifecycle',
        'not a transition of XES’s standard lifecycle; kept as "unknown"',
        at,
        event.lifecycle,
      );
    builder.follow(event.case, times.time, at);
    builder.add(
      {
        case: event.case,
        activity: event.activity,
        lifecycle,
        resource: event.resource ?? '',
        role: event.role ?? '',
        subject: event.subject ?? '',
        outcome: event.outcome ?? '',
        instance: '',
        time: times.time,
        offset: times.offset,
        line,
      },
      at,
    );
  }
  if (issues.length > 0) throw new InputError('event log', issues);
  return builder.build('event log');
};

const iterated = (events: Iterable<EventInput>): Iterable<EventInput> => {
  if (typeof events === 'object' && events !== null && typeof events[Symbol.iterator] === 'function') return events;
  const message = `expected a list of events, or something else to iterate over, found ${wordOf(events)}`;
  throw new InputError('event log', [{ path: '', code: 'invalid-type', message }]);
};

/** The problem with an event that is not an object, or whose first bad field is not a text; null if all fields fit. */
const eventMisfit = (event: EventInput | null, at: string): Issue | null => {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    return unlike(at, 'an event, such as { case, activity, lifecycle, resource, role, time }', event);
  for (const field of FIELDS) {
    const value = event[field];
    if (typeof value === 'string') continue;
    if (REQUIRED.has(field)) return unlike(`${at}, ${field}`, 'a text', value);
    if (value !== undefined && value !== null) return unlike(`${at}, ${field}`, 'a text or null', value);
  }
  return null;
};

const unlike = (path: string, expected: string, value: unknown): Issue => ({
  path,
  code: 'invalid-type',
  message: `expected ${expected}, found ${Array.isArray(value) ? 'a list' : wordOf(value)}`,
});
