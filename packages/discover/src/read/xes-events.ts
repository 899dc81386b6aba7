import { HAPPENING } from '../log/happening.js';
import { COMPLETE, lifecycleNumber, UNKNOWN } from '../log/lifecycle.js';
import { type BuiltEvent, LogBuilder, type ReadLimits } from '../log/log-builder.js';
import { Timestamps } from '../log/timestamp.js';
import type { LogColumnNames, ReadOptions } from './options.js';
import { noteTime } from './time-problems.js';

type Field = keyof Omit<LogColumnNames, 'case' | 'start'>;

/** The standard extensions by the last part of their URI, with their usual prefix. */
const STANDARD: Readonly<Record<string, string>> = {
  'concept.xesext': 'concept',
  'org.xesext': 'org',
  'lifecycle.xesext': 'lifecycle',
  'time.xesext': 'time',
};

const KEYS: Readonly<Record<Field, string>> = {
  activity: 'concept:name',
  time: 'time:timestamp',
  resource: 'org:resource',
  role: 'org:role',
  lifecycle: 'lifecycle:transition',
  subject: 'subject',
  outcome: 'outcome',
  instance: 'concept:instance',
};

const fields = [
  'activity',
  'time',
  'resource',
  'role',
  'lifecycle',
  'subject',
  'outcome',
  'instance',
] as const satisfies readonly Field[];

type Values = { [Name in Field]: string };

/** Fields whose global defaults, allowed by the standard, would decide what is found. */
const ASSUMED = ['activity', 'time', 'resource', 'role'] as const satisfies readonly Field[];

const blank = (): Values => ({
  activity: '',
  time: '',
  resource: '',
  role: '',
  lifecycle: '',
  subject: '',
  outcome: '',
  instance: '',
});

/** Turns the tags of an XES file into events. @internal */
export class XesEvents {
  readonly builder: LogBuilder;
  readonly #times: Timestamps;
  readonly #fieldOf = new Map<string, Field>();
  readonly #event: BuiltEvent;
  readonly #defaults = blank();
  #caseKey: string;
  #caseDefault = '';
  #scope: 'log' | 'trace' | 'event' | 'global-event' | 'global-trace' = 'log';
  #scopeDepth = 0;
  #traceDepth = 0;
  #traces = 0;
  #caseName = '';
  #isCaseNamed = false;
  readonly #named = new Set<string>();
  #line = 0;
  #values = blank();
  /** Fields that the event itself has; the others are the log’s defaults. */
  readonly #given = new Set<Field>();

