import type { Issue } from '../vocabulary/input-error.js';
import type { Lane } from './flat-process.js';
import type { ElementId, EventColumn, MoveId, RouteId, StateId } from './numbers.js';
import type { InnerKind } from './place-kind.js';

/**
 * The runs of machines in the places of one kind, and the signals that wait for them. A run is known by a number; −1 is
 * none.
 *
 * @internal
 */
export interface Runs {
  /** The run of an element in a place; a case has one run, whichever element is asked for. */
  runOf(place: number, element: ElementId): number;
  /** The run of the same place that has begun and comes after another, or the first after −1; −1 after the last. */
  nextBegun(place: number, run: number): number;
  /** The state of a run’s machine, among those of all elements; −1 where it has not begun. */
  state(run: number): StateId;
  setState(run: number, state: StateId): void;
  /** What a run is about at the moment, in the host’s numbers; −1 for nothing in particular. */
  concerning(run: number): number;
  setConcerning(run: number, about: number): void;
  /** Whether work is open in a run. */
  hasWork(run: number): boolean;
  /** The first of the signals that wait for a run, oldest first; −1 for none. */
  firstWaiting(run: number): number;
  nextWaiting(run: number, signal: number): number;
  column(run: number, signal: number): EventColumn;
  about(run: number, signal: number): number;
  /** The route along which a signal came; −1 for none. */
  origin(run: number, signal: number): RouteId;
  /** Takes a signal out of those that wait, given the one before it (−1 for the first), and gives the next. */
  dropWaiting(run: number, before: number, signal: number): number;
  /** Puts a signal at the end of those that wait, unless the same one waits already. */
  keepWaiting(run: number, column: EventColumn, about: number, origin: RouteId): void;
}

/** What a host may ask of the interpreter while something happens to it. @internal */
export interface Machines {
  /** Begins the runs of all elements of a kind that begin by themselves, where they have not begun. */
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
  /** Offers everything in a place what has waited there. */
  retryAll(kind: InnerKind, place: number): void;
}

/**
 * Who and what there is: learners, objectives and cases, which are places, known by numbers of the host’s own.
 *
 * @internal
 */
export interface HostPlaces {
  runs(kind: InnerKind): Runs;
  /** Whether a case suspends a place, or it is not open yet. */
  isHeld(kind: InnerKind, place: number): boolean;
  learnerOf(kind: InnerKind, place: number): number;
  /** By what number signals refer to an objective, and the way back; −1 where there is none any more. */
  nameOf(objective: number): number;
  objectiveOf(learner: number, name: number): number;
  /** All objectives of a learner, oldest first, and those among them that have not ended. */
  objectivesOf(learner: number): readonly number[];
  openObjectives(learner: number): readonly number[];
  /** A signal to all objectives is also for those that the host has yet to open. */
  tellThoseToCome(learner: number, element: ElementId, column: EventColumn): void;
}

/** The work that is open in the runs. @internal */
export interface HostWork {
  /** Opens the steps of a state that are not open. */
  openSteps(kind: InnerKind, place: number, run: number, state: StateId): void;
  /** Withdraws what is open in a run and belongs to none of the steps of a state. */
  withdrawSuperseded(kind: InnerKind, place: number, run: number, state: StateId): void;
}

/** How far objectives have come. @internal */
export interface HostProgress {
  /** Something is done for an objective, perhaps for the first time. */
  begin(objective: number): void;
  isInProgress(objective: number): boolean;
  /** An objective is advanced, perhaps again; what that opens begins. */
  advance(objective: number, machines: Machines): void;
  /** Whether a learner’s journey is settled now and was not before. */
  settles(learner: number): boolean;
}

/** Exception cases. @internal */
export interface HostCases {
  /** Opens a case about an objective or the learner (−1), which it suspends; gives its place. */
  open(learner: number, element: ElementId, about: number, route: RouteId): number;
  /** Closes a case and releases what it suspends; gives the learner. */
  close(place: number): number;
}

/** Who is told what happens. @internal */
export interface HostObserver {
  /** A machine has made a move. */
  moved(move: MoveId): void;
  /** A signal is sent along a route. */
  signalled(route: RouteId): void;
  /** A signal goes to the organisation, outside. */
  outside(lane: Lane, about: number): void;
  /** Refuses what led to signals without end, or to more than are sent. The path is that of the process. */
  refuse(issue: Issue): never;
}

/**
 * What the interpreter runs on. It comes in parts, each of which the interpreter calls itself: a call more on the way
 * of every event is what a simulation of a district feels.
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
