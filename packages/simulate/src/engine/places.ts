import {
  CASE,
  type ElementId,
  type EventColumn,
  type InnerKind,
  LEARNER,
  OBJECTIVE,
  type RouteId,
  type Runs,
  type StateId,
} from 'work-elements/interpreter';
import type { CaseId, Column, Ints, ItemId, LearnerId, ObjectiveId, PlaceId, RunId, SignalId } from '../arrays/ids.js';
import { int, longerInts, longerNums, missing } from '../arrays/ints.js';
import type { Signals } from './items.js';
import { SlotAllocator } from './slot-allocator.js';

/** Narrows a number to a kind of place. @internal */
export const placeKind = (kind: number): InnerKind =>
  kind === OBJECTIVE ? OBJECTIVE : kind === LEARNER ? LEARNER : CASE;

/** The stage of an objective. @internal */
export const NOT_STARTED = 0;
/** @internal */
export const IN_PROGRESS = 1;
/** @internal */
export const ADVANCED = 2;

/** An integer column of places. */
type OfPlace<Value extends number = number> = Column<'place', Value>;

/** The first of the interleaved integer columns of a place: the learner to whom it belongs. @internal */
export const OWNER: OfPlace<LearnerId> = 0;
/** The number of the learner, objective or case. @internal */
export const NUMBER: OfPlace = 1;
/** Next objective or case of the same learner. @internal */
export const NEXT: OfPlace = 2;
/** Number of open cases that suspend it. @internal */
export const SUSPENDED: OfPlace = 3;
/** Number of open work items. @internal */
export const ITEMS: OfPlace = 4;
/** The stage of an objective. @internal */
export const STAGE: OfPlace = 5;
/** Whether the learner claims to have mastered the objective already. @internal */
export const CLAIMED: OfPlace = 6;
/** Whether a case suspends what it concerns. @internal */
export const SUSPENDS: OfPlace = 7;
const PLACE_WIDTH = 8;

/** An integer column of runs. */
type OfRun<Value extends number = number> = Column<'run', Value>;

/** State of the run’s machine; −1 if it has not begun. @internal */
export const STATE: OfRun<StateId> = 0;
/** What it currently concerns. @internal */
export const CONCERNING: OfRun = 1;
/** First of its open items. @internal */
export const FIRST_ITEM: OfRun<ItemId> = 2;
/** First of the signals waiting for it. @internal */
export const FIRST_WAITING: OfRun<SignalId> = 3;
/** Number of columns of a run. */
const RUN_WIDTH = 4;

/**
 * Records of learners, objectives or cases. A place is one such record; it holds one run of each element of its kind,
 * side by side.
 *
 * @internal
 */
export class Places<Id extends PlaceId = PlaceId> extends SlotAllocator<Id> implements Runs {
  /** Position of an element’s run within a place, indexed by element. */
  readonly #positions: Ints<ElementId>;
  readonly #signals: Signals;
  /** When an objective began. */
  since = new Float64Array(16);
  /** How often a step has been opened, indexed by place and step. */
  #visits: Int32Array;
  #ints = new Int32Array(16 * PLACE_WIDTH);
  #runs: Int32Array;

  constructor(
    readonly runs: number,
    readonly steps: number,
    positions: Ints<ElementId>,
    signals: Signals,
  ) {
    super();
    this.#positions = positions;
    this.#signals = signals;
    this.#runs = new Int32Array(16 * runs * RUN_WIDTH);
    this.#visits = new Int32Array(16 * steps);
  }

  get<Value extends number>(place: Id, what: OfPlace<Value>): Value;
  get(place: number, what: number): number {
    return this.#ints[place * 8 + what] ?? missing(place);
  }

  set<Value extends number>(place: Id, what: OfPlace<Value>, value: NoInfer<Value>): void {
    this.#ints[place * 8 + what] = value;
  }

  ofRun<Value extends number>(run: RunId, what: OfRun<Value>): Value;
  ofRun(run: number, what: number): number {
    return this.#runs[run * 4 + what] ?? missing(run);
  }

  setOfRun<Value extends number>(run: RunId, what: OfRun<Value>, value: NoInfer<Value>): void {
    this.#runs[run * 4 + what] = value;
  }

