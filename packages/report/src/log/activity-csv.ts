import type { Scenario, SimulatedEvent } from '@work-elements/simulate';
import { csv } from './csv.js';
import { type LogOptions, timesIn } from './log-times.js';
import { refuseNoEvents } from './refuse-no-events.js';
import { resourceOf } from './resource.js';

/**
 * Options for writing a log as activities.
 *
 * @public
 */
export interface ActivityOptions extends LogOptions {
  /** The simulated scenario, which determines the hourly cost of each person; without it, no costs are written. */
  readonly scenario?: Pick<Scenario, 'staff' | 'people'> | undefined;
}

/** A piece of work in progress, as far as the log has been read. */
interface Activity {
  readonly enabled: string;
  start: string | null;
  resource: string | null;
  role: string | null;
  /** When the current stretch of work began, and the cost of all stretches before it. */
  since: { readonly minutes: number; readonly resource: string | null } | null;
  cost: number;
}

const FIELDS = [
  'case_id',
  'activity',
  'subject',
  'enabled_time',
  'start_time',
  'end_time',
  'resource',
  'role',
  'outcome',
  'cost',
];

/**
 * Writes an event log with one row for each completed activity, in the format that Prosimos, Simod, Apromore and Disco
 * read: when it opened, began and ended, who did it, its outcome, and the cost of the time worked on it.
 *
 * @param events - The events passed to the `log` of `simulate`.
 * @param options - The time zone of its local times, and the scenario for the costs.
 * @returns CSV.
 *
 * @example
 * ```ts
 * import { activityCsv } from '@work-elements/report';
 *
 * const of = (lifecycle: 'schedule' | 'start' | 'complete', minutes: number) => ({
 *   case: 'learner-1',
 *   activity: 'assess-progress/score',
 *   lifecycle,
 *   resource: lifecycle === 'schedule' ? null : 'teacher-1',
 *   role: 'teacher',
 *   time: new Date(Date.UTC(2026, 8, 1, 0, minutes)).toISOString(),
 *   minutes,
 *   subject: 'objective-1',
 *   ...(lifecycle === 'complete' ? { outcome: 'scored' } : {}),
 * });
 * console.log(activityCsv([of('schedule', 480), of('start', 490), of('complete', 500)]).split('\r\n')[1]);
 * // learner-1,assess-progress/score,objective-1,2026-09-01T08:00:00.000Z,2026-09-01T08:10:00.000Z,2026-09-01T08:20:00.000Z,teacher-1,teacher,scored,
 * ```
 *
 * @public
 */
export const activityCsv = (events: readonly SimulatedEvent[], options: ActivityOptions = {}): string => {
  refuseNoEvents(events, 'activityCsv', options);
  const timeOf = timesIn(options);
  const costOf = costs(options.scenario);
  const open = new Map<string, Activity>();
  const rows: (readonly (string | number)[])[] = [];
  for (const event of events) {
    const key = JSON.stringify([event.case, event.activity, event.subject]);
    const time = timeOf(event.time);
    if (event.lifecycle === 'schedule') {
      open.set(key, { enabled: time, start: null, resource: null, role: null, since: null, cost: 0 });
      continue;
    }
    const activity = open.get(key);
    if (activity === undefined) continue;
    const { since } = activity;
    if (since !== null) activity.cost += ((event.minutes - since.minutes) / 60) * costOf(since.resource);
    activity.since = null;
    if (event.lifecycle === 'start' || (event.lifecycle === 'resume' && event.role !== null)) {
      activity.start ??= time;
      activity.resource = resourceOf(event);
      activity.role = event.role;
      activity.since = { minutes: event.minutes, resource: event.resource };
    } else if (event.lifecycle === 'complete') {
      const cost = options.scenario === undefined ? '' : Number(activity.cost.toFixed(4));
      const who = [resourceOf(event) ?? activity.resource ?? '', event.role ?? activity.role ?? ''];
      rows.push([
        event.case,
        event.activity,
        event.subject,
        activity.enabled,
        activity.start ?? time,
        time,
        ...who,
        event.outcome ?? '',
        cost,
      ]);
      open.delete(key);
    } else if (event.lifecycle === 'withdraw') open.delete(key);
  }
  return csv(FIELDS, rows);
};

/** The hourly cost of each person, by name; people of a headcount are named by their role and a number. */
const costs = (scenario: ActivityOptions['scenario']): ((resource: string | null) => number) => {
  const known = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { id, costPerHour } of scenario?.people ?? []) known.set(id, costPerHour);
  for (const { role, count, costPerHour } of scenario?.staff ?? []) {
    const before = numbers.get(role) ?? 0;
    for (let number = before + 1; number <= before + count; number++) known.set(`${role}-${number}`, costPerHour);
    numbers.set(role, before + count);
  }
  return (resource) => (resource === null ? 0 : (known.get(resource) ?? 0));
};
