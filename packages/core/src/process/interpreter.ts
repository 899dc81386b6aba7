import { intAt, missing } from '../vocabulary/at.js';
import { isBegunOnlyBy } from './begun-by.js';
import { Deliveries } from './deliveries.js';
import { ADVANCE, type FlatProcess, type Lane, NO_STEP } from './flat-process.js';
import type { Host, HostCases, HostObserver, HostPlaces, HostProgress, HostWork, Machines } from './host.js';
import { takesAfterAll } from './left-open.js';
import { loopIssue } from './loop-issue.js';
import type { ElementId, EventColumn, RouteId, StateId } from './numbers.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from './place-kind.js';

/** Leaves what a run is about unchanged. @internal */
export const KEEP = -2;
/** No run, no place, no route; as the subject: nothing in particular. @internal */
export const NONE = -1;

const NOTHING_NAMED: readonly number[] = [];

/** How many signals may follow from one event before the interpreter looks for loops. */
const UNASKED = 10_000;

/**
 * A machine counts to 100 at most, so a signal that comes to one place more often, without work in between, is in a
 * loop.
 */
const MOST_ROUNDS = 100;

/** The limit on the signals that follow from one event, whether or not they form a loop. */
const MOST_SIGNALS = 1_000_000;

/**
 * Executes a process: lets its machines take events, sends the resulting signals along the routes, keeps those that
 * cannot be taken yet, and suspends what an exception case is about. It holds only the signals under way; all other
 * state belongs to its host. Journeys and simulations are its two hosts, so the simulation runs exactly what is
 * executed.
 *
 * @internal
 */
export class Interpreter implements Machines {
  readonly #tables: FlatProcess;
  readonly #places: HostPlaces;
  readonly #work: HostWork;
  readonly #progress: HostProgress;
  readonly #cases: HostCases;
  readonly #observer: HostObserver;
  readonly #deliveries = new Deliveries();
  /** The depth of cases that are being opened by other cases. */
  #within = 0;
  /** Objectives with a run that has ended, in a process that does not define what advances them. */
  readonly #concluding: number[] = [];

  constructor(tables: FlatProcess, host: Host) {
    this.#tables = tables;
    this.#places = host.places;
    this.#work = host.work;
    this.#progress = host.progress;
    this.#cases = host.cases;
    this.#observer = host.observer;
  }

  beginAll(kind: InnerKind, place: number): void {
    for (const { to, column } of this.#tables.begins[kind]) {
      const runs = this.#places.runs(kind);
      const run = runs.runOf(place, to);
      if (runs.state(run) < 0) this.#start(kind, place, run, to);
      // A run in which something waits has not begun: it has only been held until now.
      else if (runs.firstWaiting(run) >= 0) this.#wake(kind, place, run);
      else continue;
      if (!runs.hasWork(run)) {
        if (column >= 0) this.take(kind, place, run, to, column, KEEP);
      } else if (kind === OBJECTIVE) this.#progress.begin(place);
    }
  }

