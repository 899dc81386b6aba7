import { missing } from '../vocabulary/at.js';
import type { ElementId, EventColumn, RouteId } from './numbers.js';
import type { InnerKind } from './place-kind.js';

/** How many numbers a signal takes. */
const WIDTH = 7;

/**
 * Signals on their way, first come, first served: numbers side by side, in memory that is used again and again.
 *
 * @internal
 */
export class Deliveries {
  #numbers = new Int32Array(64 * WIDTH);
  #next = 0;
  #end = 0;
  /** The signal that is being delivered, from which those that are sent follow; negative where none is. */
  #current = -1;

  /** Whether nothing is on its way. */
  get isEmpty(): boolean {
    return this.#next === this.#end;
  }

  /** How many have been on their way since all was quiet. */
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

  /** Goes on to the next signal; gives where it is, for the reads below. */
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

  /** How often the same signal has come to the same place among those that a signal follows from. */
  rounds(at: number): number {
    let rounds = 0;
    for (let before = this.#cause(at); before >= 0; before = this.#cause(before))
      if (this.#isSame(before, at)) rounds += 1;
    return rounds;
  }

  /** The routes between a signal and the same one before it, in the order in which they were taken. */
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
