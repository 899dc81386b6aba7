import { CASE, LEARNER, OBJECTIVE, type PlaceKind } from '../process/process-tables.js';
import { int, longerInts, longerNums } from './ints.js';
import { Numbers } from './numbers.js';

/** A kind of place from a number. @internal */
export const placeKind = (kind: number): PlaceKind => (kind === OBJECTIVE ? OBJECTIVE : kind === LEARNER ? LEARNER : CASE);

/** Not begun, begun, advanced: how far an objective has come. @internal */
export const NOT_STARTED = 0;
/** @internal */
export const IN_PROGRESS = 1;
/** @internal */
export const ADVANCED = 2;

/** What is kept of each place: the learner it belongs to. @internal */
export const OF = 0;
/** Which learner, objective or case it is. @internal */
export const NUMBER = 1;
/** The next objective or case of the same learner. @internal */
export const NEXT = 2;
/** How many open cases suspend it. @internal */
export const SUSPENDED = 3;
/** How many work items are open in it. @internal */
export const OPEN_ITEMS = 4;
/** How far an objective has come. @internal */
export const STAGE = 5;
/** 1 where the learner claims to have mastered it before. @internal */
export const CLAIMED = 6;
const HEAD = 7;

/** What is kept of each run: its state (−1 where it has not begun). @internal */
export const STATE = 0;
/** What it is about at the moment. @internal */
export const CONCERNING = 1;
/** Its open items. @internal */
export const FIRST_ITEM = 2;
/** The signals that wait for it. @internal */
export const FIRST_WAITING = 3;
/** How many numbers are kept of a run. @internal */
export const RUN_SIZE = 4;

/**
 * Learners, objectives or cases with their runs of machines. What an element is about is its place; each place has one run of each element
 * of its kind. All numbers of a place lie side by side, so that what is looked at together is fetched together.
 *
 * @internal
 */
export class Places extends Numbers {
  #numbers: Int32Array;
  /** When each began. */
  since = new Float64Array(16);
  readonly #stride: number;
  readonly #firstVisit: number;

  constructor(
    readonly kind: PlaceKind,
    readonly runs: number,
    steps: number,
  ) {
    super();
    this.#firstVisit = HEAD + runs * RUN_SIZE;
    this.#stride = this.#firstVisit + steps;
    this.#numbers = new Int32Array(16 * this.#stride);
  }

  take(): number {
    const place = this.draw();
    const start = place * this.#stride;
    const numbers = this.#numbers;
    const visits = start + this.#firstVisit;
    const end = start + this.#stride;
    for (let index = start; index < start + HEAD; index++) numbers[index] = 0;
    numbers[start + NEXT] = -1;
    for (let index = start + HEAD; index < visits; index++) numbers[index] = -1;
    for (let index = visits; index < end; index++) numbers[index] = 0;
    return place;
  }

  get(place: number, field: number): number {
    return int(this.#numbers, place * this.#stride + field);
  }

  set(place: number, field: number, value: number): void {
    this.#numbers[place * this.#stride + field] = value;
  }

  /** Where the run of an element, by its position, is kept. */
  runAt(place: number, position: number): number {
    return place * this.#stride + HEAD + position * RUN_SIZE;
  }

  run(run: number, field: number): number {
    return int(this.#numbers, run + field);
  }

  setRun(run: number, field: number, value: number): void {
    this.#numbers[run + field] = value;
  }

  /** Counts that a step, by its position, is opened once more; gives how often that was. */
  visit(place: number, position: number): number {
    const index = place * this.#stride + this.#firstVisit + position;
    const visits = int(this.#numbers, index) + 1;
    this.#numbers[index] = visits;
    return visits;
  }

  protected grow(capacity: number): void {
    this.#numbers = longerInts(this.#numbers, capacity * this.#stride);
    this.since = longerNums(this.since, capacity);
  }
}

/** What is kept of each learner beside what is kept of every place: objectives and cases. @internal */
export const FIRST_OBJECTIVE = 0;
/** @internal */
export const FIRST_CASE = 1;
/** The next objective to open. @internal */
export const NEXT_OBJECTIVE = 2;
/** How many objectives are being worked on, and how many have ended. @internal */
export const ACTIVE = 3;
/** @internal */
export const ENDED = 4;
/** How many cases there have been. @internal */
export const CASES = 5;
/** 1 when all objectives have ended. @internal */
export const SETTLED = 6;
/** Open items of the learner and of all that belongs to it. @internal */
export const ALL_ITEMS = 7;
/** Signals to all objectives, kept for those that are not open yet. @internal */
export const FIRST_PENDING = 8;
/** The item the learner works on, and what waits for the learner. @internal */
export const IN_HAND = 9;
/** @internal */
export const FIRST_QUEUED = 10;
/** @internal */
export const LAST_QUEUED = 11;
/** 1 while in the list of those who wait for their day to begin. @internal */
export const WAITS = 12;
/** 1 while the learner is there. @internal */
export const PRESENT = 13;
const STRIDE = 16;

/** @internal */
export class Roster {
  #numbers = new Int32Array(16 * STRIDE);
  #capacity = 16;
  /** When each learner leaves. */
  leavesAt = new Float64Array(16);

  /** Begins the record of a learner who has just come. */
  begin(learner: number): void {
    while (learner >= this.#capacity) {
      this.#capacity *= 2;
      this.#numbers = longerInts(this.#numbers, this.#capacity * STRIDE);
      this.leavesAt = longerNums(this.leavesAt, this.#capacity);
    }
    const start = learner * STRIDE;
    const numbers = this.#numbers;
    for (let index = start; index < start + STRIDE; index++) numbers[index] = 0;
    numbers[start + FIRST_OBJECTIVE] = -1;
    numbers[start + FIRST_CASE] = -1;
    numbers[start + FIRST_PENDING] = -1;
    numbers[start + IN_HAND] = -1;
    numbers[start + FIRST_QUEUED] = -1;
    numbers[start + LAST_QUEUED] = -1;
    numbers[start + PRESENT] = 1;
  }

  get(learner: number, field: number): number {
    return int(this.#numbers, learner * STRIDE + field);
  }

  set(learner: number, field: number, value: number): void {
    this.#numbers[learner * STRIDE + field] = value;
  }
}
