import { int, longerInts, longerNums } from './ints.js';
import { Numbers } from './numbers.js';

const NOBODY = -1;

/** What happens with a work item. @internal */
export const FREE = 0;
/** Just opened, or just released from being suspended. @internal */
export const FRESH = 1;
/** @internal */
export const QUEUED = 2;
/** @internal */
export const IN_WORK = 3;
/** Suspended by an exception case. @internal */
export const HELD = 4;

/**
 * What is kept of a work item in whole numbers. All of it lies side by side, as do its times, so that an event finds what it needs of an item
 * in two places of memory and not in seventeen.
 *
 * @internal
 */
export const KIND = 0;
/** @internal */
export const PLACE = 1;
/** @internal */
export const RUN = 2;
/** @internal */
export const STEP = 3;
/** @internal */
export const ATTEMPT = 4;
/** @internal */
export const STATUS = 5;
/** Who works on it: a person, or −1. @internal */
export const PERSON = 6;
/** @internal */
export const ACTIVITY = 7;
/** The next that is open in the same run. @internal */
export const NEXT_IN_RUN = 8;
/** Its neighbours in the queue. @internal */
export const BEFORE = 9;
/** @internal */
export const AFTER = 10;
const INTS = 16;

/** When it was opened, in minutes. @internal */
export const OPENED = 0;
/** The same in school days. @internal */
export const OPENED_SCHOOL = 1;
/** What chance has in store for it: how long it takes, and how it ends. @internal */
export const EFFORT_SHARE = 2;
/** @internal */
export const OUTCOME_SHARE = 3;
/** Minutes of work left; −1 before somebody has begun. @internal */
export const LEFT = 4;
/** When the stretch of work in hand began. @internal */
export const SINCE = 5;
const TIMES = 8;

/** Open work items. @internal */
export class Items extends Numbers {
  #ints = new Int32Array(16 * INTS);
  #times = new Float64Array(16 * TIMES);

  get(item: number, what: number): number {
    return this.#ints[item * INTS + what] ?? 0;
  }

  set(item: number, what: number, value: number): void {
    this.#ints[item * INTS + what] = value;
  }

  time(item: number, what: number): number {
    return this.#times[item * TIMES + what] ?? 0;
  }

  setTime(item: number, what: number, value: number): void {
    this.#times[item * TIMES + what] = value;
  }

  take(): number {
    const item = this.draw();
    this.setTime(item, LEFT, -1);
    this.set(item, PERSON, NOBODY);
    this.set(item, ACTIVITY, NOBODY);
    return item;
  }

  override give(item: number): void {
    this.set(item, STATUS, FREE);
    super.give(item);
  }

  protected override grow(capacity: number): void {
    this.#ints = longerInts(this.#ints, capacity * INTS);
    this.#times = longerNums(this.#times, capacity * TIMES);
  }
}

/** Stretches of work with an end in the calendar of events. @internal */
export class Activities extends Numbers {
  take(): number {
    return this.draw();
  }

  /** The item; −1 where the work has been broken off. */
  item = new Int32Array(16);
  /** 1 where the end of a shift ends it, not its own. */
  broken = new Int32Array(16);

  protected override grow(capacity: number): void {
    this.item = longerInts(this.item, capacity);
    this.broken = longerInts(this.broken, capacity);
  }
}

/** Signals that wait, in lists. @internal */
export class Signals extends Numbers {
  take(): number {
    return this.draw();
  }

  element = new Int32Array(16);
  column = new Int32Array(16);
  concerning = new Int32Array(16);
  next = new Int32Array(16);

  protected override grow(capacity: number): void {
    this.element = longerInts(this.element, capacity);
    this.column = longerInts(this.column, capacity);
    this.concerning = longerInts(this.concerning, capacity);
    this.next = longerInts(this.next, capacity);
  }

  /** Puts a signal at the end of a list, unless the same waits there; gives the head of the list. */
  append(head: number, element: number, column: number, concerning: number): number {
    let last = -1;
    for (let each = head; each >= 0; each = int(this.next, each)) {
      if (int(this.element, each) === element && int(this.column, each) === column && int(this.concerning, each) === concerning)
        return head;
      last = each;
    }
    const signal = this.take();
    this.element[signal] = element;
    this.column[signal] = column;
    this.concerning[signal] = concerning;
    this.next[signal] = -1;
    if (last < 0) return signal;
    this.next[last] = signal;
    return head;
  }

  /** Gives back a whole list. */
  drop(head: number): void {
    let next = -1;
    for (let each = head; each >= 0; each = next) {
      next = int(this.next, each);
      this.give(each);
    }
  }
}
