import type { SimulatedEvent } from '@work-elements/simulate';
import { XMLBuilder } from 'fast-xml-parser';
import { clean } from '../markup/clean.js';
import { csv } from './csv.js';
import { type LogOptions, timesIn } from './log-times.js';
import { refuseNoEvents } from './refuse-no-events.js';
import { resourceOf } from './resource.js';

/**
 * Writes an event log as XES (IEEE 1849) for process-mining tools: a trace for each learner, with the standard
 * attributes of the concept, organisational, lifecycle and time extensions.
 *
 * @param events - The events passed to the `log` of `simulate`.
 * @param options - The time zone of its local times.
 *
 * @example
 * ```ts
 * import { toXes } from '@work-elements/report';
 * import { parseScenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
 *
 * const events: SimulatedEvent[] = [];
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 1, objectives: 1 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * await simulate(scenario, { replications: 1, log: (event) => events.push(event) });
 * console.log(toXes(events).includes('<string key="concept:name" value="learner-1">')); // true
 * ```
 *
 * @public
 */
export const toXes = (events: readonly SimulatedEvent[], options: LogOptions = {}): string => {
  refuseNoEvents(events, 'toXes', options);
  const timeOf = timesIn(options);
  const traces = new Map<string, SimulatedEvent[]>();
  for (const event of events) {
    const trace = traces.get(event.case);
    if (trace === undefined) traces.set(event.case, [event]);
    else trace.push(event);
  }
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: false });
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    log: {
      '@_xes.version': '1849.2016',
      '@_xes.features': 'nested-attributes',
      '@_xmlns': 'http://www.xes-standard.org/',
      extension: [
        { '@_name': 'Concept', '@_prefix': 'concept', '@_uri': 'http://www.xes-standard.org/concept.xesext' },
        { '@_name': 'Lifecycle', '@_prefix': 'lifecycle', '@_uri': 'http://www.xes-standard.org/lifecycle.xesext' },
        { '@_name': 'Organizational', '@_prefix': 'org', '@_uri': 'http://www.xes-standard.org/org.xesext' },
        { '@_name': 'Time', '@_prefix': 'time', '@_uri': 'http://www.xes-standard.org/time.xesext' },
      ],
      global: [
        { '@_scope': 'trace', string: [text('concept:name', 'UNKNOWN')] },
        {
          '@_scope': 'event',
          string: [text('concept:name', 'UNKNOWN'), text('lifecycle:transition', 'complete')],
          date: [text('time:timestamp', '1970-01-01T00:00:00.000Z')],
        },
      ],
      classifier: [
        { '@_name': 'Activity', '@_keys': 'concept:name' },
        { '@_name': 'ActivityAndLifecycle', '@_keys': 'concept:name lifecycle:transition' },
        { '@_name': 'Resource', '@_keys': 'org:resource' },
      ],
      trace: [...traces].map(([name, own]) => ({
        string: [text('concept:name', name)],
        event: own.map((event) => ({
          string: [
            text('concept:name', event.activity),
            text('lifecycle:transition', event.lifecycle),
            ...optional('org:resource', resourceOf(event)),
            ...optional('org:role', event.role),
            text('subject', event.subject),
            ...optional('outcome', event.outcome ?? null),
          ],
          date: [text('time:timestamp', timeOf(event.time))],
        })),
      })),
    },
  });
};

const text = (key: string, value: string) => ({ '@_key': key, '@_value': clean(value) });

const optional = (key: string, value: string | null) => (value === null ? [] : [text(key, value)]);

/**
 * Writes an event log as CSV, one line per event, with the column names of XES.
 *
 * @param events - The events passed to the `log` of `simulate`.
 * @param options - The time zone of its local times.
 *
 * @example
 * ```ts
 * import { toCsv } from '@work-elements/report';
 *
 * const event = {
 *   case: 'learner-1',
 *   activity: 'assess-progress/score',
 *   lifecycle: 'complete',
 *   resource: 'teacher-1',
 *   role: 'teacher',
 *   time: '2026-09-01T08:12:00.000Z',
 *   minutes: 492,
 *   subject: 'objective-1',
 *   outcome: 'scored',
 * } as const;
 * console.log(toCsv([event]).split('\r\n')[1]);
 * // learner-1,assess-progress/score,complete,2026-09-01T08:12:00.000Z,teacher-1,teacher,objective-1,scored
 * ```
 *
 * @public
 */
export const toCsv = (events: readonly SimulatedEvent[], options: LogOptions = {}): string => {
  refuseNoEvents(events, 'toCsv', options);
  const timeOf = timesIn(options);
  return csv(
    [
      'case:concept:name',
      'concept:name',
      'lifecycle:transition',
      'time:timestamp',
      'org:resource',
      'org:role',
      'subject',
      'outcome',
    ],
    events.map((event) => [
      event.case,
      event.activity,
      event.lifecycle,
      timeOf(event.time),
      resourceOf(event) ?? '',
      event.role ?? '',
      event.subject,
      event.outcome ?? '',
    ]),
  );
};
