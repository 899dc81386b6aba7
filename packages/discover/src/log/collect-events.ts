import { InputError, type Issue } from 'work-elements';
import type { EventLog } from './event-log.js';
import { lifecycleNumber, UNKNOWN } from './lifecycle.js';
import { defaultLimits, LogBuilder } from './log-builder.js';
import { FIRST_YEAR, Timestamps } from './timestamp.js';

/**
 * An event as programs have it; the shape of an event in a simulation’s or a journey’s log.
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

/**
 * Collects events, from memory or one by one, into a log.
 *
 * @param events - The events, in any order.
 * @throws `InputError` with the number of each event that lacks a case, an activity or a time.
 *
 * @example
 * ```ts
 * import { collectEvents } from '@work-elements/discover';
 *
 * const decided = { case: 'ada', activity: 'decide', lifecycle: 'complete', resource: 'bo', role: null, time: '2026-09-01T08:00:00Z' };
 * console.log(collectEvents([decided]).activities); // [ 'decide' ]
 * ```
 *
 * @public
 */
export const collectEvents = (events: Iterable<EventInput>): EventLog => {
  const builder = new LogBuilder(defaultLimits);
  const times = new Timestamps({});
  const issues: Issue[] = [];
  for (const event of events) {
    const line = ++builder.rows;
    const at = `event ${line}`;
    const status = times.read(event.time ?? '');
    if (event.case === '' || event.activity === '' || status !== 'read') {
      const expected =
        status === 'too-early' ? `a time from the year ${FIRST_YEAR} on` : 'an ISO 8601 time with an offset';
      const message =
        status === 'read'
          ? 'expected a case and an activity'
          : `expected ${expected}, found ${event.time === null ? 'none' : `"${event.time.slice(0, 60)}"`}`;
      if (issues.length < 20) issues.push({ path: at, code: 'not-understood', message });
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
