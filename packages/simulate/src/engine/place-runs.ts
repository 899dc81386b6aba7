import type { EventColumn, RouteId, Runs, StateId } from 'work-elements/interpreter';
import { int } from './ints.js';
import type { Signals } from './items.js';
import { CONCERNING, FIRST_ITEM, FIRST_WAITING, type Places, STATE } from './places.js';

const NONE = -1;

/** The runs of one kind of place, as the interpreter asks for them. @internal */
export class PlaceRuns implements Runs {
  readonly #places: Places;
  readonly #signals: Signals;
  /** By element: which of the runs of a place is its own. */
  readonly #positions: Int32Array;

  constructor(places: Places, signals: Signals, positions: Int32Array) {
    this.#places = places;
    this.#signals = signals;
    this.#positions = positions;
  }

  runOf(place: number, element: number): number {
    return this.#places.firstRun(place) + int(this.#positions, element);
  }

  nextBegun(place: number, run: number): number {
    const end = this.#places.firstRun(place) + this.#places.runs;
    for (let next = run < 0 ? this.#places.firstRun(place) : run + 1; next < end; next++) if (this.state(next) >= 0) return next;
    return NONE;
  }

  state(run: number): StateId {
    return this.#places.ofRun(run, STATE);
  }

  setState(run: number, state: StateId): void {
    this.#places.setOfRun(run, STATE, state);
  }

  concerning(run: number): number {
    return this.#places.ofRun(run, CONCERNING);
  }

  setConcerning(run: number, about: number): void {
    this.#places.setOfRun(run, CONCERNING, about);
  }

  hasWork(run: number): boolean {
    return this.#places.ofRun(run, FIRST_ITEM) >= 0;
  }

  firstWaiting(run: number): number {
    return this.#places.ofRun(run, FIRST_WAITING);
  }

  nextWaiting(_run: number, signal: number): number {
    return int(this.#signals.next, signal);
  }

  column(_run: number, signal: number): EventColumn {
    return int(this.#signals.column, signal);
  }

  about(_run: number, signal: number): number {
    return int(this.#signals.concerning, signal);
  }

  origin(): RouteId {
    // Nobody asks a simulated signal where it came from.
    return NONE;
  }

  dropWaiting(run: number, before: number, signal: number): number {
    const next = int(this.#signals.next, signal);
    if (before < 0) this.#places.setOfRun(run, FIRST_WAITING, next);
    else this.#signals.skip(before, next);
    this.#signals.give(signal);
    return next;
  }

  keepWaiting(run: number, column: EventColumn, about: number): void {
    this.#places.setOfRun(run, FIRST_WAITING, this.#signals.append(this.firstWaiting(run), NONE, column, about));
  }
}
