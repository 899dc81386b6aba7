import { ADVANCE, CASE, type Lane, LEARNER, OBJECTIVE, type PlaceKind, type ProcessTables } from '../process/process-tables.js';
import { ln } from '../random/logarithm.js';
import { type Threefry, unit, unit52 } from '../random/threefry.js';
import { Cases, type Machines } from './cases.js';
import { LEAVES, MASTERED, MIX } from './chance.js';
import type { Desk } from './desk.js';
import type { CaseId, LearnerId, ObjectiveId } from './ids.js';
import { IntList } from './int-list.js';
import { int, num } from './ints.js';
import { ATTEMPT, type Items, KIND, OPENED_SCHOOL, OUTCOME_SHARE, PLACE, RUN, type Signals, STEP } from './items.js';
import type { LogSink } from './log.js';
import { OpenWork } from './open-work.js';
import {
  ACTIVE,
  ADVANCED,
  ALL_ITEMS,
  CLAIMED,
  CONCERNING,
  ENDED,
  FIRST_CASE,
  FIRST_ITEM,
  FIRST_OBJECTIVE,
  FIRST_PENDING,
  FIRST_WAITING,
  IN_PROGRESS,
  ITEMS,
  NEXT,
  NEXT_OBJECTIVE,
  NOT_STARTED,
  NUMBER,
  OWNER,
  type Places,
  PRESENT,
  placeKind,
  type Roster,
  SETTLED,
  STAGE,
  STATE,
} from './places.js';
import type { Prepared } from './prepare.js';
import type { Tally } from './tally.js';
import { KINDS, LEAVING, type World } from './world.js';

const KEEP = -2;
const NOBODY = -1;
const NO_EVENTS = new Int32Array(0);

/** How many numbers a signal under way takes. */
const NUMBERS = 5;

/** More signals than any process needs for one event: the routes go round. */
const MOST_DELIVERIES = 100_000;

/**
 * Learners on their way through the process, by the compiled machines and the routing table. The rules are those of journeys; a test
 * replays what happens here in one.
 *
 * @internal
 */
export class Flow implements Machines {
  readonly #world: World;
  readonly #desk: Desk;
  readonly #prepared: Prepared;
  readonly #tables: ProcessTables;
  readonly #tally: Tally;
  readonly #chance: Threefry;
  readonly #log: LogSink | null;
  readonly #work: OpenWork;
  readonly #exceptions: Cases;
  readonly #learners: Places<LearnerId>;
  readonly #roster: Roster;
  readonly #objectives: Places<ObjectiveId>;
  readonly #cases: Places<CaseId>;
  readonly #items: Items;
  readonly #signals: Signals;
  /** Signals under way, five numbers each: kind of place, place, element, column, what about. */
  readonly #deliveries = new IntList();
  /** Objectives of which a machine has ended, in a process that does not say what advances them. */
  readonly #concluding = new IntList();
  readonly #everybody = new IntList();
  /** The share that all learners have mastered; null where they differ. */
  readonly #mastered: number | null;
  #arrived = 0;

  constructor(world: World, desk: Desk) {
    this.#world = world;
    this.#desk = desk;
    this.#prepared = world.prepared;
    this.#tables = world.prepared.tables;
    this.#tally = world.tally;
    this.#chance = world.chance;
    this.#log = world.log;
    this.#work = new OpenWork(world, desk);
    this.#exceptions = new Cases(world, desk, this);
    this.#learners = world.learners;
    this.#roster = world.roster;
    this.#objectives = world.objectives;
    this.#cases = world.cases;
    this.#items = world.items;
    this.#signals = world.signals;
    const { mastered } = world.prepared.scenario.learners;
    this.#mastered = typeof mastered === 'number' ? mastered : null;
  }

