import { longerInts, longerNums } from './ints.js';

/** The calendar of events: a binary heap of times and numbers in typed arrays, so that no time is ever an object. @internal */
export class Events {
  #times = new Float64Array(64);
  #numbers = new Int32Array(64);
  #length = 0;

  /** When the first event is due; never, where there is none. */
  due = Number.POSITIVE_INFINITY;

  push(event: number, time: number): void {
    if (this.#length === this.#times.length) this.#grow();
    this.#times[this.#length] = time;
    this.#numbers[this.#length] = event;
    this.#rise(this.#length++);
    if (time < this.due) this.due = time;
  }

  /** Lets the event at a place go up to where it belongs. */
  #rise(place: number): void {
    const times = this.#times;
    const numbers = this.#numbers;
    const time = times[place] ?? 0;
    const event = numbers[place] ?? 0;
    let at = place;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent] ?? 0;
      if (above <= time) break;
      times[at] = above;
      numbers[at] = numbers[parent] ?? 0;
      at = parent;
    }
    times[at] = time;
    numbers[at] = event;
  }

  #grow(): void {
    this.#times = longerNums(this.#times, 2 * this.#length);
    this.#numbers = longerInts(this.#numbers, 2 * this.#length);
  }

  /** Takes the first event out, of which there must be one. */
  pop(): number {
    const times = this.#times;
    const numbers = this.#numbers;
    const first = numbers[0] ?? 0;
    const last = --this.#length;
    const time = times[last] ?? 0;
    const event = numbers[last] ?? 0;
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && (times[child + 1] ?? 0) < (times[child] ?? 0)) child++;
      const below = times[child] ?? 0;
      if (below >= time) break;
      times[at] = below;
      numbers[at] = numbers[child] ?? 0;
      at = child;
    }
    times[at] = time;
    numbers[at] = event;
    this.due = last === 0 ? Number.POSITIVE_INFINITY : (times[0] ?? 0);
    return first;
  }
}
