import {
  CASE,
  type ElementId,
  type EventColumn,
  Interpreter,
  KEEP,
  type Lane,
  LEARNER,
  type MoveId,
  OBJECTIVE,
} from 'work-elements/interpreter';
import type { ItemId, LearnerId, ObjectiveId, PlaceId } from '../arrays/ids.js';
import { at, count, int, missing, num } from '../arrays/ints.js';
import type { Ending, ProcessTables, SpecialEnding } from '../process/process-tables.js';
import { ln } from '../random/logarithm.js';
import { unit52 } from '../random/threefry.js';
import { Appeals } from './appeals.js';
import { CadenceScheduler } from './cadence-scheduler.js';
import { Cases } from './cases.js';
import type { Dispatcher } from './dispatcher.js';
import { DEPARTURE, EVENT_KINDS } from './event-kinds.js';
import { ATTEMPT, KIND, OPENED_SCHOOL, OUTCOME_DRAW, PLACE, RUN, STEP } from './items.js';
import { Observer } from './observer.js';
import { OpenWork } from './open-work.js';
import {
  ADVANCED,
  ALL_ITEMS,
  CONCERNING,
  FIRST_CASE,
  FIRST_OBJECTIVE,
  FIRST_PENDING,
  FIRST_WAITING,
  IN_PROGRESS,
  ITEMS,
  LINGERING,
  NEXT,
  NUMBER,
  OWNER,
  type Places,
  PRESENT,
  placeKind,
  SETTLED,
  STAGE,
  STATE,
  SUPPORTED,
} from './places.js';
import { Progress } from './progress.js';
import { DEPARTURE_STREAM } from './random-streams.js';
import type { World } from './world.js';

const NONE = -1;

/**
 * Learners on their way through the process: arrivals, ends of work, departures. The interpreter determines the
 * consequences, as it does for a journey.
 *
 * @internal
 */
export class Flow {
  readonly #world: World;
  readonly #dispatcher: Dispatcher;
  readonly #tables: ProcessTables;
  readonly #work: OpenWork;
  readonly #progress: Progress;
  readonly #interpreter: Interpreter;
  readonly #cadence: CadenceScheduler;
  readonly #appeals: Appeals | null;
  #arrived = 0;
  /** Objectives for which an activity has been published. */
  readonly #published = new Set<number>();

