import { counted, expectShape, InputError, wordOf } from 'work-elements';
import { type Lifecycle, lifecycles } from './lifecycle.js';
import type { LogProblem } from './problems.js';

/**
 * The columns of an event log: one number per event and column, 43 bytes per event in all. A text is stored as its
 * index in the log’s list of distinct texts, −1 if the event has none.
 *
 * @public
 */
export interface LogColumns {
  /** Index in `cases`. */
  readonly case: Int32Array;
  /** Index in `activities`. */
  readonly activity: Int32Array;
  /** Index in {@link lifecycles}. */
  readonly lifecycle: Uint8Array;
  /** Index in `resources`. */
  readonly resource: Int32Array;
  /** Index in `roles`. */
  readonly role: Int32Array;
  /** Index in `subjects`. */
  readonly subject: Int32Array;
  /** Index in `outcomes`. */
  readonly outcome: Int32Array;
  /** Index in `instances`. */
  readonly instance: Int32Array;
  /** Milliseconds since 1970, UTC. */
  readonly time: Float64Array;
  /** How far the event’s local time is ahead of UTC, in minutes. */
  readonly offset: Int16Array;
  /** The line of the file (or the number of the event passed in) from which it was read, from 1. */
  readonly line: Int32Array;
}

/**
 * An event log: events grouped by case and ordered by time within each; simultaneous events keep their order in the
 * file.
 *
 * @public
 */
export interface EventLog {
  readonly events: number;
  readonly cases: readonly string[];
  readonly activities: readonly string[];
  readonly resources: readonly string[];
  readonly roles: readonly string[];
  readonly subjects: readonly string[];
  readonly outcomes: readonly string[];
  readonly instances: readonly string[];
  readonly columns: LogColumns;
  /** The index of each case’s first event, followed by the number of events. */
  readonly caseStart: Int32Array;
  /** Rows (or events) in the file, and how many of them are not in the log; `problems` says why. */
  readonly read: { readonly rows: number; readonly dropped: number };
  readonly problems: readonly LogProblem[];
}

/**
 * One event of a log, in words.
 *
 * @public
 */
export interface LogEvent {
  readonly case: string;
  readonly activity: string;
  readonly lifecycle: Lifecycle;
  readonly resource: string | null;
  readonly role: string | null;
  readonly subject: string | null;
  readonly outcome: string | null;
  /** ISO 8601, with the offset given in the log. */
  readonly time: string;
  readonly line: number;
}

/**
 * Returns one event of a log in words, for people to read.
 *
 * @param log - An event log.
 * @param index - Its index, from 0.
 * @throws `InputError` if the log has no such event.
 *
 * @example
 * ```ts
 * import { eventAt, readLogCsv } from '@work-elements/discover';
 *
 * const log = await readLogCsv('case,activity,timestamp\n1,decide,2026-09-01T08:00:00+02:00');
 * console.log(eventAt(log, 0).time); // 2026-09-01T08:00:00.000+02:00
 * ```
 *
 * @public
 */
export const eventAt = (log: EventLog, index: number): LogEvent => {
  expectShape(log, 'event log', { parts: ['columns'], from: 'collectEvents, readXes or readLogCsv' });
  const { columns } = log;
  const at = (column: Int32Array | Uint8Array | Int16Array | Float64Array): number => column[index] ?? -1;
  const lifecycle = Number.isInteger(index) ? lifecycles[at(columns.lifecycle)] : undefined;
  if (lifecycle === undefined)
    throw new InputError('event log', [
      {
        path: 'index',
        code: 'invalid-value',
        message:
          `expected a number from 0 to ${log.events - 1}, since the log has ${counted(log.events, 'event')}, found ` +
          `${wordOf(index)}`,
      },
    ]);
  return {
    case: log.cases[at(columns.case)] ?? '',
    activity: log.activities[at(columns.activity)] ?? '',
    lifecycle,
    resource: log.resources[at(columns.resource)] ?? null,
    role: log.roles[at(columns.role)] ?? null,
    subject: log.subjects[at(columns.subject)] ?? null,
    outcome: log.outcomes[at(columns.outcome)] ?? null,
    time: localTime(at(columns.time), columns.offset[index] ?? 0),
    line: at(columns.line),
  };
};

const MINUTE = 60_000;

/** A time with its offset, in ISO 8601. @internal */
export const localTime = (time: number, offset: number): string => {
  const text = new Date(time + offset * MINUTE).toISOString();
  if (offset === 0) return text;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((each) =>
    String(each).padStart(2, '0'),
  );
  return `${text.slice(0, -1)}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
};
