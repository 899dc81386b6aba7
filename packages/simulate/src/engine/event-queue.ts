import { int, longerInts, longerNums, num } from '../arrays/ints.js';

/** How many of the earliest events are kept sorted. */
const NEAR_CAPACITY = 16;
/** How many events move from the heap at once when the sorted ones run out. @internal */
export const FETCH_SIZE = 8;

/** Is notified of the next events, a few at a time. @internal */
export interface Prefetcher {
  prefetch(events: Int32Array, count: number): void;
}

/**
 * The event queue: times and event numbers in typed arrays, so that no time is ever boxed. The earliest events are in a
 * sorted array, which for a few entries beats any tree; the rest, none of them earlier, are in a binary heap.
 *
 * @internal
 */
export class EventQueue {
  /** The earliest events, in descending order of time. */
  readonly #nearTimes = new Float64Array(NEAR_CAPACITY);
  readonly #near = new Int32Array(NEAR_CAPACITY);
  #nearLength = 0;
  #times = new Float64Array(64);
  #numbers = new Int32Array(64);
  #length = 0;
  /** Time of the first event in the heap. */
  #far = Number.POSITIVE_INFINITY;

  #prefetcher: Prefetcher | null = null;

  /** Time of the next event; infinity if there is none. */
  due = Number.POSITIVE_INFINITY;

  /** Sets who is notified of the next events. */
  setPrefetcher(prefetcher: Prefetcher): void {
    this.#prefetcher = prefetcher;
  }

  push(event: number, time: number): void {
    const times = this.#nearTimes;
    if (time >= this.#far || (this.#nearLength === NEAR_CAPACITY && time >= num(times, 0))) {
      this.#pushFar(event, time);
      return;
    }
    if (this.#nearLength === NEAR_CAPACITY) this.#evict();
    const numbers = this.#near;
    let at = this.#nearLength++;
    while (at > 0) {
      const sooner = num(times, at - 1);
      if (sooner > time) break;
      times[at] = sooner;
      numbers[at] = int(numbers, at - 1);
      at -= 1;
    }
    times[at] = time;
    numbers[at] = event;
    this.due = num(times, this.#nearLength - 1);
  }

  /** Removes and returns the next event; there must be one. */
  pop(): number {
    const first = int(this.#near, --this.#nearLength);
    if (this.#nearLength === 0) this.#fetch();
    else this.due = num(this.#nearTimes, this.#nearLength - 1);
    return first;
  }

  /** Moves the latest of the sorted events to the heap. */
  #evict(): void {
    this.#pushFar(int(this.#near, 0), num(this.#nearTimes, 0));
    this.#nearTimes.copyWithin(0, 1);
    this.#near.copyWithin(0, 1);
    this.#nearLength -= 1;
  }

  /** Refills the empty sorted array from the heap. */
  #fetch(): void {
    const fetched = Math.min(FETCH_SIZE, this.#length);
    for (let at = fetched - 1; at >= 0; at--) {
      this.#nearTimes[at] = this.#far;
      this.#near[at] = this.#popFar();
    }
    this.#nearLength = fetched;
    this.#prefetcher?.prefetch(this.#near, fetched);
    this.due = fetched === 0 ? Number.POSITIVE_INFINITY : num(this.#nearTimes, fetched - 1);
  }

  #pushFar(event: number, time: number): void {
    if (this.#length === this.#times.length) {
      this.#times = longerNums(this.#times, 2 * this.#length);
      this.#numbers = longerInts(this.#numbers, 2 * this.#length);
    }
    const times = this.#times;
    const numbers = this.#numbers;
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = num(times, parent);
      if (above <= time) break;
      times[at] = above;
      numbers[at] = int(numbers, parent);
      at = parent;
    }
    times[at] = time;
    numbers[at] = event;
    this.#far = num(times, 0);
  }

  #popFar(): number {
    const times = this.#times;
    const numbers = this.#numbers;
    const first = int(numbers, 0);
    const last = --this.#length;
    const time = num(times, last);
    const event = int(numbers, last);
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && num(times, child + 1) < num(times, child)) child++;
      const below = num(times, child);
      if (below >= time) break;
      times[at] = below;
      numbers[at] = int(numbers, child);
      at = child;
    }
    times[at] = time;
    numbers[at] = event;
    this.#far = last === 0 ? Number.POSITIVE_INFINITY : num(times, 0);
    return first;
  }
}
