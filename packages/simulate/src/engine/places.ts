import { CASE, LEARNER, OBJECTIVE, type PlaceKind } from '../process/process-tables.js';
import { longerInts, longerNums } from './ints.js';
import { Numbers } from './numbers.js';

/** A kind of place from a number. @internal */
export const placeKind = (kind: number): PlaceKind => (kind === OBJECTIVE ? OBJECTIVE : kind === LEARNER ? LEARNER : CASE);

/** Not begun, begun, advanced: how far an objective has come. @internal */
export const NOT_STARTED = 0;
/** @internal */
export const IN_PROGRESS = 1;
/** @internal */
export const ADVANCED = 2;

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
  /** How far an objective has come, and whether the learner claims to have mastered it before. */
  stage = new Int32Array(16);
  claimed = new Int32Array(16);
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

  take(): number {
    const place = this.draw();
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
    this.stage = longerInts(this.stage, capacity);
    this.claimed = longerInts(this.claimed, capacity);
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

/** What is kept of each learner beside what is kept of every place. @internal */
export class Roster {
  #capacity = 16;

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

  /** Begins the record of a learner who has just come. */
  begin(learner: number): void {
    while (learner >= this.#capacity) {
      this.#capacity *= 2;
      this.#grow(this.#capacity);
    }
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
  }

  #grow(capacity: number): void {
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
