import { InputError, type Issue } from 'work-elements';
import type { EventLog, LogColumns } from './event-log.js';
import { farDates } from './far-dates.js';
import { Problems } from './problems.js';
import { Texts } from './texts.js';
import { dayAndMonthIn } from './timestamp.js';

/** An event on its way into a log: numbers and distinct texts. @internal */
export interface BuiltEvent {
  case: string;
  activity: string;
  lifecycle: number;
  resource: string;
  role: string;
  subject: string;
  outcome: string;
  instance: string;
  time: number;
  offset: number;
  line: number;
}

/**
 * Limits beyond which a file is refused.
 *
 * @public
 */
export interface ReadLimits {
  /** Events in the log. @defaultValue 20,000,000 */
  readonly events: number;
  /** Characters in one text. @defaultValue 10,000 */
  readonly text: number;
  /** Characters in all distinct texts together. @defaultValue 100,000,000 */
  readonly texts: number;
  /** Columns in a table. @defaultValue 1,000 */
  readonly columns: number;
  /** Characters in one row of a table, or between two tags. @defaultValue 1,000,000 */
  readonly row: number;
  /** Nesting depth of attributes. @defaultValue 100 */
  readonly depth: number;
}

/** @internal */
export const defaultLimits: ReadLimits = {
  events: 20_000_000,
  text: 10_000,
  texts: 100_000_000,
  columns: 1000,
  row: 1_000_000,
  depth: 100,
};

type Columns = { [Name in keyof LogColumns]: LogColumns[Name] };

const columnsOf = (size: number): Columns => ({
  case: new Int32Array(size),
  activity: new Int32Array(size),
  lifecycle: new Uint8Array(size),
  resource: new Int32Array(size),
  role: new Int32Array(size),
  subject: new Int32Array(size),
  outcome: new Int32Array(size),
  instance: new Int32Array(size),
  time: new Float64Array(size),
  offset: new Int16Array(size),
  line: new Int32Array(size),
});

const FIRST_SIZE = 1024;

const FAR =
  'the time is years away from most others; kept, but it stretches the log, and lowers every rate that is read ' +
  'off it: correct it, or leave the row out';