  /**
   * Lets a machine take an event, and sends the resulting signals along the routes. If several objectives are named,
   * signals to objectives go to each of them.
   *
   * @returns false where the machine does not take it.
   */
  take(
    kind: InnerKind,
    place: number,
    run: number,
    element: ElementId,
    column: EventColumn,
    about: number,
    named: readonly number[] = NOTHING_NAMED,
  ): boolean {
    const tables = this.#tables;
    const runs = this.#places.runs(kind);
    if (runs.state(run) < 0) this.#start(kind, place, run, element);
    const state = runs.state(run);
    if (column < 0 || (tables.isFinal[state] ?? missing(state)) === 1) return false;
    const move = (tables.firstMove[state] ?? missing(state)) + column;
    const after = tables.next[move] ?? missing(move);
    if (after < 0) return false;
    if (about !== KEEP) runs.setConcerning(run, this.#subject(kind, run, move, state === after, about));
    const concerning = runs.concerning(run);
    // Withdraws open work that is no longer to be done; the new state’s steps are opened below.
    if (runs.hasWork(run)) this.#work.withdrawSuperseded(kind, place, run, after);
    runs.setState(run, after);
    if (kind === OBJECTIVE) this.#progress.begin(place);
    if ((tables.onlyStep[after] ?? missing(after)) !== NO_STEP) this.#work.openSteps(kind, place, run, after);
    this.#observer.moved(move);
    const effects = tables.effects[move];
    if (effects !== undefined) this.#cause(kind, place, effects, concerning, named);
    if ((tables.isFinal[after] ?? missing(after)) === 1) this.#ended(kind, place, run);
    if (kind !== CASE) this.#retry(kind, place, run);
    return true;
  }

  /** Sends an event of the journey to the elements where it enters the process; false if it has no such entry. */
  enter(on: keyof FlatProcess['entries'], learner: number, about: number): boolean {
    const lanes = this.#tables.entries[on];
    for (const lane of lanes) this.send(learner, lane, about, NONE);
    return lanes.length > 0;
  }

  /** Sends a signal: to a case that it opens, to the learner, to the objective it is about, or to all objectives. */
  send(learner: number, lane: Lane, about: number, route: RouteId): void {
    const { to, column } = lane;
    if (to < 0) return this.#observer.outside(lane, about);
    const kind = innerKind(this.#tables.kindOf[to] ?? missing(to));
    if (kind === CASE) return this.#openCase(learner, to, column, about, route);
    if (kind === LEARNER) return this.#post(LEARNER, learner, to, column, about, route);
    if (about !== NONE) {
      const objective = this.#places.objectiveOf(learner, about);
      if (objective >= 0) this.#post(OBJECTIVE, objective, to, column, about, route);
      return;
    }
    this.#places.tellThoseToCome(learner, to, column);
    for (const objective of this.#places.openObjectives(learner))
      this.#post(OBJECTIVE, objective, to, column, NONE, route);
  }

  /** Delivers all signals under way, until none is left. */
  settle(learner: number): void {
    const deliveries = this.#deliveries;
    let asked = UNASKED;
    while (!deliveries.isEmpty || this.#concluding.length > 0) {
      if (deliveries.isEmpty) {
        for (let left = this.#concluding.length; left > 0; left--) {
          const objective = numberAt(this.#concluding, 0);
          this.#concluding.shift();
          this.#conclude(objective);
        }
        continue;
      }
      const at = deliveries.take();
      this.#deliver(
        innerKind(deliveries.kind(at)),
        deliveries.place(at),
        deliveries.element(at),
        deliveries.column(at),
        deliveries.about(at),
        deliveries.origin(at),
      );
      if (deliveries.count > asked) {
        this.#checkRounds(at);
        asked = Math.min(2 * asked, MOST_SIGNALS);
      }
    }
    deliveries.clear();
    if (!this.#progress.settles(learner)) return;
    this.enter('journey-settled', learner, NONE);
    this.settle(learner);
  }

  keepWaiting(
    kind: InnerKind,
    place: number,
    element: ElementId,
    column: EventColumn,
    about: number,
    origin: RouteId,
  ): void {
    const runs = this.#places.runs(kind);
    const run = runs.runOf(place, element);
    const begins = runs.state(run) < 0;
    if (begins) runs.setState(run, this.#tables.initialOf[element] ?? missing(element));
    if (intAt(this.#tables.isFinal, runs.state(run)) === 1) return;
    runs.keepWaiting(run, column, about, origin);
    // Work that was called off stays closed; only what begins opens its first step.
    if (begins) this.#wake(kind, place, run);
  }

  retryAll(kind: InnerKind, place: number): void {
    const runs = this.#places.runs(kind);
    for (let run = runs.nextBegun(place, NONE); run >= 0; run = runs.nextBegun(place, run)) {
      this.#wake(kind, place, run);
      this.#retry(kind, place, run);
    }
  }

  /** Starts a run, and opens work if the machine begins in a step. */
  #start(kind: InnerKind, place: number, run: number, element: ElementId): void {
    const state = this.#tables.initialOf[element] ?? missing(element);
    this.#places.runs(kind).setState(run, state);
    if ((this.#tables.onlyStep[state] ?? missing(state)) !== NO_STEP) this.#work.openSteps(kind, place, run, state);
  }

  #cause(
    kind: InnerKind,
    place: number,
    effects: readonly number[],
    concerning: number,
    named: readonly number[],
  ): void {
    const learner = this.#places.learnerOf(kind, place);
    const about = kind === OBJECTIVE ? this.#places.nameOf(place) : concerning;
    for (let index = 0; index < effects.length; index++) {
      const effect = numberAt(effects, index);
      if (effect === ADVANCE) this.#progress.advance(place, this);
      else {
        this.#observer.signalled(effect);
        const lane = laneAt(this.#tables.lanes, effect);
        if (named.length > 1 && this.#isAboutObjectives(lane))
          for (const objective of named) this.send(learner, lane, objective, effect);
        else this.send(learner, lane, about, effect);
      }
    }
  }

  #isAboutObjectives({ to }: Lane): boolean {
    return to >= 0 && intAt(this.#tables.kindOf, to) === OBJECTIVE;
  }

  #ended(kind: InnerKind, place: number, run: number): void {
    if (kind === CASE) this.#closeCase(place, run);
    else if (kind === OBJECTIVE && this.#tables.advancing < 0) this.#concluding.push(place);
  }

  #openCase(learner: number, element: ElementId, column: EventColumn, about: number, route: RouteId): void {
    // Every case begins afresh, so if a route opens a case within a case that it opened itself, it will do so
    // endlessly.
    if (this.#within > this.#tables.routes.length) this.#refuseLoop([route]);
    this.#within += 1;
    const place = this.#cases.open(learner, element, about, route);
    const run = this.#places.runs(CASE).runOf(place, element);
    this.#wake(CASE, place, run);
    this.take(CASE, place, run, element, column, about);
    this.#within -= 1;
  }

  /** Ends an exception case and resumes what it suspended. */
  #closeCase(place: number, run: number): void {
    const about = this.#places.runs(CASE).concerning(run);
    const learner = this.#cases.close(place);
    if (about !== NONE) {
      const objective = this.#places.objectiveOf(learner, about);
      if (objective >= 0) this.retryAll(OBJECTIVE, objective);
      return;
    }
    this.retryAll(LEARNER, learner);
    for (const objective of this.#places.objectivesOf(learner)) this.retryAll(OBJECTIVE, objective);
  }

  /** Many signals are fine if each goes somewhere else; a loop shows in the causes of a signal. */
  #checkRounds(at: number): void {
    const { count } = this.#deliveries;
    const rounds = this.#deliveries.rounds(at);
    if (rounds <= MOST_ROUNDS && count <= MOST_SIGNALS) return;
    if (rounds > 0) this.#refuseLoop(this.#deliveries.loop(at));
    this.#deliveries.clear();
    const most = MOST_SIGNALS.toLocaleString('en-US');
    const message =
      `more than ${most} signals follow from one event; leave out routes by which an element is told the same ` +
      'many times, or put a step in between';
    this.#observer.refuse({ path: 'routes', code: 'too-many-signals', message });
  }

  #refuseLoop(loop: readonly RouteId[]): never {
    this.#deliveries.clear();
    this.#within = 0;
    return this.#observer.refuse(loopIssue(this.#tables.routes, loop));
  }

  #post(kind: InnerKind, place: number, element: ElementId, column: EventColumn, about: number, origin: RouteId): void {
    this.#deliveries.push(kind, place, element, column, about, origin);
  }

  #deliver(
    kind: InnerKind,
    place: number,
    element: ElementId,
    column: EventColumn,
    about: number,
    origin: RouteId,
  ): void {
    const runs = this.#places.runs(kind);
    const run = runs.runOf(place, element);
    const state = runs.state(run);
    if (state >= 0 && (this.#tables.isFinal[state] ?? missing(state)) === 1) return;
    if (!this.#places.isHeld(kind, place)) {
      if (!this.#waitsItsTurn(kind, run, runs.state(run), column, about)) {
        if (this.take(kind, place, run, element, column, about)) return;
        if (this.#isIgnored(runs.state(run), column)) return;
      }
    }
    this.keepWaiting(kind, place, element, column, about, origin);
  }

  /** Opens the initial step of a run that has only been held until now. */
  #wake(kind: InnerKind, place: number, run: number): void {
    const runs = this.#places.runs(kind);
    const state = runs.state(run);
    if ((this.#tables.onlyStep[state] ?? missing(state)) === NO_STEP) return;
    if (runs.hasWork(run) || this.#places.isHeld(kind, place)) return;
    this.#work.openSteps(kind, place, run, state);
    if (kind === OBJECTIVE) this.#progress.begin(place);
  }

  /**
   * Sends a run the first waiting signal that its machine can take now; taking it triggers the next. Drops those that
   * are ignored because the machine cannot take them now, but none that waits its turn.
   */
  #retry(kind: InnerKind, place: number, run: number): void {
    const runs = this.#places.runs(kind);
    let signal = runs.firstWaiting(run);
    if (signal < 0 || this.#places.isHeld(kind, place)) return;
    const state = runs.state(run);
    const element = this.#tables.elementOf[state] ?? missing(state);
    let sent = false;
    for (let before = NONE; signal >= 0; ) {
      const column = runs.column(run, signal);
      const takes = this.#takes(state, column);
      const sends = takes && !sent && !this.#waitsItsTurn(kind, run, state, column, runs.about(run, signal));
      if (sends) {
        sent = true;
        this.#post(kind, place, element, column, runs.about(run, signal), runs.origin(run, signal));
      }
      if (sends || (!takes && this.#isIgnored(state, column))) signal = runs.dropWaiting(run, before, signal);
      else {
        before = signal;
        signal = runs.nextWaiting(run, signal);
      }
    }
  }

  /**
   * Whether an element of a learner still takes an event after the journey has been settled or withdrawn, now or when
   * its open work ends.
   */
  takesAfterAll(
    on: 'journey-settled' | 'journey-withdrawn',
    learner: number,
    to: ElementId,
    column: EventColumn,
  ): boolean {
    const entry = this.#tables.entries[on].find((lane) => lane.to === to);
    if (entry === undefined || innerKind(intAt(this.#tables.kindOf, to)) !== LEARNER) return false;
    const runs = this.#places.runs(LEARNER);
    return takesAfterAll(this.#tables, entry, runs.state(runs.runOf(learner, to)), column, on === 'journey-withdrawn');
  }

  /**
   * Whether an element of a learner, or of the objective that a signal is about, would take an event in its current
   * state.
   */
  takesNow(learner: number, element: ElementId, column: EventColumn, about: number): boolean {
    const kind = innerKind(this.#tables.kindOf[element] ?? missing(element));
    const places = kind === OBJECTIVE ? this.#objectivesAbout(learner, about) : [learner];
    return places.some((place) => {
      const runs = this.#places.runs(kind);
      const state = runs.state(runs.runOf(place, element));
      return this.#takes(state < 0 ? (this.#tables.initialOf[element] ?? missing(element)) : state, column);
    });
  }

  #objectivesAbout(learner: number, about: number): readonly number[] {
    if (about === NONE) return this.#places.openObjectives(learner);
    const objective = this.#places.objectiveOf(learner, about);
    return objective < 0 ? [] : [objective];
  }

  #takes(state: StateId, column: EventColumn): boolean {
    const tables = this.#tables;
    return (
      column >= 0 &&
      (tables.isFinal[state] ?? missing(state)) === 0 &&
      intAt(tables.next, (tables.firstMove[state] ?? missing(state)) + column) >= 0
    );
  }

  /**
   * Whether a signal has to wait because work that only it can begin is open about another objective: taken now, it
   * would change nothing, and its own objective would be passed over.
   */
  #waitsItsTurn(kind: InnerKind, run: number, state: StateId, column: EventColumn, about: number): boolean {
    if (kind !== LEARNER || state < 0 || column < 0) return false;
    const runs = this.#places.runs(kind);
    const concerning = runs.concerning(run);
    if (concerning === NONE || concerning === about || !runs.hasWork(run)) return false;
    return isBegunOnlyBy(this.#tables, state, column);
  }

  /**
   * What a run is about after a signal. If the signal changes nothing because work about the learner is open already,
   * that work stays about its objective, or about none in particular if the signal names another one.
   */
  #subject(kind: InnerKind, run: number, move: number, stays: boolean, about: number): number {
    if (kind !== LEARNER || !stays || this.#tables.effects[move] !== undefined) return about;
    const runs = this.#places.runs(kind);
    const concerning = runs.concerning(run);
    if (!runs.hasWork(run) || about === NONE) return concerning;
    return about === concerning ? about : NONE;
  }

  #isIgnored(state: StateId, column: EventColumn): boolean {
    return (
      column >= 0 && intAt(this.#tables.isIgnored, (this.#tables.firstMove[state] ?? missing(state)) + column) === 1
    );
  }

  /** Advances an objective when all its work has ended, in a process that does not define what advances it. */
  #conclude(place: number): void {
    if (!this.#progress.isInProgress(place)) return;
    const runs = this.#places.runs(OBJECTIVE);
    for (let run = runs.nextBegun(place, NONE); run >= 0; run = runs.nextBegun(place, run))
      if (intAt(this.#tables.isFinal, runs.state(run)) === 0) return;
    this.#progress.advance(place, this);
  }
}

const innerKind = (kind: number): InnerKind =>
  kind === OBJECTIVE ? OBJECTIVE : kind === LEARNER ? LEARNER : kind === CASE ? CASE : missing(kind);

// In hot code, each type of array is read by its own function.
const numberAt = (list: readonly number[], index: number): number => list[index] ?? missing(index);
const laneAt = (lanes: readonly Lane[], route: RouteId): Lane => lanes[route] ?? missing(route);