  runOf(place: Id, element: ElementId): RunId {
    return place * this.runs + (this.#positions[element] ?? missing(element));
  }

  nextBegun(place: Id, run: RunId): RunId {
    const end = this.firstRun(place) + this.runs;
    for (let next = run < 0 ? this.firstRun(place) : run + 1; next < end; next++)
      if (this.state(next) >= 0) return next;
    return -1;
  }

  state(run: RunId): StateId {
    return this.#runs[run * 4] ?? missing(run);
  }

  setState(run: RunId, state: StateId): void {
    this.#runs[run * 4] = state;
  }

  concerning(run: RunId): number {
    return this.#runs[run * 4 + 1] ?? missing(run);
  }

  setConcerning(run: RunId, about: number): void {
    this.#runs[run * 4 + 1] = about;
  }

  hasWork(run: RunId): boolean {
    return (this.#runs[run * 4 + 2] ?? missing(run)) >= 0;
  }

  firstWaiting(run: RunId): SignalId {
    return this.#runs[run * 4 + 3] ?? missing(run);
  }

  nextWaiting(_run: RunId, signal: SignalId): SignalId {
    return int(this.#signals.next, signal);
  }

  column(_run: RunId, signal: SignalId): EventColumn {
    return int(this.#signals.column, signal);
  }

  about(_run: RunId, signal: SignalId): number {
    return int(this.#signals.concerning, signal);
  }

  origin(): RouteId {
    // The simulation does not track where signals come from.
    return -1;
  }

  dropWaiting(run: RunId, before: SignalId, signal: SignalId): SignalId {
    const next = int(this.#signals.next, signal);
    if (before < 0) this.setOfRun(run, FIRST_WAITING, next);
    else this.#signals.skip(before, next);
    this.#signals.release(signal);
    return next;
  }

  keepWaiting(run: RunId, column: EventColumn, about: number): void {
    this.setOfRun(run, FIRST_WAITING, this.#signals.append(this.firstWaiting(run), -1, column, about));
  }

  /** Counts one more opening of a step; returns how many there have been. */
  visit(place: Id, step: number): number {
    const visit = place * this.steps + step;
    const times = (this.#visits[visit] ?? missing(visit)) + 1;
    this.#visits[visit] = times;
    return times;
  }

  /** Sets when an objective began. */
  beginAt(place: Id, now: number): void {
    this.since[place] = now;
  }

  /** The first of a place’s runs; the others follow it. */
  firstRun(place: Id): RunId {
    return place * this.runs;
  }

  acquire(): Id {
    const place = this.allocate();
    this.set(place, SUSPENDED, 0);
    this.set(place, ITEMS, 0);
    this.set(place, NEXT, -1);
    const end = (place + 1) * this.runs * RUN_WIDTH;
    for (let at = place * this.runs * RUN_WIDTH; at < end; at++) this.#runs[at] = -1;
    const lastVisit = (place + 1) * this.steps;
    for (let visit = place * this.steps; visit < lastVisit; visit++) this.#visits[visit] = 0;
    return place;
  }

  protected override grow(capacity: number): void {
    this.#ints = longerInts(this.#ints, capacity * PLACE_WIDTH);
    this.since = longerNums(this.since, capacity);
    this.#runs = longerInts(this.#runs, capacity * this.runs * RUN_WIDTH);
    this.#visits = longerInts(this.#visits, capacity * this.steps);
  }
}

/** An integer column of learners. */
type OfLearner<Value extends number = number> = Column<'learner', Value>;

/**
 * Learners have these integer columns in addition to those of every place; the first two are the heads of the lists of
 * objectives and cases.
 *
 * @internal
 */
export const FIRST_OBJECTIVE: OfLearner<ObjectiveId> = 0;
/** @internal */
export const FIRST_CASE: OfLearner<CaseId> = 1;
/**
 * The number of the next objective to open; how many are in progress, how many have ended, and how many cases there
 * have been.
 *
 * @internal
 */
export const NEXT_OBJECTIVE: OfLearner = 2;
/** @internal */
export const ACTIVE: OfLearner = 3;
/** @internal */
export const ENDED: OfLearner = 4;
/** @internal */
export const CASES: OfLearner = 5;
/** @internal */
export const SETTLED: OfLearner = 6;
/** Open items of the learner, including those of their objectives and cases. @internal */
export const ALL_ITEMS: OfLearner = 7;
/** Signals to all objectives, kept for those that are still to be opened. @internal */
export const FIRST_PENDING: OfLearner<SignalId> = 8;
/** The item that the learner is working on, and the ends of the learner’s queue. @internal */
export const ITEM: OfLearner<ItemId> = 9;
/** @internal */
export const FIRST_QUEUED: OfLearner<ItemId> = 10;
/** @internal */
export const LAST_QUEUED: OfLearner<ItemId> = 11;
/** 1 while the learner waits for the day to begin. @internal */
export const WAITS: OfLearner = 12;
/** @internal */
export const PRESENT: OfLearner = 13;
/** Number of advanced objectives whose records are still kept. @internal */
export const LINGERING: OfLearner = 14;
/** 1 if the learner has a support plan. @internal */
export const SUPPORTED: OfLearner = 15;
const LEARNER_WIDTH = 16;

/** The learners’ own columns, in addition to those of every place. @internal */
export class Roster {
  #capacity = 16;
  #ints = new Int32Array(16 * LEARNER_WIDTH);
  leavesAt = new Float64Array(16);

  get<Value extends number>(learner: LearnerId, what: OfLearner<Value>): Value;
  get(learner: number, what: number): number {
    return this.#ints[learner * 16 + what] ?? missing(learner);
  }

  set<Value extends number>(learner: LearnerId, what: OfLearner<Value>, value: NoInfer<Value>): void {
    this.#ints[learner * 16 + what] = value;
  }

  /** Sets when a learner will leave. */
  leaveAt(learner: LearnerId, time: number): void {
    this.leavesAt[learner] = time;
  }

  /** Initialises the record of a new learner. */
  begin(learner: LearnerId): void {
    while (learner >= this.#capacity) {
      this.#capacity *= 2;
      this.#ints = longerInts(this.#ints, this.#capacity * LEARNER_WIDTH);
      this.leavesAt = longerNums(this.leavesAt, this.#capacity);
    }
    const first = learner * LEARNER_WIDTH;
    this.#ints.fill(0, first, first + LEARNER_WIDTH);
    const none: readonly OfLearner[] = [FIRST_OBJECTIVE, FIRST_CASE, FIRST_PENDING, ITEM, FIRST_QUEUED, LAST_QUEUED];
    for (const what of none) this.set(learner, what, -1);
    this.set(learner, PRESENT, 1);
  }
}
