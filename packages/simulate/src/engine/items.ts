import { int, longerInts, longerNums } from './ints.js';
import { Numbers } from './numbers.js';

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

/** Open work items. @internal */
export class Items extends Numbers {
  kind = new Int32Array(16);
  place = new Int32Array(16);
  run = new Int32Array(16);
  step = new Int32Array(16);
  attempt = new Int32Array(16);
  status = new Int32Array(16);
  opened = new Float64Array(16);
  /** When it was opened, in school days. */
  openedSchool = new Float64Array(16);
  /** What chance has in store for it: how long it takes, and how it ends. */
  effortShare = new Float64Array(16);
  outcomeShare = new Float64Array(16);
  /** Minutes of work left; −1 before somebody has begun. */
  left = new Float64Array(16);
  /** When the stretch of work in hand began. */
  since = new Float64Array(16);
  /** Who works on it: a person, or −1. */
  person = new Int32Array(16);
  activity = new Int32Array(16);
  nextInRun = new Int32Array(16);
  before = new Int32Array(16);
  after = new Int32Array(16);

  take(): number {
    const item = this.draw();
    this.left[item] = -1;
    this.person[item] = -1;
    this.activity[item] = -1;
    return item;
  }

  override give(item: number): void {
    this.status[item] = FREE;
    super.give(item);
  }

  protected override grow(capacity: number): void {
    this.kind = longerInts(this.kind, capacity);
    this.place = longerInts(this.place, capacity);
    this.run = longerInts(this.run, capacity);
    this.step = longerInts(this.step, capacity);
    this.attempt = longerInts(this.attempt, capacity);
    this.status = longerInts(this.status, capacity);
    this.opened = longerNums(this.opened, capacity);
    this.openedSchool = longerNums(this.openedSchool, capacity);
    this.effortShare = longerNums(this.effortShare, capacity);
    this.outcomeShare = longerNums(this.outcomeShare, capacity);
    this.left = longerNums(this.left, capacity);
    this.since = longerNums(this.since, capacity);
    this.person = longerInts(this.person, capacity);
    this.activity = longerInts(this.activity, capacity);
    this.nextInRun = longerInts(this.nextInRun, capacity);
    this.before = longerInts(this.before, capacity);
    this.after = longerInts(this.after, capacity);
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
