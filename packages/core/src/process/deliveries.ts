import { missing } from '../vocabulary/at.js';
import type { ElementId, EventColumn, RouteId } from './numbers.js';
import type { InnerKind } from './place-kind.js';

/** How many numbers a signal occupies. */
const WIDTH = 7;

/** The first-in, first-out queue of signals under way, stored side by side in a buffer that is reused. @internal */
export class Deliveries {
  #numbers = new Int32Array(64 * WIDTH);
  #next = 0;
  #end = 0;
  /** The signal being delivered, which is recorded as the cause of the signals sent meanwhile; negative if none is. */
  #current = -1;

  /** Whether no signal is under way. */
  get isEmpty(): boolean {
    return this.#next === this.#end;
  }

  /** How many signals have been queued since the queue was last cleared. */
  get count(): number {
    return this.#end / WIDTH;
  }

  push(kind: InnerKind, place: number, element: ElementId, column: EventColumn, about: number, origin: RouteId): void {
    if (this.#end === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    const at = this.#end;
    numbers[at] = kind;
    numbers[at + 1] = place;
    numbers[at + 2] = element;
    numbers[at + 3] = column;
    numbers[at + 4] = about;
    numbers[at + 5] = origin;
    numbers[at + 6] = this.#current;
    this.#end = at + WIDTH;
  }

  /** Advances to the next signal and returns its offset, for the getters below. */
  take(): number {
    const at = this.#next;
    this.#next = at + WIDTH;
    this.#current = at;
    return at;
  }

  kind(at: number): number {
    return this.#numbers[at] ?? missing(at);
  }

  place(at: number): number {
    return this.#numbers[at + 1] ?? missing(at);
  }

  element(at: number): ElementId {
    return this.#numbers[at + 2] ?? missing(at);
  }

  column(at: number): EventColumn {
    return this.#numbers[at + 3] ?? missing(at);
  }

  about(at: number): number {
    return this.#numbers[at + 4] ?? missing(at);
  }

  origin(at: number): RouteId {
    return this.#numbers[at + 5] ?? missing(at);
  }

  /** How often the same signal to the same place is among the causes of this one. */
  rounds(at: number): number {
    let rounds = 0;
    for (let before = this.#cause(at); before >= 0; before = this.#cause(before))
      if (this.#isSame(before, at)) rounds += 1;
    return rounds;
  }

  /** The routes from the previous occurrence of the same signal to this one, in the order in which they were taken. */
  loop(at: number): readonly RouteId[] {
    const routes = [this.origin(at)];
    for (let before = this.#cause(at); before >= 0 && !this.#isSame(before, at); before = this.#cause(before))
      routes.unshift(this.origin(before));
    return [...new Set(routes)].filter((route) => route >= 0);
  }

  clear(): void {
    this.#next = 0;
    this.#end = 0;
    this.#current = -1;
  }

  #cause(at: number): number {
    return this.#numbers[at + 6] ?? missing(at);
  }

  #isSame(one: number, other: number): boolean {
    return (
      this.element(one) === this.element(other) &&
      this.column(one) === this.column(other) &&
      this.place(one) === this.place(other) &&
      this.about(one) === this.about(other)
    );
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#numbers.length);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}
