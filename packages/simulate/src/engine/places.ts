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

/** What is kept of a place in whole numbers, side by side: the learner it belongs to. @internal */
export const OWNER = 0;
/** Which learner, objective or case it is. @internal */
export const NUMBER = 1;
/** The next objective or case of the same learner. @internal */
export const NEXT = 2;
/** How many open cases suspend it. @internal */
export const SUSPENDED = 3;
/** How many work items are open in it. @internal */
export const ITEMS = 4;
/** How far an objective has come. @internal */
export const STAGE = 5;
/** Whether the learner claims to have mastered the objective before. @internal */
export const CLAIMED = 6;
const INTS = 8;

/** What is kept of a run: the state of its machine (−1 where it has not begun). @internal */
export const STATE = 0;
/** What it is about at the moment. @internal */
export const CONCERNING = 1;
/** The first of its open items. @internal */
export const FIRST_ITEM = 2;
/** The first of the signals that wait for it. @internal */
export const FIRST_WAITING = 3;
const OF_RUN = 4;

/**
 * Learners, objectives or cases with their runs of machines. What an element is about is its place; each place has one run of each element
 * of its kind, side by side.
 *
 * @internal
 */
export class Places extends Numbers {
  /** When an objective began. */
  since = new Float64Array(16);
  /** By place and step: how often it has been opened. */
  visits: Int32Array;
  #ints = new Int32Array(16 * INTS);
  #runs: Int32Array;

  constructor(
    readonly runs: number,
    readonly steps: number,
  ) {
    super();
    this.#runs = new Int32Array(16 * runs * OF_RUN);
    this.visits = new Int32Array(16 * steps);
  }

  get(place: number, what: number): number {
    return this.#ints[place * INTS + what] ?? 0;
  }

  set(place: number, what: number, value: number): void {
    this.#ints[place * INTS + what] = value;
  }

  ofRun(run: number, what: number): number {
    return this.#runs[run * OF_RUN + what] ?? 0;
  }

  setOfRun(run: number, what: number, value: number): void {
    this.#runs[run * OF_RUN + what] = value;
  }

  take(): number {
    const place = this.draw();
    this.set(place, SUSPENDED, 0);
    this.set(place, ITEMS, 0);
    this.set(place, NEXT, -1);
    const end = (place + 1) * this.runs * OF_RUN;
    for (let at = place * this.runs * OF_RUN; at < end; at++) this.#runs[at] = -1;
    const lastVisit = (place + 1) * this.steps;
    for (let visit = place * this.steps; visit < lastVisit; visit++) this.visits[visit] = 0;
    return place;
  }

  protected override grow(capacity: number): void {
    this.#ints = longerInts(this.#ints, capacity * INTS);
    this.since = longerNums(this.since, capacity);
    this.#runs = longerInts(this.#runs, capacity * this.runs * OF_RUN);
    this.visits = longerInts(this.visits, capacity * this.steps);
  }
}

/** What is kept of a learner beside what is kept of every place, side by side: the first of its objectives, and of its cases. @internal */
export const FIRST_OBJECTIVE = 0;
/** @internal */
export const FIRST_CASE = 1;
/** The next objective to open, how many are being worked on, how many have ended, and how many cases there have been. @internal */
export const NEXT_OBJECTIVE = 2;
/** @internal */
export const ACTIVE = 3;
/** @internal */
export const ENDED = 4;
/** @internal */
export const CASES = 5;
/** @internal */
export const SETTLED = 6;
/** Open items of the learner and of all that belongs to it. @internal */
export const ALL_ITEMS = 7;
/** Signals to all objectives, kept for those that are not open yet. @internal */
export const FIRST_PENDING = 8;
/** The item the learner works on, and what waits for the learner. @internal */
export const ITEM = 9;
/** @internal */
export const FIRST_QUEUED = 10;
/** @internal */
export const LAST_QUEUED = 11;
/** 1 while in the list of those who wait for their day to begin. @internal */
export const WAITS = 12;
/** @internal */
export const PRESENT = 13;
const OF_LEARNER = 16;

/** What is kept of each learner beside what is kept of every place. @internal */
export class Roster {
  #capacity = 16;
  #ints = new Int32Array(16 * OF_LEARNER);
  leavesAt = new Float64Array(16);

  get(learner: number, what: number): number {
    return this.#ints[learner * OF_LEARNER + what] ?? 0;
  }

  set(learner: number, what: number, value: number): void {
    this.#ints[learner * OF_LEARNER + what] = value;
  }

  /** Begins the record of a learner who has just come. */
  begin(learner: number): void {
    while (learner >= this.#capacity) {
      this.#capacity *= 2;
      this.#ints = longerInts(this.#ints, this.#capacity * OF_LEARNER);
      this.leavesAt = longerNums(this.leavesAt, this.#capacity);
    }
    const first = learner * OF_LEARNER;
    this.#ints.fill(0, first, first + OF_LEARNER);
    for (const what of [FIRST_OBJECTIVE, FIRST_CASE, FIRST_PENDING, ITEM, FIRST_QUEUED, LAST_QUEUED]) this.set(learner, what, -1);
    this.set(learner, PRESENT, 1);
  }
}
