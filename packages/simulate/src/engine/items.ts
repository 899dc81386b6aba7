import type { ElementId, EventColumn, StepId } from 'work-elements/interpreter';
import type { ActivityId, Column, Ints, ItemId, PersonId, PlaceId, RunId, SignalId } from '../arrays/ids.js';
import { int, longerInts, longerNums, missing } from '../arrays/ints.js';
import { SlotAllocator } from './slot-allocator.js';

const NOBODY = -1;

/** Status of a work item. @internal */
export const FREE = 0;
/** Just opened, or just released from suspension. @internal */
export const FRESH = 1;
/** @internal */
export const QUEUED = 2;
/** @internal */
export const IN_PROGRESS_STATUS = 3;
/** Suspended by an exception case. @internal */
export const SUSPENDED_STATUS = 4;

/** An integer column of work items. */
type OfItem<Value extends number = number> = Column<'item', Value>;

/**
 * Integer columns of a work item. They are interleaved, as are the times, so that an event touches two places in memory
 * per item instead of seventeen.
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
/** The person who works on it, or −1. @internal */
export const PERSON: OfItem<PersonId> = 6;
/** @internal */
export const ACTIVITY: OfItem<ActivityId> = 7;
/** Next open item of the same run. @internal */
export const NEXT_IN_RUN: OfItem<ItemId> = 8;
/** Neighbours in the queue. @internal */
export const PREVIOUS_IN_QUEUE: OfItem<ItemId> = 9;
/** @internal */
export const NEXT_IN_QUEUE: OfItem<ItemId> = 10;
/** Repeated as a literal below in hot code, which keeps the bytecode short. */
const INTS = 16;

/** A time column of work items. */
type ItemTime = Column<'item time'>;

/** When it was opened, in minutes. @internal */
export const OPENED: ItemTime = 0;
/** When it was opened, in school days. @internal */
export const OPENED_SCHOOL: ItemTime = 1;
/** The item’s uniform random numbers: one for its effort, one for its outcome. @internal */
export const EFFORT_DRAW: ItemTime = 2;
/** @internal */
export const OUTCOME_DRAW: ItemTime = 3;
/** Minutes of work left; −1 until work starts. @internal */
export const REMAINING: ItemTime = 4;
/** When the current activity began. @internal */
export const SINCE: ItemTime = 5;
/** Repeated as a literal below. */
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

/** Records of activities, each with an end event. @internal */
export class Activities extends SlotAllocator<ActivityId> {
  /** The item; −1 if the activity was cancelled. */
  #item: Ints<ActivityId, ItemId> = new Int32Array(16);
  /** 1 if the end of a shift cuts the activity short. */
  #cut: Ints<ActivityId> = new Int32Array(16);

  begin(item: ItemId, cut: number): ActivityId {
    const activity = this.allocate();
    this.#item[activity] = item;
    this.#cut[activity] = cut;
    return activity;
  }

  /** Whether the end of a shift cuts the activity short. */
  isCut(activity: ActivityId): boolean {
    return int(this.#cut, activity) === 1;
  }

  /** The item; −1 if the activity was cancelled. */
  itemOf(activity: ActivityId): ItemId {
    return int(this.#item, activity);
  }

  /** Voids the scheduled end event. */
  cancel(activity: ActivityId): void {
    this.#item[activity] = NOBODY;
  }

  /** Releases the record. Returns its item, or −1 if it was cancelled. */
  end(activity: ActivityId): ItemId {
    this.release(activity);
    return int(this.#item, activity);
  }

  protected override grow(capacity: number): void {
    this.#item = longerInts(this.#item, capacity);
    this.#cut = longerInts(this.#cut, capacity);
  }
}

/** Waiting signals, in linked lists. @internal */
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

  /** Appends a signal to a list unless the list already has it; returns the head of the list. */
  append(head: SignalId, element: ElementId, column: EventColumn, concerning: number): SignalId {
    let last: SignalId = -1;
    for (let each = head; each >= 0; each = int(this.next, each)) {
      if (
        int(this.element, each) === element &&
        int(this.column, each) === column &&
        int(this.concerning, each) === concerning
      )
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

  /** Unlinks the signal after `before` by linking `before` to `next`. */
  skip(before: SignalId, next: SignalId): void {
    this.next[before] = next;
  }

  /** Releases a whole list. */
  releaseList(head: SignalId): void {
    let next: SignalId = -1;
    for (let each = head; each >= 0; each = next) {
      next = int(this.next, each);
      this.release(each);
    }
  }
}