  constructor(world: World, dispatcher: Dispatcher) {
    this.#world = world;
    this.#dispatcher = dispatcher;
    this.#tables = world.prepared.tables;
    this.#work = new OpenWork(world, dispatcher);
    this.#cadence = new CadenceScheduler(world);
    const { appeals } = this.#tables;
    this.#appeals = appeals === null ? null : new Appeals(world, appeals);
    this.#progress = new Progress(world, this.#cadence);
    this.#interpreter = new Interpreter(world.prepared.tables.process, {
      places: world,
      work: this.#work,
      progress: this.#progress,
      cases: new Cases(world, dispatcher),
      observer: new Observer(world),
    });
  }

  arrive(): void {
    const { learners, roster, statistics, log, now } = this.#world;
    const learner = learners.acquire();
    const number = this.#arrived++;
    roster.begin(learner);
    learners.set(learner, OWNER, learner);
    learners.set(learner, NUMBER, number);
    statistics.arrive(now);
    this.#scheduleDeparture(learner, number);
    log?.learner(now, number, 'start');
    this.#cadence.learnerArrives(learner);
    this.#interpreter.beginAll(LEARNER, learner);
    const claims = this.#progress.openFirst(learner, this.#interpreter);
    this.#interpreter.enter('journey-started', learner, NONE);
    this.#settle(learner);
    for (const objective of claims) this.#claim(learner, objective);
  }

  /** Sends the event by which a learner claims to have mastered an objective already. */
  #claim(learner: LearnerId, objective: ObjectiveId): void {
    const { objectives, learners, log, now } = this.#world;
    const number = objectives.get(objective, NUMBER);
    log?.objective(now, learners.get(learner, NUMBER), 'claim', number, NONE);
    for (const { to, column } of this.#tables.process.entries['mastery-claimed']) {
      const run = this.#world.objectives.runOf(objective, to);
      this.#interpreter.take(OBJECTIVE, objective, run, to, column, number);
    }
    this.#settle(learner);
  }

  /** Sends a learner the cadence events that are due. */
  tickLearner(learner: LearnerId): void {
    if (this.#isUnderWay(learner)) this.#sendDue(learner, this.#cadence.dueForLearner(learner));
  }

  /** Sends a learner who has mastered something the cadence events that count from there. */
  tickMastery(learner: LearnerId): void {
    if (this.#isUnderWay(learner)) this.#sendDue(learner, this.#cadence.dueForMastery(learner));
  }

  /** Sends a learner the signals for conditions that are due. */
  tickConditions(learner: LearnerId): void {
    const due = this.#cadence.dueConditions(learner);
    if (!this.#isUnderWay(learner)) return;
    for (const { number, lane } of due) this.#interpreter.send(learner, lane, number, NONE);
    this.#settle(learner);
  }

  #isUnderWay(learner: LearnerId): boolean {
    const { roster } = this.#world;
    return roster.get(learner, PRESENT) === 1 && roster.get(learner, SETTLED) === 0;
  }

  #sendDue(learner: LearnerId, lanes: readonly Lane[]): void {
    for (const lane of lanes) this.#interpreter.send(learner, lane, NONE, NONE);
    this.#settle(learner);
  }

  /** Sends the cadence events that are due for an objective. */
  tickObjective(objective: ObjectiveId): void {
    if (!this.#progress.isInProgress(objective)) return;
    const learner = this.#world.objectives.get(objective, OWNER);
    const number = this.#world.objectives.get(objective, NUMBER);
    for (const lane of this.#cadence.dueForObjective(objective)) this.#interpreter.send(learner, lane, number, NONE);
    this.#settle(learner);
  }

  #scheduleDeparture(learner: LearnerId, number: number): void {
    const { roster, random, eventQueue, prepared, now } = this.#world;
    const { leavePerYear } = prepared.scenario.learners;
    roster.leaveAt(learner, Number.POSITIVE_INFINITY);
    if (leavePerYear <= 0) return;
    random.block(number, 0, DEPARTURE_STREAM, 0);
    const years = ln(unit52(random.a, random.b)) / ln(1 - leavePerYear);
    const leaves = now + years * 525_600;
    roster.leaveAt(learner, leaves);
    if (leaves <= prepared.horizon) eventQueue.push(learner * EVENT_KINDS + DEPARTURE, leaves);
  }

  leave(learner: LearnerId): void {
    const { learners, roster, objectives, cases, statistics, log, now } = this.#world;
    log?.learner(now, learners.get(learner, NUMBER), 'withdraw');
    for (let each = roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = objectives.get(each, NEXT)) {
      this.#work.withdrawItems(OBJECTIVE, each);
      this.#progress.stop(each);
    }
    for (let each = roster.get(learner, FIRST_CASE); each >= 0; each = cases.get(each, NEXT)) {
      this.#work.withdrawItems(CASE, each);
      statistics.closeException();
    }
    this.#work.withdrawItems(LEARNER, learner);
    statistics.leave();
    this.#release(learner);
    this.#dispatcher.dispatch();
  }

  /** Releases the records of a learner. */
  #release(learner: LearnerId): void {
    const { learners, roster, objectives, cases, signals, statistics, now } = this.#world;
    for (let each = roster.get(learner, FIRST_OBJECTIVE), next = each; each >= 0; each = next) {
      next = objectives.get(each, NEXT);
      this.#releaseObjective(each);
    }
    for (let each = roster.get(learner, FIRST_CASE), next = each; each >= 0; each = next) {
      next = cases.get(each, NEXT);
      this.#releasePlace(cases, each);
    }
    signals.releaseList(roster.get(learner, FIRST_PENDING));
    roster.set(learner, PRESENT, 0);
    statistics.changeLearners(-1, now);
    this.#releasePlace(learners, learner);
  }

  #releaseObjective(objective: ObjectiveId): void {
    this.#appeals?.forget(objective);
    this.#world.ownWork?.forget(objective);
    this.#releasePlace(this.#world.objectives, objective);
  }

  #releasePlace<Id extends PlaceId>(places: Places<Id>, place: Id): void {
    const first = places.firstRun(place);
    for (let run = first; run < first + places.runs; run++)
      this.#world.signals.releaseList(places.ofRun(run, FIRST_WAITING));
    places.release(place);
  }

  /** Delivers all pending signals, then dispatches the work. */
  #settle(learner: LearnerId): void {
    this.#interpreter.settle(learner);
    this.#releaseFinished(learner);
    this.#dispatcher.dispatch();
    if (this.#world.roster.get(learner, PRESENT) === 1) this.#dispatcher.dispatchLearner(learner);
  }

  /** Releases records that can no longer change. */
  #releaseFinished(learner: LearnerId): void {
    const { roster, objectives, cases } = this.#world;
    if (roster.get(learner, SETTLED) === 1 && roster.get(learner, ALL_ITEMS) === 0) {
      this.#release(learner);
      return;
    }
    // This runs after every event, and there is usually nothing to release.
    const first = roster.get(learner, LINGERING) === 0 ? NONE : roster.get(learner, FIRST_OBJECTIVE);
    for (let each = first, before: ObjectiveId = NONE, next = each; each >= 0; each = next) {
      next = objectives.get(each, NEXT);
      if (objectives.get(each, STAGE) === ADVANCED && objectives.get(each, ITEMS) === 0 && this.#isUnreachable(each)) {
        if (before < 0) roster.set(learner, FIRST_OBJECTIVE, next);
        else objectives.set(before, NEXT, next);
        roster.set(learner, LINGERING, roster.get(learner, LINGERING) - 1);
        this.#releaseObjective(each);
      } else before = each;
    }
    for (let each = roster.get(learner, FIRST_CASE), before = each, next = each; each >= 0; each = next) {
      next = cases.get(each, NEXT);
      if (int(this.#tables.process.isFinal, cases.ofRun(cases.firstRun(each), STATE)) === 1) {
        if (each === roster.get(learner, FIRST_CASE)) roster.set(learner, FIRST_CASE, next);
        else cases.set(before, NEXT, next);
        this.#releasePlace(cases, each);
      } else before = each;
    }
  }

  #isUnreachable(objective: ObjectiveId): boolean {
    for (const element of this.#tables.process.reachedFromOutside) {
      const state = this.#world.objectives.ofRun(this.#world.objectives.runOf(objective, element), STATE);
      if (state < 0 || int(this.#tables.process.isFinal, state) === 0) return false;
    }
    return true;
  }

  /** Ends the work on an item and takes one of its outcomes. */
  endWork(item: ItemId): void {
    const { items, statistics, school, log, now } = this.#world;
    const kind = placeKind(items.get(item, KIND));
    const places = this.#world.runs(kind);
    const place = items.get(item, PLACE);
    const run = items.get(item, RUN);
    const step = items.get(item, STEP);
    const learner = places.get(place, OWNER);
    const state = places.ofRun(run, STATE);
    const column = this.#outcomeOf(item, state * this.#tables.steps.length + step);
    const element = int(this.#tables.process.elementOf, state);
    statistics.complete(step, school.at(now) - items.time(item, OPENED_SCHOOL));
    if (log !== null)
      this.#dispatcher.logItem(item, 'complete', at(at(this.#tables.process.elements, element).events, column));
    const { reviewOf, supports, conditional } = this.#tables;
    const move = int(this.#tables.process.firstMove, state) + column;
    if (reviewOf !== null) this.#countReview(int(reviewOf, move));
    if (supports !== null) this.#planSupports(learner, int(supports, move));
    if (int(this.#tables.publishing, move) === 1) this.#published.add(places.get(place, NUMBER));
    const tells = this.#appeals?.tells(move) === true;
    const about = places.get(place, NUMBER);
    if (conditional !== null && int(conditional, move) === 1) this.#cadence.conditionSet(learner, about);
    const attempt = items.get(item, ATTEMPT);
    this.#work.close(item);
    this.#interpreter.take(kind, place, run, element, column, KEEP);
    if (tells) this.#appeals?.answer(this.#world.objectiveOf(learner, about));
    this.#settle(learner);
    if (tells) this.#considerAppeal(learner, about, attempt, move);
  }

  /** Lets a learner who has just been told a decision appeal it. */
  #considerAppeal(learner: LearnerId, number: number, attempt: number, move: MoveId): void {
    const { objectives, learners, log, now } = this.#world;
    const lanes = this.#tables.appeals?.lanes ?? [];
    const objective = this.#world.objectiveOf(learner, number);
    if (objective < 0 || this.#world.isHeld(OBJECTIVE, objective)) return;
    if (this.#appeals?.isRaised(move, learner, objective, attempt) !== true) return;
    if (!lanes.every(({ to, column }) => this.#accepts(objective, to, column))) return;
    log?.objective(now, learners.get(learner, NUMBER), 'appeal', number, NONE);
    this.#appeals.raise(objective);
    for (const { to, column } of lanes)
      this.#interpreter.take(OBJECTIVE, objective, objectives.runOf(objective, to), to, column, number);
    this.#settle(learner);
  }

  #accepts(objective: ObjectiveId, element: ElementId, column: EventColumn): boolean {
    const { firstMove, isFinal, next } = this.#tables.process;
    const state = this.#world.objectives.state(this.#world.objectives.runOf(objective, element));
    return state >= 0 && int(isFinal, state) === 0 && int(next, int(firstMove, state) + column) >= 0;
  }

  #countReview(review: number): void {
    if (review >= 0) count(this.#world.statistics.reviewed, review, 1);
  }

  #planSupports(learner: LearnerId, set: number): void {
    if (set !== 0) this.#world.roster.set(learner, SUPPORTED, set > 0 ? 1 : 0);
  }

  #outcomeOf(item: ItemId, key: number): EventColumn {
    const ending = this.#tables.endings[int(this.#tables.endingOf, key)] ?? missing(key);
    const { columns, reviewed } = ending;
    if (columns.length === 1) return int(columns, 0);
    const shares =
      ending.special === null
        ? this.#sharesOfAttempt(item, ending.cumulative)
        : this.#specialShares(item, ending, ending.special);
    const share = this.#world.items.time(item, OUTCOME_DRAW);
    let index = 0;
    while (index < columns.length - 1 && share >= num(shares, index)) index++;
    return int(columns, reviewed === null || !this.#hasSupports(item) ? index : int(reviewed, index));
  }

  #hasSupports(item: ItemId): boolean {
    const { items, roster } = this.#world;
    const owner = this.#world.runs(placeKind(items.get(item, KIND))).get(items.get(item, PLACE), OWNER);
    return roster.get(owner, SUPPORTED) === 1;
  }

  /** The outcome shares of an attempt. */
  #sharesOfAttempt(item: ItemId, cumulative: readonly Float64Array[]): Float64Array {
    const attempt = this.#world.items.get(item, ATTEMPT);
    return cumulative[Math.min(attempt, cumulative.length) - 1] ?? missing(attempt);
  }

  /** The outcome shares for an objective that is behind, or for which an activity has been published. */
  #specialShares(item: ItemId, { cumulative }: Ending, { behind, fitting }: SpecialEnding): Float64Array {
    if (behind.length > 0) {
      const pace = this.#paceOf(item);
      for (const each of behind) if (pace >= each.from) return each.cumulative;
    }
    const { items } = this.#world;
    const places = this.#world.runs(placeKind(items.get(item, KIND)));
    const isThere = fitting !== null && this.#published.has(places.get(items.get(item, PLACE), NUMBER));
    return this.#sharesOfAttempt(item, isThere ? fitting : cumulative);
  }

  /**
   * Time in progress of the item’s objective, as a share of its planned time. For an item about the learner and no
   * objective, the longest of the learner’s objectives.
   */
  #paceOf(item: ItemId): number {
    return (this.#world.now - this.#beganOf(item)) / this.#tables.planned;
  }

  #beganOf(item: ItemId): number {
    const { items, now } = this.#world;
    const kind = placeKind(items.get(item, KIND));
    const place = items.get(item, PLACE);
    if (kind === OBJECTIVE) return this.#beganAt(place);
    const places = this.#world.runs(kind);
    const learner = places.get(place, OWNER);
    const about = this.#world.objectiveOf(learner, places.ofRun(items.get(item, RUN), CONCERNING));
    if (about >= 0) return this.#beganAt(about);
    return Math.min(now, ...this.#world.objectivesOf(learner).map((each) => this.#beganAt(each)));
  }

  /** When an objective in progress began; the current time for any other. */
  #beganAt(objective: PlaceId): number {
    const { now } = this.#world;
    const objectives = this.#world.runs(OBJECTIVE);
    return objectives.get(objective, STAGE) === IN_PROGRESS ? num(objectives.since, objective) : now;
  }

  /** Records objectives in progress and open work at the end of the scenario. */
  recordUnfinished(): void {
    this.#progress.recordUnfinished();
    this.#work.recordUnfinished();
  }

  /** Records the same at the time counting begins. */
  recordCarriedOver(at: number): void {
    this.#progress.recordCarriedOver(at);
    this.#work.recordCarriedOver(at);
  }
}