/** The end of the message for a log in which no time can be read. */
const noneFits = ([first = '']: readonly string[]): string => {
  const format = dayAndMonthIn(first)?.format;
  return `, as are all rows${format === undefined ? '' : `; "${first}" is { dateFormat: "${format}" }`}`;
};

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Builds a log from events in any order. @internal */
export class LogBuilder {
  readonly problems = new Problems();
  rows = 0;
  readonly #texts = {
    cases: new Texts(),
    activities: new Texts(),
    resources: new Texts(),
    roles: new Texts(),
    subjects: new Texts(),
    outcomes: new Texts(),
    instances: new Texts(),
  };
  readonly #limits: ReadLimits;
  #columns = columnsOf(FIRST_SIZE);
  #size = FIRST_SIZE;
  #count = 0;
  /** The latest time of each case, to detect events that are out of order in the file. */
  readonly #latest: number[] = [];

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  get events(): number {
    return this.#count;
  }

  /** Notes where the rows of a case are out of order. Called once per row, with the time at which it begins. */
  follow(name: string, time: number, at: string): void {
    const number = this.#texts.cases.numberOf(name);
    const latest = this.#latest[number] ?? Number.NEGATIVE_INFINITY;
    if (time < latest) {
      this.problems.note(
        'out-of-order',
        'the row is earlier than the previous one of its case; rows were sorted by time',
        at,
      );
    } else this.#latest[number] = time;
  }

  /** Adds an event; the caller may reuse the object. */
  add(event: BuiltEvent, at: string): void {
    this.#within(event, at);
    if (this.#count === this.#size) this.#grow();
    const columns = this.#columns;
    const texts = this.#texts;
    const index = this.#count++;
    columns.case[index] = texts.cases.numberOf(event.case);
    columns.activity[index] = texts.activities.numberOf(event.activity);
    columns.lifecycle[index] = event.lifecycle;
    columns.resource[index] = texts.resources.optional(event.resource);
    columns.role[index] = texts.roles.optional(event.role);
    columns.subject[index] = texts.subjects.optional(event.subject);
    columns.outcome[index] = texts.outcomes.optional(event.outcome);
    columns.instance[index] = texts.instances.optional(event.instance);
    columns.time[index] = event.time;
    columns.offset[index] = event.offset;
    columns.line[index] = event.line;
  }

  /** Builds the log; refuses a file in which nothing was understood. */
  build(what: string): EventLog {
    if (this.#count === 0) throw new InputError(what, this.#nothing());
    for (const index of farDates(this.#columns.time.subarray(0, this.#count)))
      this.problems.note(
        'far-date',
        FAR,
        `line ${this.#columns.line[index] ?? 0}`,
        isoOf(this.#columns.time[index] ?? 0),
      );
    const { cases } = this.#texts;
    const order = inOrder(this.#columns, this.#count, cases.list.length);
    return {
      events: this.#count,
      cases: cases.list,
      activities: this.#texts.activities.list,
      resources: this.#texts.resources.list,
      roles: this.#texts.roles.list,
      subjects: this.#texts.subjects.list,
      outcomes: this.#texts.outcomes.list,
      instances: this.#texts.instances.list,
      columns: gathered(this.#columns, order.permutation),
      caseStart: order.caseStart,
      read: { rows: this.rows, dropped: this.problems.dropped },
      problems: this.problems.list,
    };
  }

  #nothing(): readonly Issue[] {
    const found = this.problems.list;
    if (found.length === 0) return [{ path: '', code: 'no-events', message: 'there is no event in it' }];
    const none: Issue = { path: '', code: 'no-events', message: 'no event of it is left' };
    const why = found.map(({ code, message, count, at, found: values }) => ({
      path: at[0] ?? '',
      code,
      message: [
        `${message} (${count === 1 ? 'once' : `${count} times`}`,
        values.length === 0 ? ')' : `: ${values.map((each) => `"${each}"`).join(', ')})`,
        code === 'bad-time' && count === this.rows ? noneFits(values) : '',
      ].join(''),
    }));
    return [none, ...why];
  }

  #within(event: BuiltEvent, at: string): void {
    const { events, text, texts } = this.#limits;
    if (this.#count >= events) throw tooMuch(at, `more than ${events.toLocaleString('en-US')} events`);
    if (
      event.activity.length > text ||
      event.case.length > text ||
      event.resource.length > text ||
      event.subject.length > text
    )
      throw tooMuch(at, `a text of more than ${text.toLocaleString('en-US')} characters`);
    if (event.role.length > text || event.outcome.length > text || event.instance.length > text)
      throw tooMuch(at, `a text of more than ${text.toLocaleString('en-US')} characters`);
    const { cases, resources, subjects, instances, activities } = this.#texts;
    const all =
      cases.characters + resources.characters + subjects.characters + instances.characters + activities.characters;
    if (all > texts) throw tooMuch(at, `more than ${texts.toLocaleString('en-US')} characters of distinct texts`);
  }

  #grow(): void {
    const size = Math.ceil(this.#size * 1.6);
    const old = this.#columns;
    const larger = columnsOf(size);
    for (const name of columnNames) larger[name].set(old[name]);
    this.#columns = larger;
    this.#size = size;
  }
}

const columnNames = [
  'case',
  'activity',
  'lifecycle',
  'resource',
  'role',
  'subject',
  'outcome',
  'instance',
  'time',
  'offset',
  'line',
] as const satisfies readonly (keyof LogColumns)[];

/** The error for a file that exceeds a limit. @internal */
export const tooMuch = (at: string, found: string): InputError =>
  new InputError('event log', [
    { path: at, code: 'too-much', message: `found ${found}; the option "limits" allows more, if this is a log` },
  ]);

/** The order of events by case, then time, then position in the file. */
const inOrder = (
  columns: LogColumns,
  count: number,
  cases: number,
): { readonly permutation: Int32Array; readonly caseStart: Int32Array } => {
  const caseStart = new Int32Array(cases + 1);
  for (let index = 0; index < count; index++) {
    const next = (columns.case[index] ?? 0) + 1;
    caseStart[next] = (caseStart[next] ?? 0) + 1;
  }
  for (let index = 0; index < cases; index++)
    caseStart[index + 1] = (caseStart[index + 1] ?? 0) + (caseStart[index] ?? 0);
  const free = caseStart.slice();
  const permutation = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const own = columns.case[index] ?? 0;
    const place = free[own] ?? 0;
    permutation[place] = index;
    free[own] = place + 1;
  }
  const { time } = columns;
  const byTime = (one: number, other: number): number => (time[one] ?? 0) - (time[other] ?? 0) || one - other;
  for (let index = 0; index < cases; index++) {
    const own = permutation.subarray(caseStart[index] ?? 0, caseStart[index + 1] ?? 0);
    if (own.some((each, position) => position > 0 && byTime(own[position - 1] ?? 0, each) > 0)) own.sort(byTime);
  }
  return { permutation, caseStart };
};

const gathered = (columns: LogColumns, permutation: Int32Array): LogColumns => {
  const result = columnsOf(permutation.length);
  for (const name of columnNames) {
    const [from, to] = [columns[name], result[name]];
    for (let index = 0; index < permutation.length; index++) to[index] = from[permutation[index] ?? 0] ?? 0;
  }
  return result;
};