  constructor(limits: ReadLimits, { columns = {}, zone }: ReadOptions) {
    this.builder = new LogBuilder(limits);
    this.#times = new Timestamps({ zone });
    this.#caseKey = columns.case ?? 'concept:name';
    for (const field of fields) this.#fieldOf.set(columns[field] ?? KEYS[field], field);
    this.#event = {
      case: '',
      activity: '',
      lifecycle: COMPLETE,
      resource: '',
      role: '',
      subject: '',
      outcome: '',
      instance: '',
      time: 0,
      offset: 0,
      line: 0,
    };
  }

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number, line: number): void {
    switch (name) {
      case 'event':
        this.#enter('event', depth);
        this.#line = line;
        return;
      case 'trace':
        this.#traces += 1;
        this.#caseName = '';
        this.#isCaseNamed = false;
        this.#traceDepth = depth;
        this.#enter('trace', depth);
        return;
      case 'global':
        this.#enter(attributes.scope === 'trace' ? 'global-trace' : 'global-event', depth);
        return;
      case 'extension':
        this.#extension(attributes);
        return;
      default:
        if (this.#scope !== 'log' && depth === this.#scopeDepth + 1)
          this.#attribute(attributes.key ?? '', attributes.value ?? '', line);
    }
  }

  close(depth: number): void {
    if (depth !== this.#scopeDepth) return;
    if (this.#scope === 'event') {
      this.#finish();
      this.#scope = this.#traceDepth > 0 ? 'trace' : 'log';
      this.#scopeDepth = this.#traceDepth;
      return;
    }
    if (this.#scope === 'trace') this.#traceDepth = 0;
    this.#scope = 'log';
    this.#scopeDepth = 0;
  }

  #enter(scope: 'trace' | 'event' | 'global-event' | 'global-trace', depth: number): void {
    this.#scope = scope;
    this.#scopeDepth = depth;
    if (scope !== 'event') return;
    this.#values = { ...this.#defaults };
    this.#given.clear();
  }

  /** A file may declare another prefix for an extension; the keys then begin with it. */
  #extension({ uri = '', prefix = '' }: Readonly<Record<string, string>>): void {
    const usual = STANDARD[uri.slice(uri.lastIndexOf('/') + 1)];
    if (usual === undefined || prefix === '' || prefix === usual) return;
    for (const [key, field] of [...this.#fieldOf]) {
      if (key.startsWith(`${usual}:`)) this.#fieldOf.set(prefix + key.slice(usual.length), field);
    }
    if (this.#caseKey.startsWith(`${usual}:`)) this.#caseKey = prefix + this.#caseKey.slice(usual.length);
  }

  #attribute(key: string, value: string, line: number): void {
    switch (this.#scope) {
      case 'trace':
        if (key !== this.#caseKey) return;
        if (this.#caseName !== '') this.#again('trace', key, line, this.#caseName, value);
        this.#caseName = value;
        return;
      case 'global-trace':
        if (key === this.#caseKey) this.#caseDefault = value;
        return;
      default: {
        const field = this.#fieldOf.get(key);
        if (field === undefined) return;
        if (this.#scope === 'global-event') this.#defaults[field] = value;
        else {
          if (this.#given.has(field)) this.#again('event', key, line, this.#values[field], value);
          this.#values[field] = value;
          this.#given.add(field);
        }
      }
    }
  }

  #finish(): void {
    const { builder } = this;
    const { problems } = builder;
    builder.rows += 1;
    const values = this.#values;
    const line = this.#line;
    const at = `line ${line}`;
    if (this.#traceDepth === 0) {
      problems.drop('no-trace', 'an event outside any trace belongs to no case; left out', at);
      return;
    }
    const activity = values.activity.trim();
    if (activity === '') {
      problems.drop('no-activity', 'an event without a name does not say what happened; left out', at);
      return;
    }
    for (const field of ASSUMED) {
      if (this.#given.has(field) || values[field] === '') continue;
      problems.note(
        'default-value',
        `the event has no "${this.#keyOf(field)}"; the log’s own default for it is taken`,
        at,
        values[field],
      );
    }
    const status = this.#times.read(values.time);
    if (!noteTime(problems, status, values.time, at)) return;
    const event = this.#event;
    event.case = this.#nameOfCase(at);
    event.activity = activity;
    event.lifecycle = values.lifecycle === '' ? COMPLETE : lifecycleNumber(values.lifecycle);
    event.resource = values.resource.trim();
    event.role = values.role;
    event.subject = values.subject;
    event.outcome = values.outcome;
    event.instance = values.instance;
    event.time = this.#times.time;
    event.offset = this.#times.offset;
    event.line = line;
    if (event.lifecycle === UNKNOWN && values.lifecycle.toLowerCase() !== 'unknown')
      problems.note(
        'unknown-lifecycle',
        'not a transition of XES’s standard lifecycle; kept as "unknown"',
        at,
        values.lifecycle,
      );
    if (event.resource === '' && event.role === '' && event.lifecycle === COMPLETE && !HAPPENING.test(activity))
      problems.note('no-resource', 'no resource is named; kept, but it does not show who does what', at);
    builder.follow(event.case, event.time, at);
    builder.add(event, at);
  }

  #again(owner: 'event' | 'trace', key: string, line: number, before: string, value: string): void {
    const message = `the ${owner} has "${key}" more than once; the last is taken`;
    this.builder.problems.note('repeated-attribute', message, `line ${line}`, `${before}, ${value}`);
  }

  #keyOf(wanted: Field): string {
    for (const [key, field] of this.#fieldOf) if (field === wanted) return key;
    return wanted;
  }

  #nameOfCase(at: string): string {
    if (this.#caseName === '') {
      this.#caseName =
        this.#caseDefault === '' ? `trace ${this.#traces}` : `${this.#caseDefault} (trace ${this.#traces})`;
      this.builder.problems.note('unnamed-trace', 'the trace has no name; it is named by its number', at);
    }
    if (!this.#isCaseNamed) {
      this.#isCaseNamed = true;
      if (this.#named.has(this.#caseName)) {
        const message = 'an earlier trace has the same name; the events of both were put into one case';
        this.builder.problems.note('same-trace', message, at, this.#caseName);
      } else this.#named.add(this.#caseName);
    }
    return this.#caseName;
  }
}
