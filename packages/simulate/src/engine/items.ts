import type { ElementId, EventColumn, StepId } from 'work-elements/interpreter';
import type { ActivityId, Column, Ints, ItemId, PersonId, PlaceId, RunId, SignalId } from '../arrays/ids.js';
import { int, longerInts, longerNums, missing } from '../arrays/ints.js';
import { SlotAllocator } from './slot-allocator.js';

const NOBODY = -1;

/** What happens with a work item. @internal */
export const FREE = 0;
/** Just opened, or just released from being suspended. @internal */
export const FRESH = 1;
/** @internal */
export const QUEUED = 2;
/** @internal */
export const IN_PROGRESS_STATUS = 3;
/** Suspended by an exception case. @internal */
export const SUSPENDED_STATUS = 4;

/** A whole number that is kept of a work item. */
type OfItem<Value extends number = number> = Column<'item', Value>;

/**
 * What is kept of a work item in whole numbers. All of it lies side by side, as do its times, so that an event finds what it needs of an item
 * in two places of memory and not in seventeen.
 *
 * @internal
 */
export const KIND: OfItem = 0;
/** @internal */
export const PLACE: OfItem<PlaceId> = 1;
/** @internal */
export const RUN: OfItem<RunId> = 2;
/** @internal */
export const STEP: OfItem<StepId> = 3;
/** @internal */
export const ATTEMPT: OfItem = 4;
/** @internal */
export const STATUS: OfItem = 5;
/** Who works on it: a person, or −1. @internal */
export const PERSON: OfItem<PersonId> = 6;
/** @internal */
export const ACTIVITY: OfItem<ActivityId> = 7;
/** The next that is open in the same run. @internal */
export const NEXT_IN_RUN: OfItem<ItemId> = 8;
/** Its neighbours in the queue. @internal */
export const PREVIOUS_IN_QUEUE: OfItem<ItemId> = 9;
/** @internal */
export const NEXT_IN_QUEUE: OfItem<ItemId> = 10;
/** Written out below where it is read and written, which keeps the bytecode short. */
const INTS = 16;

/** A time that is kept of a work item. */
type ItemTime = Column<'item time'>;

/** When it was opened, in minutes. @internal */
export const OPENED: ItemTime = 0;
/** The same in school days. @internal */
export const OPENED_SCHOOL: ItemTime = 1;
/** What chance has in store for it: how long it takes, and how it ends. @internal */
export const EFFORT_DRAW: ItemTime = 2;
/** @internal */
export const OUTCOME_DRAW: ItemTime = 3;
/** Minutes of work left; −1 before somebody has begun. @internal */
export const REMAINING: ItemTime = 4;
/** When the stretch of work in hand began. @internal */
export const SINCE: ItemTime = 5;
/** Likewise. */
const TIMES = 8;

/** Open work items. @internal */
export class Items extends SlotAllocator<ItemId> {
  #ints = new Int32Array(16 * INTS);
  #times = new Float64Array(16 * TIMES);

  get<Value extends number>(item: ItemId, what: OfItem<Value>): Value;
  get(item: number, what: number): number {
    return this.#ints[item * 16 + what] ?? missing(item);
  }

  set<Value extends number>(item: ItemId, what: OfItem<Value>, value: NoInfer<Value>): void {
    this.#ints[item * 16 + what] = value;
  }

  time(item: ItemId, what: ItemTime): number {
    return this.#times[item * 8 + what] ?? missing(item);
  }

  setTime(item: ItemId, what: ItemTime, value: number): void {
    this.#times[item * 8 + what] = value;
  }

  acquire(): ItemId {
    const item = this.allocate();
    this.setTime(item, REMAINING, -1);
    this.set(item, PERSON, NOBODY);
    this.set(item, ACTIVITY, NOBODY);
    return item;
  }

  override release(item: ItemId): void {
    this.set(item, STATUS, FREE);
    super.release(item);
  }

  protected override grow(capacity: number): void {
    this.#ints = longerInts(this.#ints, capacity * INTS);
    this.#times = longerNums(this.#times, capacity * TIMES);
  }
}

/** Stretches of work with an end in the calendar of events. @internal */
export class Activities extends SlotAllocator<ActivityId> {
  /** The item; −1 where the work has been broken off. */
  #item: Ints<ActivityId, ItemId> = new Int32Array(16);
  /** 1 where the end of a shift ends it, not its own. */
  #cut: Ints<ActivityId> = new Int32Array(16);

  begin(item: ItemId, cut: number): ActivityId {
    const activity = this.allocate();
    this.#item[activity] = item;
    this.#cut[activity] = cut;
    return activity;
  }

  /** Whether it is the end of a shift that ends it. */
  isCut(activity: ActivityId): boolean {
    return int(this.#cut, activity) === 1;
  }

  /** −1 where it has been cancelled. */
  itemOf(activity: ActivityId): ItemId {
    return int(this.#item, activity);
  }

  /** Has the end that is foreseen mean nothing any more. */
  cancel(activity: ActivityId): void {
    this.#item[activity] = NOBODY;
  }

  /** Ends it; gives its item, and −1 where it has been cancelled. */
  end(activity: ActivityId): ItemId {
    this.release(activity);
    return int(this.#item, activity);
  }

  protected override grow(capacity: number): void {
    this.#item = longerInts(this.#item, capacity);
    this.#cut = longerInts(this.#cut, capacity);
  }
}

/** Signals that wait, in lists. @internal */
export class Signals extends SlotAllocator<SignalId> {
  acquire(): SignalId {
    return this.allocate();
  }

  element: Ints<SignalId, ElementId> = new Int32Array(16);
  column: Ints<SignalId, EventColumn> = new Int32Array(16);
  concerning: Ints<SignalId> = new Int32Array(16);
  next: Ints<SignalId, SignalId> = new Int32Array(16);

  protected override grow(capacity: number): void {
    this.element = longerInts(this.element, capacity);
    this.column = longerInts(this.column, capacity);
    this.concerning = longerInts(this.concerning, capacity);
    this.next = longerInts(this.next, capacity);
  }

  /** Puts a signal at the end of a list, unless the same waits there; gives the head of the list. */
  append(head: SignalId, element: ElementId, column: EventColumn, concerning: number): SignalId {
    let last: SignalId = -1;
    for (let each = head; each >= 0; each = int(this.next, each)) {
      if (int(this.element, each) === element && int(this.column, each) === column && int(this.concerning, each) === concerning)
        return head;
      last = each;
    }
    const signal = this.acquire();
    this.element[signal] = element;
    this.column[signal] = column;
    this.concerning[signal] = concerning;
    this.next[signal] = -1;
    if (last < 0) return signal;
    this.next[last] = signal;
    return head;
  }

  /** Takes what follows a signal out of its list, and goes on with another. */
  skip(before: SignalId, next: SignalId): void {
    this.next[before] = next;
  }

  /** Gives back a whole list. */
  releaseList(head: SignalId): void {
    let next: SignalId = -1;
    for (let each = head; each >= 0; each = next) {
      next = int(this.next, each);
      this.release(each);
    }
  }
}
