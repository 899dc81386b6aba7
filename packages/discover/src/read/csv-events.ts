import { counted, unguardedCell } from 'work-elements';
import { HAPPENING } from '../log/happening.js';
import { COMPLETE, lifecycleNumber, START, UNKNOWN } from '../log/lifecycle.js';
import type { BuiltEvent, LogBuilder } from '../log/log-builder.js';
import { Timestamps } from '../log/timestamp.js';
import { type ColumnPlaces, placeColumns } from './csv-columns.js';
import type { CsvOptions } from './csv-options.js';
import { noteTime } from './time-problems.js';

/** Turns the rows of a table into events. @internal */
export class CsvEvents {
  /** The number of cells in the header. */
  readonly width: number;
  readonly #places: ColumnPlaces;
  readonly #builder: LogBuilder;
  readonly #times: Timestamps;

  constructor(header: readonly string[], builder: LogBuilder, options: CsvOptions) {
    this.width = header.length;
    this.#builder = builder;
    this.#times = new Timestamps(options);
    this.#places = placeColumns(header, options.columns ?? {}, builder.problems);
  }

  row(cells: readonly string[], line: number): void {
    const builder = this.#builder;
    const { problems } = builder;
    const places = this.#places;
    const at = `line ${line}`;
    builder.rows += 1;
    if (cells.length !== this.width) {
      problems.drop(
        'wrong-width',
        `expected ${counted(this.width, 'cell')}, as in the header; rows with more or fewer are left out`,
        at,
        counted(cells.length, 'cell'),
      );
      return;
    }
    const cell = (place: number): string => (place < 0 ? '' : unguardedCell((cells[place] ?? '').trim()));
    const event: BuiltEvent = {
      case: cell(places.case),
      activity: cell(places.activity),
      lifecycle: COMPLETE,
      resource: cell(places.resource),
      role: cell(places.role),
      subject: cell(places.subject),
      outcome: cell(places.outcome),
      instance: cell(places.instance),
      time: 0,
      offset: 0,
      line,
    };
    if (event.case === '' || event.activity === '') {
      if (event.case === '') problems.drop('no-case', 'the cell for the case is empty; left out', at);
      else problems.drop('no-activity', 'the cell for the activity is empty; left out', at);
      return;
    }
    if (event.resource === '' && event.role === '' && this.#ends(cell) && !HAPPENING.test(event.activity))
      problems.note('no-resource', 'no resource is named; kept, but it does not show who does what', at);
    if (places.start < 0) this.#event(event, cell, at);
    else this.#activity(event, cell(places.start), cell(places.time), at);
  }

  #ends(cell: (place: number) => string): boolean {
    const word = cell(this.#places.lifecycle);
    return word === '' || lifecycleNumber(word) === COMPLETE;
  }

  /** A row that is one event. */
  #event(event: BuiltEvent, cell: (place: number) => string, at: string): void {
    const text = cell(this.#places.time);
    if (!noteTime(this.#builder.problems, this.#times.read(text), text, at, this.#times.format)) return;
    const word = cell(this.#places.lifecycle);
    event.lifecycle = word === '' ? COMPLETE : lifecycleNumber(word);
    if (event.lifecycle === UNKNOWN && word.toLowerCase() !== 'unknown')
      this.#builder.problems.note(
        'unknown-lifecycle',
        'not a transition of XES’s standard lifecycle; kept as "unknown"',
        at,
        word,
      );
    this.#add(event, at);
    this.#builder.follow(event.case, event.time, at);
  }

  /** A row that is one activity, from its start to its end. */
  #activity(event: BuiltEvent, start: string, end: string, at: string): void {
    const { problems } = this.#builder;
    if (event.instance === '') event.instance = `row ${event.line}`;
    if (start === '' && end === '') {
      problems.drop('no-time', 'it has neither a start nor an end; left out', at);
      return;
    }
    let from = Number.NEGATIVE_INFINITY;
    if (start === '') problems.note('no-start', 'it says when it ended, not when it began; kept as an end', at);
    else {
      if (!noteTime(problems, this.#times.read(start), start, at, this.#times.format)) return;
      from = this.#times.time;
    }
    const begun = { time: this.#times.time, offset: this.#times.offset };
    if (end === '') problems.note('no-end', 'it says when it began, not when it ended; kept as work that is open', at);
    else {
      if (!noteTime(problems, this.#times.read(end), end, at, this.#times.format)) return;
      if (this.#times.time < from) {
        problems.drop('ends-before-start', 'it ends before it begins; left out', at, `${start} to ${end}`);
        return;
      }
      if (this.#times.time === from)
        problems.note('no-length', 'it begins and ends at the same time; kept with length 0', at);
    }
    const ended = { time: this.#times.time, offset: this.#times.offset };
    this.#builder.follow(event.case, start === '' ? ended.time : begun.time, at);
    if (start !== '') this.#builder.add({ ...event, ...begun, lifecycle: START, outcome: '' }, at);
    if (end !== '') this.#builder.add({ ...event, ...ended, lifecycle: COMPLETE }, at);
  }

  #add(event: BuiltEvent, at: string): void {
    event.time = this.#times.time;
    event.offset = this.#times.offset;
    this.#builder.add(event, at);
  }
}
