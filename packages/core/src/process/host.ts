import type { Issue } from '../vocabulary/input-error.js';
import type { Lane } from './flat-process.js';
import type { ElementId, EventColumn, MoveId, RouteId, StateId } from './numbers.js';
import type { InnerKind } from './place-kind.js';

/**
 * The runs of machines in the places of one kind, and the signals waiting for them. Runs are identified by number; −1
 * is none.
 *
 * @internal
 */
export interface Runs {
  /** The run of an element in a place; a case has one run, whichever element is asked for. */
  runOf(place: number, element: ElementId): number;
  /** The next begun run of the same place after the given one (−1 for the first); −1 after the last. */
  nextBegun(place: number, run: number): number;
  /** The state of a run’s machine, by global number; −1 before it has begun. */
  state(run: number): StateId;
  setState(run: number, state: StateId): void;
  /** What a run is currently about, as a number of the host; −1 for nothing in particular. */
  concerning(run: number): number;
  setConcerning(run: number, about: number): void;
  /** Whether work is open in a run. */
  hasWork(run: number): boolean;
  /** The oldest signal waiting for a run; −1 for none. */
  firstWaiting(run: number): number;
  nextWaiting(run: number, signal: number): number;
  column(run: number, signal: number): EventColumn;
  about(run: number, signal: number): number;
  /** The route along which a signal came; −1 for none. */
  origin(run: number, signal: number): RouteId;
  /** Removes a waiting signal, given the one before it (−1 for the first), and returns the one after it. */
  dropWaiting(run: number, before: number, signal: number): number;
  /** Appends a waiting signal, unless the same one is already waiting. */
  keepWaiting(run: number, column: EventColumn, about: number, origin: RouteId): void;
}

/** What a host may ask of the interpreter during a callback. @internal */
export interface Machines {
  /** Begins the runs of all elements of a kind that begin by themselves and have not begun yet. */
  beginAll(kind: InnerKind, place: number): void;
  /** Keeps a signal until its element can take it. */
  keepWaiting(
    kind: InnerKind,
    place: number,
    element: ElementId,
    column: EventColumn,
    about: number,
    origin: RouteId,
  ): void;
  /** Offers the signals waiting in a place to their elements again. */
  retryAll(kind: InnerKind, place: number): void;
}

/** The places: learners, objectives and cases, each identified by a number of the host. @internal */
export interface HostPlaces {
  runs(kind: InnerKind): Runs;
  /** Whether a place is suspended by a case, or not open yet. */
  isHeld(kind: InnerKind, place: number): boolean;
  learnerOf(kind: InnerKind, place: number): number;
  /** The number by which signals refer to an objective, and the reverse; −1 if the objective no longer exists. */
  nameOf(objective: number): number;
  objectiveOf(learner: number, name: number): number;
  /** All objectives of a learner, oldest first; `openObjectives` are those that have not ended. */
  objectivesOf(learner: number): readonly number[];
  openObjectives(learner: number): readonly number[];
  /** Keeps a signal that was sent to all objectives for those that the host has yet to open. */
  tellThoseToCome(learner: number, element: ElementId, column: EventColumn): void;
}

/** The work that is open in the runs. @internal */
export interface HostWork {
  /** Opens those steps of a state that are not open yet. */
  openSteps(kind: InnerKind, place: number, run: number, state: StateId): void;
  /** Withdraws work that is open in a run and does not belong to any step of a state. */
  withdrawSuperseded(kind: InnerKind, place: number, run: number, state: StateId): void;
}

/** The progress of objectives. @internal */
export interface HostProgress {
  /** Work is done for an objective, possibly for the first time. */
  begin(objective: number): void;
  isInProgress(objective: number): boolean;
  /** An objective is advanced, possibly again; what this unlocks begins. */
  advance(objective: number, machines: Machines): void;
  /** Whether a learner’s journey has just become settled. */
  settles(learner: number): boolean;
}

/** Exception cases. @internal */
export interface HostCases {
  /**
   * Opens a case about an objective or, for −1, the learner, and suspends what it is about; returns the case’s place.
   */
  open(learner: number, element: ElementId, about: number, route: RouteId): number;
  /** Closes a case and releases what it suspended; returns the learner. */
  close(place: number): number;
}

/** Is notified of what happens. @internal */
export interface HostObserver {
  /** A machine has made a move. */
  moved(move: MoveId): void;
  /** A signal is sent along a route. */
  signalled(route: RouteId): void;
  /** A signal leaves for the organisation, outside the journey. */
  outside(lane: Lane, about: number): void;
  /** Refuses an endless loop of signals, or too many of them. The issue’s path is within the process. */
  refuse(issue: Issue): never;
}

/**
 * What the interpreter runs on. It comes in parts that the interpreter calls directly: an extra call for every event
 * would slow down the simulation of a district noticeably.
 *
 * @internal
 */
export interface Host {
  readonly places: HostPlaces;
  readonly work: HostWork;
  readonly progress: HostProgress;
  readonly cases: HostCases;
  readonly observer: HostObserver;
}