  arrive(): void {
    const learners = this.#learners;
    const { objectives: total, activeObjectives, leavePerYear } = this.#prepared.scenario.learners;
    const learner = learners.take();
    this.#roster.begin(learner);
    learners.set(learner, OWNER, learner);
    const number = this.#arrived++;
    learners.set(learner, NUMBER, number);
    this.#tally.arrived += 1;
    this.#tally.learnersBy(1, this.#world.now);
    this.#roster.leavesAt[learner] = Number.POSITIVE_INFINITY;
    if (leavePerYear > 0) {
      this.#chance.block(number, 0, LEAVES, 0);
      const years = ln(unit52(this.#chance.a, this.#chance.b)) / ln(1 - leavePerYear);
      const leaves = this.#world.now + years * 525_600;
      this.#roster.leavesAt[learner] = leaves;
      if (leaves <= this.#prepared.horizon) this.#world.events.push(learner * KINDS + LEAVING, leaves);
    }
    this.#log?.learner(this.#world.now, number, 'start');
    for (const lane of this.#tables.begins[LEARNER] ?? []) this.#beginRun(LEARNER, learner, lane);
    const mastered = this.#masteredShare(number);
    let claims: number[] | null = null;
    if (mastered > 0) {
      for (let objective = 0; objective < total; objective++) {
        if (!this.#isMastered(number, objective, mastered)) continue;
        if (this.#tables.entries.claimed.length === 0) {
          this.#roster.set(learner, ENDED, this.#roster.get(learner, ENDED) + 1);
          continue;
        }
        claims ??= [];
        claims.push(this.#newObjective(learner, objective, 1));
      }
    }
    while (this.#roster.get(learner, ACTIVE) < activeObjectives && this.#openNext(learner, mastered, NOBODY));
    this.#enter(learner, this.#tables.entries.started);
    this.#settle(learner);
    if (claims !== null) {
      for (const objective of claims) {
        this.#log?.objective(this.#world.now, number, 'claim', this.#objectives.get(objective, NUMBER), NOBODY);
        for (const { to, column } of this.#tables.entries.claimed)
          this.move(OBJECTIVE, objective, this.#world.runOf(OBJECTIVE, objective, to), to, column, this.#objectives.get(objective, NUMBER));
        this.#settle(learner);
      }
    }
  }

  #masteredShare(number: number): number {
    if (this.#mastered !== null) return this.#mastered;
    const { mastered } = this.#prepared.scenario.learners;
    if (typeof mastered === 'number') return mastered;
    this.#chance.block(number, 0, MIX, 0);
    let left = unit52(this.#chance.a, this.#chance.b);
    for (const each of mastered) {
      left -= each.share;
      if (left <= 0) return each.mastered;
    }
    return mastered.at(-1)?.mastered ?? 0;
  }

  #isMastered(number: number, objective: number, share: number): boolean {
    if (share <= 0) return false;
    this.#chance.block(number, objective, MASTERED, 0);
    return unit(this.#chance.a) < share;
  }

  #newObjective(learner: number, number: number, claimed: number): number {
    const objectives = this.#objectives;
    const objective = objectives.take();
    objectives.set(objective, OWNER, learner);
    objectives.set(objective, NUMBER, number);
    objectives.set(objective, STAGE, NOT_STARTED);
    objectives.set(objective, CLAIMED, claimed);
    objectives.set(objective, NEXT, this.#roster.get(learner, FIRST_OBJECTIVE));
    this.#roster.set(learner, FIRST_OBJECTIVE, objective);
    if (claimed === 0) this.#roster.set(learner, ACTIVE, this.#roster.get(learner, ACTIVE) + 1);
    for (const lane of this.#tables.begins[OBJECTIVE] ?? []) this.#beginRun(OBJECTIVE, objective, lane);
    return objective;
  }

  /** Opens the next objective that the learner has not mastered before, with the signals to all that came before it was open. */
  #openNext(learner: number, mastered: number, because: number): boolean {
    const learners = this.#learners;
    const { objectives: total } = this.#prepared.scenario.learners;
    const number = learners.get(learner, NUMBER);
    let next = this.#roster.get(learner, NEXT_OBJECTIVE);
    while (next < total && this.#isMastered(number, next, mastered)) next++;
    this.#roster.set(learner, NEXT_OBJECTIVE, next + 1);
    if (next >= total) return false;
    this.#log?.objective(this.#world.now, number, 'open', next, because);
    const objective = this.#newObjective(learner, next, 0);
    const signals = this.#signals;
    for (let signal = this.#roster.get(learner, FIRST_PENDING); signal >= 0; signal = int(signals.next, signal)) {
      this.#keepWaiting(OBJECTIVE, objective, int(signals.element, signal), int(signals.column, signal), int(signals.concerning, signal));
      // Held only until now: what begins in a step begins.
      this.wake(OBJECTIVE, objective, int(signals.element, signal));
    }
    const first = this.#objectives.firstRun(objective);
    for (let run = first; run < first + this.#objectives.runs; run++) this.retry(OBJECTIVE, objective, run);
    return true;
  }

  leave(learner: number): void {
    const learners = this.#learners;
    this.#log?.learner(this.#world.now, learners.get(learner, NUMBER), 'withdraw');
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.#objectives.get(each, NEXT)) {
      this.#work.withdrawItems(OBJECTIVE, each);
      if (this.#objectives.get(each, STAGE) === IN_PROGRESS) this.#stopProgress(each);
    }
    for (let each = this.#roster.get(learner, FIRST_CASE); each >= 0; each = this.#cases.get(each, NEXT)) {
      this.#work.withdrawItems(CASE, each);
      this.#exceptions.close();
    }
    this.#work.withdrawItems(LEARNER, learner);
    this.#tally.left += 1;
    this.#releaseLearner(learner);
    this.#desk.offerFresh();
  }

  /** Ends an objective that has begun and will not be advanced. */
  #stopProgress(objective: number): void {
    this.#tally.progressBy(-1, this.#world.now);
    this.#tally.progressSum += this.#world.now - Math.max(num(this.#objectives.since, objective), this.#tally.since);
    this.#tally.withdrawnObjectives += 1;
    this.#objectives.set(objective, STAGE, NOT_STARTED);
  }

  #releaseLearner(learner: number): void {
    const learners = this.#learners;
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE), next = -1; each >= 0; each = next) {
      next = this.#objectives.get(each, NEXT);
      this.#release(this.#objectives, each);
    }
    for (let each = this.#roster.get(learner, FIRST_CASE), next = -1; each >= 0; each = next) {
      next = this.#cases.get(each, NEXT);
      this.#release(this.#cases, each);
    }
    this.#signals.drop(this.#roster.get(learner, FIRST_PENDING));
    this.#roster.set(learner, PRESENT, 0);
    this.#tally.learnersBy(-1, this.#world.now);
    this.#release(learners, learner);
  }

  #release(places: Places, place: number): void {
    const first = places.firstRun(place);
    for (let run = first; run < first + places.runs; run++) this.#signals.drop(places.ofRun(run, FIRST_WAITING));
    places.give(place);
  }

  #initial(element: number): number {
    return this.#tables.elements[element]?.firstState ?? 0;
  }

  #startRun(kind: PlaceKind, place: number, run: number, element: number): void {
    const state = this.#initial(element);
    this.#world.places(kind).setOfRun(run, STATE, state);
    this.#work.openSteps(kind, place, run, state);
  }

  /** An element to which nothing leads begins by itself. */
  #beginRun(kind: PlaceKind, place: number, { to, column }: Lane): void {
    const run = this.#world.runOf(kind, place, to);
    this.#startRun(kind, place, run, to);
    if (this.#world.places(kind).ofRun(run, FIRST_ITEM) >= 0) this.#beginObjective(kind, place);
    else if (column >= 0) this.move(kind, place, run, to, column, KEEP);
  }

  /** The first thing that is done for an objective begins it. */
  #beginObjective(kind: PlaceKind, place: number): void {
    const objectives = this.#objectives;
    if (kind !== OBJECTIVE || objectives.get(place, STAGE) !== NOT_STARTED) return;
    objectives.set(place, STAGE, IN_PROGRESS);
    objectives.since[place] = this.#world.now;
    this.#tally.started += 1;
    this.#tally.progressBy(1, this.#world.now);
  }

  /** Lets a machine take an event, and sends what follows from it along the routes; false where it does not take it. */
  move(kind: PlaceKind, place: number, run: number, element: number, column: number, concerning: number): boolean {
    const tables = this.#tables;
    const places = this.#world.places(kind);
    if (places.ofRun(run, STATE) < 0) this.#startRun(kind, place, run, element);
    const state = places.ofRun(run, STATE);
    if (column < 0 || int(tables.isFinal, state) === 1) return false;
    const move = int(tables.firstMove, state) + column;
    const after = int(tables.next, move);
    if (after < 0) return false;
    if (concerning !== KEEP) places.setOfRun(run, CONCERNING, concerning);
    const about = places.ofRun(run, CONCERNING);
    // What is open and no longer to be done is taken back; what is to be done and not open is opened.
    const first = places.ofRun(run, FIRST_ITEM);
    if (first >= 0) this.#work.withdrawSuperseded(places, run, after);
    places.setOfRun(run, STATE, after);
    this.#beginObjective(kind, place);
    this.#work.openSteps(kind, place, run, after);
    const effects = tables.effects[move];
    this.#tally.notYet += int(tables.notYet, move);
    if (effects !== null && effects !== undefined) this.#cause(kind, place, element, effects, about);
    if (int(tables.isFinal, after) === 1) {
      if (kind === CASE) this.#exceptions.settle(place);
      else if (kind === OBJECTIVE && tables.advancing < 0) this.#concluding.push(place);
    }
    if (kind !== CASE) this.retry(kind, place, run);
    return true;
  }

  #cause(kind: PlaceKind, place: number, element: number, effects: readonly number[], about: number): void {
    const subject =
      kind === OBJECTIVE
        ? this.#objectives.get(place, NUMBER)
        : kind === CASE
          ? this.#cases.ofRun(this.#cases.firstRun(place), CONCERNING)
          : about;
    const learner = this.#world.learnerOf(kind, place);
    for (let index = 0; index < effects.length; index++) {
      const effect = effects[index] ?? 0;
      if (effect === ADVANCE) {
        this.#advance(place);
        continue;
      }
      this.#tally.traffic[effect] = (this.#tally.traffic[effect] ?? 0) + 1;
      const { to = -1, column = -1 } = this.#tables.lanes[effect] ?? {};
      if (to < 0) continue;
      this.#send(learner, to, column, subject, element, effect);
    }
  }

  #enter(learner: number, lanes: readonly Lane[]): void {
    for (const { to, column } of lanes) if (to >= 0) this.#send(learner, to, column, NOBODY, NOBODY, NOBODY);
  }

  #send(learner: number, to: number, column: number, about: number, from: number, route: number): void {
    const kind = this.#tables.elements[to]?.kind ?? LEARNER;
    if (kind === CASE) {
      this.#exceptions.open(learner, to, column, about, from, route);
    } else if (kind === LEARNER) {
      this.#sendOn(LEARNER, learner, to, column, about);
    } else if (about >= 0) {
      const objective = this.#world.objectiveOf(learner, about);
      if (objective >= 0) this.#sendOn(OBJECTIVE, objective, to, column, about);
    } else {
      this.#roster.set(learner, FIRST_PENDING, this.#signals.append(this.#roster.get(learner, FIRST_PENDING), to, column, NOBODY));
      // Oldest first, as a journey has them.
      const everybody = this.#everybody;
      for (let each = this.#roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.#objectives.get(each, NEXT))
        if (this.#objectives.get(each, STAGE) !== ADVANCED) everybody.push(each);
      while (everybody.length > 0) this.#sendOn(OBJECTIVE, everybody.pop(), to, column, NOBODY);
    }
  }

  #sendOn(kind: PlaceKind, place: number, element: number, column: number, about: number): void {
    const deliveries = this.#deliveries;
    deliveries.push(kind);
    deliveries.push(place);
    deliveries.push(element);
    deliveries.push(column);
    deliveries.push(about);
  }

  /** Delivers all that is under way, until nothing moves any more; then the people get to work. */
  #settle(learner: number): void {
    const learners = this.#learners;
    const deliveries = this.#deliveries;
    for (let at = 0; at < deliveries.length || this.#concluding.length > 0; ) {
      if (at < deliveries.length) {
        this.#deliver(
          placeKind(deliveries.at(at)),
          deliveries.at(at + 1),
          deliveries.at(at + 2),
          deliveries.at(at + 3),
          deliveries.at(at + 4),
        );
        at += NUMBERS;
        if (at > MOST_DELIVERIES * NUMBERS) throw new Error('the routes go round for ever without anybody’s work in between');
      } else this.#conclude(this.#concluding.pop());
    }
    deliveries.clear();
    if (this.#roster.get(learner, SETTLED) === 0 && this.#roster.get(learner, ENDED) >= this.#prepared.scenario.learners.objectives) {
      this.#roster.set(learner, SETTLED, 1);
      this.#tally.settled += 1;
      this.#log?.learner(this.#world.now, learners.get(learner, NUMBER), 'complete');
      this.#enter(learner, this.#tables.entries.settled);
      this.#settle(learner);
      return;
    }
    this.#tidy(learner);
    this.#desk.offerFresh();
    if (this.#roster.get(learner, PRESENT) === 1) this.#desk.learnerSeeks(learner);
  }

  #deliver(kind: PlaceKind, place: number, element: number, column: number, about: number): void {
    const places = this.#world.places(kind);
    const run = this.#world.runOf(kind, place, element);
    const state = places.ofRun(run, STATE);
    if (state >= 0 && int(this.#tables.isFinal, state) === 1) return;
    if (!this.#world.isHeld(kind, place)) {
      if (this.move(kind, place, run, element, column, about)) return;
      if (column >= 0 && int(this.#tables.ignores[element] ?? NO_EVENTS, column) === 1) return;
    }
    this.#keepWaiting(kind, place, element, column, about);
    this.wake(kind, place, element);
  }

  #keepWaiting(kind: PlaceKind, place: number, element: number, column: number, about: number): void {
    const places = this.#world.places(kind);
    const run = this.#world.runOf(kind, place, element);
    if (places.ofRun(run, STATE) < 0) places.setOfRun(run, STATE, this.#initial(element));
    if (int(this.#tables.isFinal, places.ofRun(run, STATE)) === 1) return;
    places.setOfRun(run, FIRST_WAITING, this.#signals.append(places.ofRun(run, FIRST_WAITING), element, column, about));
  }

  /** Opens the step that a machine begins in, for a run that has only waited until now. */
  wake(kind: PlaceKind, place: number, element: number): void {
    const places = this.#world.places(kind);
    const run = this.#world.runOf(kind, place, element);
    const state = places.ofRun(run, STATE);
    if (state < 0 || int(this.#tables.isFinal, state) === 1 || places.ofRun(run, FIRST_ITEM) >= 0 || this.#world.isHeld(kind, place))
      return;
    if (int(this.#tables.onlyStep, state) === -1) return;
    this.#work.openSteps(kind, place, run, state);
    this.#beginObjective(kind, place);
  }

  /** Offers a run the first of what waits for it that its machine can take now; taking it offers the next. */
  retry(kind: PlaceKind, place: number, run: number): void {
    const places = this.#world.places(kind);
    const head = places.ofRun(run, FIRST_WAITING);
    if (head < 0 || this.#world.isHeld(kind, place)) return;
    const tables = this.#tables;
    const signals = this.#signals;
    const state = places.ofRun(run, STATE);
    const element = int(tables.elementOf, state);
    const ignores = tables.ignores[element] ?? NO_EVENTS;
    let chosen = NOBODY;
    for (let signal = head, before = -1, next = -1; signal >= 0; signal = next) {
      next = int(signals.next, signal);
      const column = int(signals.column, signal);
      const takes = this.#takes(state, column);
      const take = chosen < 0 && takes;
      if (take || (!takes && column >= 0 && int(ignores, column) === 1)) {
        if (before < 0) places.setOfRun(run, FIRST_WAITING, next);
        else signals.next[before] = next;
        if (take) {
          chosen = signal;
          this.#sendOn(kind, place, element, column, int(signals.concerning, signal));
        }
        signals.give(signal);
      } else before = signal;
    }
  }

  #takes(state: number, column: number): boolean {
    const tables = this.#tables;
    return column >= 0 && int(tables.isFinal, state) === 0 && int(tables.next, int(tables.firstMove, state) + column) >= 0;
  }

  #advance(objective: number): void {
    const objectives = this.#objectives;
    if (objectives.get(objective, STAGE) === ADVANCED) return;
    objectives.set(objective, STAGE, ADVANCED);
    const learner = objectives.get(objective, OWNER);
    const since = num(objectives.since, objective);
    this.#tally.master(this.#world.now - since, this.#world.now);
    this.#tally.progressBy(-1, this.#world.now);
    this.#tally.progressSum += this.#world.now - Math.max(since, this.#tally.since);
    this.#log?.objective(this.#world.now, this.#learners.get(learner, NUMBER), 'advance', objectives.get(objective, NUMBER), NOBODY);
    this.#roster.set(learner, ENDED, this.#roster.get(learner, ENDED) + 1);
    if (objectives.get(objective, CLAIMED) === 1) return;
    this.#roster.set(learner, ACTIVE, this.#roster.get(learner, ACTIVE) - 1);
    this.#openNext(learner, this.#masteredShare(this.#learners.get(learner, NUMBER)), objectives.get(objective, NUMBER));
  }

  /** In a process that does not say what advances an objective, it is advanced when all its work has ended. */
  #conclude(place: number): void {
    const objectives = this.#objectives;
    if (objectives.get(place, STAGE) !== IN_PROGRESS) return;
    const first = objectives.firstRun(place);
    for (let run = first; run < first + objectives.runs; run++) {
      const state = objectives.ofRun(run, STATE);
      if (state >= 0 && int(this.#tables.isFinal, state) === 0) return;
    }
    this.#advance(place);
  }

  /** Lets go of what nothing can happen in any more. */
  #tidy(learner: number): void {
    if (this.#roster.get(learner, SETTLED) === 1 && this.#roster.get(learner, ALL_ITEMS) === 0) {
      this.#releaseLearner(learner);
      return;
    }
    const objectives = this.#objectives;
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE), before = -1, next = -1; each >= 0; each = next) {
      next = objectives.get(each, NEXT);
      if (objectives.get(each, STAGE) === ADVANCED && objectives.get(each, ITEMS) === 0 && this.#isBeyondReach(each)) {
        if (before < 0) this.#roster.set(learner, FIRST_OBJECTIVE, next);
        else objectives.set(before, NEXT, next);
        this.#release(objectives, each);
      } else before = each;
    }
    for (let each = this.#roster.get(learner, FIRST_CASE), before = -1, next = -1; each >= 0; each = next) {
      next = this.#cases.get(each, NEXT);
      if (int(this.#tables.isFinal, this.#cases.ofRun(this.#cases.firstRun(each), STATE)) === 1) {
        if (before < 0) this.#roster.set(learner, FIRST_CASE, next);
        else this.#cases.set(before, NEXT, next);
        this.#release(this.#cases, each);
      } else before = each;
    }
  }

  #isBeyondReach(objective: number): boolean {
    for (const element of this.#tables.reachedFromOutside) {
      const state = this.#objectives.ofRun(this.#world.runOf(OBJECTIVE, objective, element), STATE);
      if (state < 0 || int(this.#tables.isFinal, state) === 0) return false;
    }
    return true;
  }

  endWork(item: number): void {
    const items = this.#items;
    const tables = this.#tables;
    const kind = placeKind(items.get(item, KIND));
    const places = this.#world.places(kind);
    const place = items.get(item, PLACE);
    const run = items.get(item, RUN);
    const step = items.get(item, STEP);
    const learner = places.get(place, OWNER);
    const state = places.ofRun(run, STATE);
    const column = this.#outcomeOf(state * tables.steps.length + step, items.get(item, ATTEMPT), items.time(item, OUTCOME_SHARE));
    const element = int(tables.elementOf, state);
    this.#tally.complete(step, this.#world.school.at(this.#world.now) - items.time(item, OPENED_SCHOOL));
    if (this.#log !== null) this.#desk.logItem(item, 'complete', tables.elements[element]?.events[column] ?? null);
    this.#work.close(item);
    this.move(kind, place, run, element, column, KEEP);
    this.#settle(learner);
  }

  #outcomeOf(key: number, attempt: number, share: number): number {
    const ending = this.#tables.endings.get(key);
    if (ending === undefined) return NOBODY;
    const { columns, cumulative } = ending;
    if (columns.length === 1) return int(columns, 0);
    const shares = cumulative[Math.min(attempt, cumulative.length) - 1];
    if (shares === undefined) return int(columns, 0);
    let index = 0;
    while (index < columns.length - 1 && share >= num(shares, index)) index++;
    return int(columns, index);
  }

  /** Counts the objectives that are still in progress when the scenario is over. */
  countUnderWay(): void {
    const objectives = this.#objectives;
    for (let objective = 0; objective < objectives.used; objective++)
      if (objectives.get(objective, STAGE) === IN_PROGRESS)
        this.#tally.progressSum += this.#world.now - Math.max(num(objectives.since, objective), this.#tally.since);
  }
}
