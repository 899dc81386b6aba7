import { LEARNER, OBJECTIVE, type PlaceKind } from '../process/process-tables.js';
import { int, longerInts, longerNums } from './ints.js';

/** Numbers that are given out and given back, so that what is kept grows with what is under way at once, not with what has been. */
class Numbers {
  readonly #free: number[] = [];
  #used = 0;

  /** A number; the pool grows to hold it. */
  take(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    this.#used += 1;
    if (this.#used > this.capacity) {
      this.capacity *= 2;
      this.grow(this.capacity);
    }
    return this.#used - 1;
  }

  give(number: number): void {
    this.#free.push(number);
  }

  /** How many numbers have ever been out at once. */
  get used(): number {
    return this.#used;
  }

  capacity = 16;

  protected grow(_capacity: number): void {}
}

/**
 * Learners, objectives or cases with their runs of machines. What an element is about is its place; each place has one run of each element
 * of its kind, side by side.
 *
 * @internal
 */
export class Places extends Numbers {
  /** The learner it belongs to. */
  learner = new Int32Array(16);
  /** Which learner, objective or case it is. */
  number = new Int32Array(16);
  /** The next objective or case of the same learner. */
  next = new Int32Array(16);
  /** How many open cases suspend it. */
  suspended = new Int32Array(16);
  /** How many work items are open in it. */
  items = new Int32Array(16);
  /** When it began. */
  since = new Float64Array(16);
  /** By run: the state (−1 where it has not begun), what it is about at the moment, its open items, and what waits. */
  state: Int32Array;
  concerning: Int32Array;
  firstItem: Int32Array;
  firstWaiting: Int32Array;
  /** By place and step: how often it has been opened. */
  visits: Int32Array;

  constructor(
    readonly kind: PlaceKind,
    readonly runs: number,
    readonly steps: number,
  ) {
    super();
    this.state = new Int32Array(16 * runs);
    this.concerning = new Int32Array(16 * runs);
    this.firstItem = new Int32Array(16 * runs);
    this.firstWaiting = new Int32Array(16 * runs);
    this.visits = new Int32Array(16 * steps);
  }

  override take(): number {
    const place = super.take();
    this.suspended[place] = 0;
    this.items[place] = 0;
    this.next[place] = -1;
    const end = (place + 1) * this.runs;
    for (let run = place * this.runs; run < end; run++) {
      this.state[run] = -1;
      this.concerning[run] = -1;
      this.firstItem[run] = -1;
      this.firstWaiting[run] = -1;
    }
    const lastVisit = (place + 1) * this.steps;
    for (let visit = place * this.steps; visit < lastVisit; visit++) this.visits[visit] = 0;
    return place;
  }

  protected override grow(capacity: number): void {
    this.learner = longerInts(this.learner, capacity);
    this.number = longerInts(this.number, capacity);
    this.next = longerInts(this.next, capacity);
    this.suspended = longerInts(this.suspended, capacity);
    this.items = longerInts(this.items, capacity);
    this.since = longerNums(this.since, capacity);
    this.state = longerInts(this.state, capacity * this.runs);
    this.concerning = longerInts(this.concerning, capacity * this.runs);
    this.firstItem = longerInts(this.firstItem, capacity * this.runs);
    this.firstWaiting = longerInts(this.firstWaiting, capacity * this.runs);
    this.visits = longerInts(this.visits, capacity * this.steps);
  }
}

/** Not begun, begun, advanced: how far an objective has come. @internal */
export const NOT_STARTED = 0;
/** @internal */
export const IN_PROGRESS = 1;
/** @internal */
export const ADVANCED = 2;

/** @internal */
export class Objectives extends Places {
  stage = new Int32Array(16);
  /** 1 where the learner claims to have mastered it before. */
  claimed = new Int32Array(16);

  constructor(runs: number, steps: number) {
    super(OBJECTIVE, runs, steps);
  }

  protected override grow(capacity: number): void {
    super.grow(capacity);
    this.stage = longerInts(this.stage, capacity);
    this.claimed = longerInts(this.claimed, capacity);
  }
}

/** @internal */
export class Learners extends Places {
  firstObjective = new Int32Array(16);
  firstCase = new Int32Array(16);
  /** The next objective to open, how many are being worked on, how many have ended, and how many cases there have been. */
  nextObjective = new Int32Array(16);
  active = new Int32Array(16);
  ended = new Int32Array(16);
  cases = new Int32Array(16);
  settled = new Int32Array(16);
  /** Open items of the learner and of all that belongs to it. */
  allItems = new Int32Array(16);
  /** Signals to all objectives, kept for those that are not open yet. */
  firstPending = new Int32Array(16);
  /** The item the learner works on, and what waits for the learner. */
  item = new Int32Array(16);
  firstQueued = new Int32Array(16);
  lastQueued = new Int32Array(16);
  /** 1 while in the list of those who wait for their day to begin. */
  waits = new Int32Array(16);
  leavesAt = new Float64Array(16);
  present = new Int32Array(16);

  constructor(runs: number, steps: number) {
    super(LEARNER, runs, steps);
  }

  override take(): number {
    const learner = super.take();
    this.learner[learner] = learner;
    this.firstObjective[learner] = -1;
    this.firstCase[learner] = -1;
    this.nextObjective[learner] = 0;
    this.active[learner] = 0;
    this.ended[learner] = 0;
    this.cases[learner] = 0;
    this.settled[learner] = 0;
    this.allItems[learner] = 0;
    this.firstPending[learner] = -1;
    this.item[learner] = -1;
    this.firstQueued[learner] = -1;
    this.lastQueued[learner] = -1;
    this.waits[learner] = 0;
    this.present[learner] = 1;
    return learner;
  }

  protected override grow(capacity: number): void {
    super.grow(capacity);
    this.firstObjective = longerInts(this.firstObjective, capacity);
    this.firstCase = longerInts(this.firstCase, capacity);
    this.nextObjective = longerInts(this.nextObjective, capacity);
    this.active = longerInts(this.active, capacity);
    this.ended = longerInts(this.ended, capacity);
    this.cases = longerInts(this.cases, capacity);
    this.settled = longerInts(this.settled, capacity);
    this.allItems = longerInts(this.allItems, capacity);
    this.firstPending = longerInts(this.firstPending, capacity);
    this.item = longerInts(this.item, capacity);
    this.firstQueued = longerInts(this.firstQueued, capacity);
    this.lastQueued = longerInts(this.lastQueued, capacity);
    this.waits = longerInts(this.waits, capacity);
    this.leavesAt = longerNums(this.leavesAt, capacity);
    this.present = longerInts(this.present, capacity);
  }
}

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

  override take(): number {
    const item = super.take();
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
