import type { FlatProcess } from '../../process/flat-process.js';
import type { Runs } from '../../process/host.js';
import { isRequest } from '../../process/left-open.js';
import { CASE, type InnerKind } from '../../process/place-kind.js';
import type { ProcessTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import type { DoneBy, KeptItem, Run, Signal } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';

/** The context that the runs of one kind of place need from the journey. @internal */
export interface Surroundings {
  readonly table: ProcessTable;
  readonly tables: FlatProcess;
  /** The runs of a place as stored in the journey: by element, in the order in which they began. */
  kept(place: number): Readonly<Record<string, Run>>;
  /** The position of an objective; `nameOf` is the inverse. */
  indexOf(objective: string): number;
  nameOf(index: number): string;
}

interface Waiting {
  readonly column: number;
  readonly about: number;
  readonly origin: number;
  /** The signal as saved; null if it was queued after that. */
  readonly signal: Signal | null;
}

interface OpenRun {
  readonly element: number;
  state: number;
  concerning: number;
  items: readonly KeptItem[];
  waiting: readonly Waiting[];
  lastBy: DoneBy | null;
  changed: boolean;
}

/**
 * The runs of one kind of place while a journey takes an event: read from the journey on first access, and written back
 * at the end.
 *
 * @internal
 */
export class DraftRuns implements Runs {
  readonly #around: Surroundings;
  readonly #kind: InnerKind;
  /** The elements of this kind, in the order of their positions. */
  readonly #elements: readonly number[];
  readonly #open = new Map<number, OpenRun>();
  /** By place: the runs that have begun, in that order. */
  readonly #begun = new Map<number, number[]>();

  constructor(kind: InnerKind, around: Surroundings) {
    this.#kind = kind;
    this.#around = around;
    this.#elements = around.tables.ofKind[kind];
  }

  runOf(place: number, element: number): number {
    if (this.#kind === CASE) return place;
    const { id, kind, position } = at(this.#around.tables.elements, element);
    if (kind !== this.#kind) throw new RangeError(`"${id}" has no runs in places of this kind`);
    return place * this.#elements.length + position;
  }

  nextBegun(place: number, run: number): number {
    const begun = this.begun(place);
    return begun[begun.indexOf(run) + 1] ?? -1;
  }

  /** The runs of a place that have begun, in that order. */
  begun(place: number): readonly number[] {
    const known = this.#begun.get(place);
    if (known !== undefined) return known;
    const begun = Object.keys(this.#around.kept(place)).flatMap((id) => {
      const element = this.#around.tables.numberOf.get(id);
      return element === undefined ? [] : [this.runOf(place, element)];
    });
    this.#begun.set(place, begun);
    return begun;
  }

  state(run: number): number {
    return this.#find(run)?.state ?? -1;
  }

  setState(run: number, state: number): void {
    const open = this.#find(run);
    if (open !== undefined) {
      open.state = state;
      open.changed = true;
      return;
    }
    const element = at(this.#around.tables.elementOf, state);
    this.#open.set(run, { element, state, concerning: -1, items: [], waiting: [], lastBy: null, changed: true });
    const place = this.#placeOf(run);
    this.#begun.set(place, [...this.begun(place), run]);
  }

  concerning(run: number): number {
    return this.#get(run).concerning;
  }

  setConcerning(run: number, about: number): void {
    this.#change(run).concerning = about;
  }

  hasWork(run: number): boolean {
    return this.#get(run).items.length > 0;
  }

  items(run: number): readonly KeptItem[] {
    return this.#get(run).items;
  }

  setItems(run: number, items: readonly KeptItem[]): void {
    this.#change(run).items = items;
  }

  /** Records who ended a step of a run. */
  setLastBy(run: number, lastBy: DoneBy): void {
    this.#change(run).lastBy = lastBy;
  }

  firstWaiting(run: number): number {
    return this.#get(run).waiting.length > 0 ? 0 : -1;
  }

  nextWaiting(run: number, signal: number): number {
    return signal + 1 < this.#get(run).waiting.length ? signal + 1 : -1;
  }

  column(run: number, signal: number): number {
    return at(this.#get(run).waiting, signal).column;
  }

  about(run: number, signal: number): number {
    return at(this.#get(run).waiting, signal).about;
  }

  origin(run: number, signal: number): number {
    return at(this.#get(run).waiting, signal).origin;
  }

  dropWaiting(run: number, _before: number, signal: number): number {
    const open = this.#change(run);
    open.waiting = open.waiting.toSpliced(signal, 1);
    return signal < open.waiting.length ? signal : -1;
  }

  keepWaiting(run: number, column: number, about: number, origin: number): void {
    const { waiting, element } = this.#get(run);
    const same = waiting.some((each) => each.column === column && each.about === about);
    if (same && !this.#bringsEvidence(element, column) && !isRequest(this.#around.tables, element, column)) return;
    this.#change(run).waiting = [...waiting, { column, about, origin, signal: null }];
  }

  /** Whether a run is assessing evidence, or has some queued. */
  hasEvidence(run: number): boolean {
    const open = this.#find(run);
    return (
      open !== undefined &&
      (open.items.length > 0 || open.waiting.some(({ column }) => this.#bringsEvidence(open.element, column)))
    );
  }

  dropAllWaiting(run: number): void {
    this.#change(run).waiting = [];
  }

  /** The element of a run, and the index of its machine’s state within the element. */
  whereIs(run: number): { readonly element: number; readonly state: number } {
    const { element, state } = this.#get(run);
    return { element, state: state - at(this.#around.tables.elements, element).firstState };
  }

  /** The runs that have changed, by place. */
  changed(): ReadonlyMap<number, Readonly<Record<string, Run>>> {
    const places = new Map<number, Record<string, Run>>();
    for (const [run, open] of this.#open) {
      if (!open.changed) continue;
      const place = this.#placeOf(run);
      const runs = places.get(place) ?? { ...this.#around.kept(place) };
      runs[at(this.#around.tables.elements, open.element).id] = this.#asKept(open);
      places.set(place, runs);
    }
    return places;
  }

  /** Each piece of evidence is assessed separately; other signals, except requests, count once while queued. */
  #bringsEvidence(element: number, column: number): boolean {
    return this.#around.tables.entries['evidence-shared'].some((lane) => lane.to === element && lane.column === column);
  }

  #placeOf(run: number): number {
    return this.#kind === CASE ? run : Math.floor(run / this.#elements.length);
  }

  #get(run: number): OpenRun {
    const open = this.#find(run);
    if (open === undefined) throw new RangeError(`run ${run} has not begun`);
    return open;
  }

  #change(run: number): OpenRun {
    const open = this.#get(run);
    open.changed = true;
    return open;
  }

  #find(run: number): OpenRun | undefined {
    const known = this.#open.get(run);
    if (known !== undefined) return known;
    const read = this.#read(run);
    if (read !== undefined) this.#open.set(run, read);
    return read;
  }

  #read(run: number): OpenRun | undefined {
    const { table, tables, indexOf } = this.#around;
    const kept = this.#around.kept(this.#placeOf(run));
    const id =
      this.#kind === CASE
        ? Object.keys(kept)[0]
        : at(tables.elements, at(this.#elements, run % this.#elements.length)).id;
    const before = id === undefined ? undefined : kept[id];
    const element = tables.numberOf.get(id ?? '');
    if (before === undefined || element === undefined) return undefined;
    const { firstState, events } = at(tables.elements, element);
    const state = stateIndexOf(at(table.elements, element), before);
    if (state === undefined) throw new RangeError(`"${id}" cannot be where this journey has it`);
    return {
      element,
      state: firstState + state,
      concerning: before.concerning === null ? -1 : indexOf(before.concerning),
      items: before.items,
      waiting: before.waiting.map((signal) => ({
        column: events.indexOf(signal.send),
        about: signal.concerning === null ? -1 : indexOf(signal.concerning),
        // Of a signal’s route, only the artifact is saved, so any route with that artifact will do.
        origin: tables.routes.findIndex(({ artifact }) => artifact === signal.artifact),
        signal,
      })),
      lastBy: before.lastBy,
      changed: false,
    };
  }

  #asKept({ element, state, concerning, items, waiting, lastBy }: OpenRun): Run {
    const { table, tables, nameOf } = this.#around;
    const { firstState, events } = at(tables.elements, element);
    const name = (about: number): string | null => (about < 0 ? null : nameOf(about));
    const where = runStateAt(at(table.elements, element), state - firstState);
    return {
      ...where,
      concerning: name(concerning),
      items: [...items],
      waiting: waiting.map(
        ({ column, about, origin, signal }) =>
          signal ?? {
            send: at(events, column),
            artifact: origin < 0 ? null : at(tables.routes, origin).artifact,
            concerning: name(about),
          },
      ),
      lastBy: where.done ? null : lastBy,
    };
  }
}
