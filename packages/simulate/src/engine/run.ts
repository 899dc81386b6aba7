import FlatQueue from 'flatqueue';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';
import { ADVANCE, CASE, type Lane, LEARNER, OBJECTIVE, type PlaceKind, type ProcessTables } from '../process/process-tables.js';
import { Philox, unit, unit53 } from '../random/philox.js';
import { endOfWork, minutesBetween, type SchoolClock, spanAt, type WorkingTime } from '../time/calendar.js';
import { int, num } from './ints.js';
import type { LogSink } from './log.js';
import {
  Activities,
  ADVANCED,
  FRESH,
  HELD,
  IN_PROGRESS,
  IN_WORK,
  Items,
  Learners,
  NOT_STARTED,
  Objectives,
  Places,
  QUEUED,
  Signals,
} from './pools.js';
import type { Prepared } from './prepare.js';
import { Tally } from './tally.js';
import { BY_LEARNER, BY_PEOPLE } from './workforce.js';

/** Kinds of events, in the lowest bits of an event’s number. */
const END = 0;
const OPENING = 1;
const ARRIVAL = 2;
const LEAVING = 3;
const KINDS = 4;

/** What chance is asked for, beside how long steps take and how they end. */
const MASTERED = 0x40000001;
const MIX = 0x40000002;
const LEAVES = 0x40000003;

const KEEP = -2;
const NOBODY = -1;

/** More signals than any process needs for one event: the routes go round. */
const MOST_DELIVERIES = 100_000;

/**
 * One replication of a scenario: learners on their way through the process, by the compiled tables and the routing table, and people who do
 * the work. The rules of the process are those of journeys, and a test replays what happens here in a journey.
 *
 * @internal
 */
export class Run {
  readonly tally: Tally;
  now = 0;
  readonly #prepared: Prepared;
  readonly #tables: ProcessTables;
  readonly #philox: Philox;
  readonly #arrivals: JumpableRandomGenerator;
  readonly #school: SchoolClock;
  readonly #log: LogSink | null;

  readonly #learners: Learners;
  readonly #objectives: Objectives;
  readonly #cases: Places;
  readonly #items = new Items();
  readonly #activities = new Activities();
  readonly #signals = new Signals();
  readonly #events = new FlatQueue<number>();

  /** Deliveries under way: kind of place, place, element, column, what about. */
  #deliveries: number[] = [];
  #fresh: number[] = [];
  #freed: number[] = [];
  /** Objectives of which a machine has ended, in a process that does not say what advances them. */
  #concluding: number[] = [];

  /** By person. */
  readonly #groupOf: Int32Array;
  readonly #firstPerson: Int32Array;
  readonly #idle: Int32Array[];
  readonly #idleCount: Int32Array;
  /** By queue (class and level): first and last item. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** By calendar: the span that is open or comes next. */
  readonly #span: Int32Array;
  readonly #waiting: number[] = [];
  readonly #levels: number;
  readonly #width: number;
  readonly #finishes: boolean;
  readonly #handsOver: boolean;
  readonly #singleMix: number | null;
  #arrived = 0;
  #arrivalsEnd = 0;
  #nextMark: number;
  #over = false;

  constructor(prepared: Prepared, seed: number, replication: number, log: LogSink | null) {
    const { scenario, tables, workforce } = prepared;
    this.#prepared = prepared;
    this.#tables = tables;
    this.#log = log;
    this.tally = new Tally(prepared);
    const keys = new Philox(seed | 0, Math.floor(seed / 4294967296) | 0, 10);
    keys.block(replication, 0, 0, 0);
    this.#philox = new Philox(keys.a, keys.b);
    this.#arrivals = xoroshiro128plus(keys.c);
    skipN(this.#arrivals, 32);
    this.#school = workforce.school();
    this.#learners = new Learners(tables.elementCount[LEARNER], tables.stepCount[LEARNER]);
    this.#objectives = new Objectives(tables.elementCount[OBJECTIVE], tables.stepCount[OBJECTIVE]);
    this.#cases = new Places(CASE, 1, tables.stepCount[CASE]);
    const sizes = workforce.groups.map(({ names }) => names.length);
    this.#firstPerson = Int32Array.from(sizes, (_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
    this.#groupOf = Int32Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
    // The first person of a group is the first to be asked.
    this.#idle = sizes.map((size, group) =>
      Int32Array.from({ length: size }, (_, index) => int(this.#firstPerson, group) + size - 1 - index),
    );
    this.#idleCount = Int32Array.from(sizes);
    this.#levels = workforce.levels;
    this.#width = workforce.groups.length + 1;
    this.#first = new Int32Array(workforce.classes.length * this.#levels).fill(-1);
    this.#last = new Int32Array(workforce.classes.length * this.#levels).fill(-1);
    this.#span = new Int32Array(workforce.calendars.length);
    this.#finishes = scenario.shiftEnd === 'finish';
    this.#handsOver = scenario.shiftEnd === 'hand-over';
    this.#singleMix = typeof scenario.learners.mastered === 'number' ? scenario.learners.mastered : null;
    this.#nextMark = 0;
    this.#begin();
  }

  /** Takes so many events; false when the scenario is over. */
  take(events: number): boolean {
    for (let left = events; left > 0 && !this.#over; left--) this.#takeOne();
    return !this.#over;
  }

  #takeOne(): void {
    const { horizon } = this.#prepared;
    const time = this.#events.peekValue();
    if (time === undefined || time > horizon) {
      this.#mark(horizon);
      this.#end();
      return;
    }
    const event = this.#events.pop() ?? 0;
    if (time >= this.#nextMark) this.#mark(time);
    this.now = time;
    this.tally.events += 1;
    const payload = Math.floor(event / KINDS);
    switch (event % KINDS) {
      case END:
        this.#endActivity(payload);
        break;
      case ARRIVAL:
        this.#nextArrival();
        this.#arrive();
        break;
      case OPENING:
        this.#open(payload);
        break;
      default:
        if (num(this.#learners.leavesAt, payload) === time && int(this.#learners.present, payload) === 1) this.#leave(payload);
    }
  }

  // Time

  #begin(): void {
    const { scenario, workforce, horizon } = this.#prepared;
    workforce.calendars.forEach(({ from }, calendar) => {
      const first = from[0];
      if (first !== undefined) this.#events.push(calendar * KINDS + OPENING, first);
    });
    const { arrivals, count } = scenario.learners;
    for (let index = 0; index < count; index++) this.#arrive();
    if (arrivals !== undefined) {
      this.#arrivalsEnd = arrivals.weeks === undefined ? horizon : Math.min(horizon, arrivals.weeks * 10_080);
      this.#nextArrival();
    }
  }

  #nextArrival(): void {
    const { arrivals } = this.#prepared.scenario.learners;
    if (arrivals === undefined) return;
    const gap = (-Math.log(1 - uniformFloat64(this.#arrivals)) * 10_080) / arrivals.perWeek;
    if (this.now + gap < this.#arrivalsEnd) this.#events.push(ARRIVAL, this.now + gap);
  }

  /** Does what is due at fixed times: samples, and the end of the warm-up. */
  #mark(time: number): void {
    const { warmUp, sampleEvery, horizon } = this.#prepared;
    const { tally } = this;
    for (let mark = this.#nextMark; mark <= time; mark = this.#nextMark) {
      if (mark === warmUp && warmUp > 0) tally.clear(mark);
      if (mark % sampleEvery === 0 && mark <= horizon) {
        tally.samples.push({
          at: mark,
          learners: tally.learners,
          inProgress: tally.inProgress,
          advanced: tally.advanced,
          queues: Array.from(tally.queue),
        });
      }
      const nextSample = (Math.floor(mark / sampleEvery) + 1) * sampleEvery;
      this.#nextMark = warmUp > mark ? Math.min(warmUp, nextSample) : nextSample;
      if (mark === horizon) break;
    }
  }

  /** Counts what is still in hand when the scenario is over. */
  #end(): void {
    const { horizon } = this.#prepared;
    this.#over = true;
    this.now = horizon;
    for (let activity = 0; activity < this.#activities.used; activity++) {
      const item = int(this.#activities.item, activity);
      if (item >= 0 && int(this.#items.status, item) === IN_WORK && int(this.#items.activity, item) === activity)
        this.#account(item, this.#workedOn(item));
    }
    for (let learner = 0; learner < this.#learners.used; learner++)
      if (int(this.#learners.present, learner) === 1) this.#countLearner(learner);
    this.tally.settle(horizon);
    const objectives = this.#objectives;
    for (let learner = 0; learner < this.#learners.used; learner++) {
      if (int(this.#learners.present, learner) === 0) continue;
      for (let each = int(this.#learners.firstObjective, learner); each >= 0; each = int(objectives.next, each))
        if (int(objectives.stage, each) === IN_PROGRESS)
          this.tally.progressSum += horizon - Math.max(num(objectives.since, each), this.tally.since);
    }
  }

  #isOpen(calendar: number): boolean {
    const times = this.#calendar(calendar);
    let span = int(this.#span, calendar);
    while (span < times.to.length && num(times.to, span) <= this.now) span++;
    this.#span[calendar] = span;
    return span < times.to.length && num(times.from, span) <= this.now;
  }

  #calendar(calendar: number): WorkingTime {
    return this.#prepared.workforce.calendars[calendar] ?? NEVER;
  }

  /** A shift begins: whoever is free takes what waits. */
  #open(calendar: number): void {
    const { workforce } = this.#prepared;
    const open = this.#isOpen(calendar);
    const next = this.#calendar(calendar).from[int(this.#span, calendar) + 1];
    if (next !== undefined) this.#events.push(calendar * KINDS + OPENING, next);
    if (!open) return;
    for (let group = 0; group < workforce.groups.length; group++) {
      if (workforce.groups[group]?.calendar !== calendar) continue;
      for (;;) {
        const count = int(this.#idleCount, group);
        const item = count === 0 ? NOBODY : this.#bestFor(group);
        if (item < 0) break;
        this.#idleCount[group] = count - 1;
        this.#dequeue(item);
        this.#startWork(item, int(this.#idle[group] ?? NO_ONE, count - 1), group);
      }
    }
    if (calendar !== workforce.learnerCalendar) return;
    const waiting = this.#waiting.splice(0);
    for (const learner of waiting) {
      this.#learners.waits[learner] = 0;
      if (int(this.#learners.present, learner) === 1) this.#learnerSeeks(learner);
    }
  }

  // Learners

  #arrive(): void {
    const learners = this.#learners;
    const { objectives: total, activeObjectives, leavePerYear } = this.#prepared.scenario.learners;
    const learner = learners.take();
    const number = this.#arrived++;
    learners.number[learner] = number;
    learners.since[learner] = this.now;
    this.tally.arrived += 1;
    this.tally.learners += 1;
    learners.leavesAt[learner] = Number.POSITIVE_INFINITY;
    if (leavePerYear > 0) {
      this.#philox.block(number, 0, LEAVES, 0);
      const years = Math.log(unit53(this.#philox.a, this.#philox.b)) / Math.log(1 - leavePerYear);
      const leaves = this.now + years * 525_600;
      learners.leavesAt[learner] = leaves;
      if (leaves <= this.#prepared.horizon) this.#events.push(learner * KINDS + LEAVING, leaves);
    }
    this.#log?.learner(this.now, number, 'start');
    for (const lane of this.#tables.begins[LEARNER] ?? []) this.#beginRun(LEARNER, learner, lane);
    const mastered = this.#masteredShare(number);
    let claims: number[] | null = null;
    if (mastered > 0) {
      for (let objective = 0; objective < total; objective++) {
        if (!this.#isMastered(number, objective, mastered)) continue;
        if (this.#tables.entries.claimed.length === 0) {
          learners.ended[learner] = int(learners.ended, learner) + 1;
          continue;
        }
        claims ??= [];
        claims.push(this.#newObjective(learner, objective, 1));
      }
    }
    while (int(learners.active, learner) < activeObjectives && this.#openNext(learner, mastered, NOBODY));
    this.#enter(learner, this.#tables.entries.started);
    this.#settle(learner);
    if (claims !== null) {
      for (const objective of claims) {
        this.#log?.objective(this.now, number, 'claim', int(this.#objectives.number, objective), NOBODY);
        for (const { to, column } of this.#tables.entries.claimed)
          this.#move(OBJECTIVE, objective, this.#runOf(OBJECTIVE, objective, to), to, column, int(this.#objectives.number, objective));
        this.#settle(learner);
      }
    }
  }

  #masteredShare(number: number): number {
    if (this.#singleMix !== null) return this.#singleMix;
    const { mastered } = this.#prepared.scenario.learners;
    if (typeof mastered === 'number') return mastered;
    this.#philox.block(number, 0, MIX, 0);
    let left = unit53(this.#philox.a, this.#philox.b);
    for (const each of mastered) {
      left -= each.share;
      if (left <= 0) return each.mastered;
    }
    return mastered.at(-1)?.mastered ?? 0;
  }

  #isMastered(number: number, objective: number, share: number): boolean {
    if (share <= 0) return false;
    this.#philox.block(number, objective, MASTERED, 0);
    return unit(this.#philox.a) < share;
  }

  #newObjective(learner: number, number: number, claimed: number): number {
    const objectives = this.#objectives;
    const objective = objectives.take();
    objectives.learner[objective] = learner;
    objectives.number[objective] = number;
    objectives.stage[objective] = NOT_STARTED;
    objectives.claimed[objective] = claimed;
    objectives.next[objective] = int(this.#learners.firstObjective, learner);
    this.#learners.firstObjective[learner] = objective;
    if (claimed === 0) this.#learners.active[learner] = int(this.#learners.active, learner) + 1;
    for (const lane of this.#tables.begins[OBJECTIVE] ?? []) this.#beginRun(OBJECTIVE, objective, lane);
    return objective;
  }

  /** Opens the next objective that the learner has not mastered before, with the signals to all that came before it was open. */
  #openNext(learner: number, mastered: number, because: number): boolean {
    const learners = this.#learners;
    const { objectives: total } = this.#prepared.scenario.learners;
    const number = int(learners.number, learner);
    let next = int(learners.nextObjective, learner);
    while (next < total && this.#isMastered(number, next, mastered)) next++;
    learners.nextObjective[learner] = next + 1;
    if (next >= total) return false;
    this.#log?.objective(this.now, number, 'open', next, because);
    const objective = this.#newObjective(learner, next, 0);
    const signals = this.#signals;
    for (let signal = int(learners.firstPending, learner); signal >= 0; signal = int(signals.next, signal)) {
      this.#keepWaiting(OBJECTIVE, objective, int(signals.element, signal), int(signals.column, signal), int(signals.concerning, signal));
      // Held only until now: what begins in a step begins.
      this.#wake(OBJECTIVE, objective, int(signals.element, signal));
    }
    for (let run = 0; run < this.#objectives.runs; run++) this.#retry(OBJECTIVE, objective, objective * this.#objectives.runs + run);
    return true;
  }

  #countLearner(learner: number): void {
    const { workforce } = this.#prepared;
    const from = Math.max(num(this.#learners.since, learner), this.tally.since);
    this.tally.learnerMinutes += minutesBetween(this.#calendar(workforce.learnerCalendar), from, this.now);
  }

  #leave(learner: number): void {
    const learners = this.#learners;
    this.#log?.learner(this.now, int(learners.number, learner), 'withdraw');
    for (let each = int(learners.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each)) {
      this.#withdrawItems(OBJECTIVE, each);
      if (int(this.#objectives.stage, each) === IN_PROGRESS) this.#stopProgress(each);
    }
    for (let each = int(learners.firstCase, learner); each >= 0; each = int(this.#cases.next, each)) {
      this.#withdrawItems(CASE, each);
      this.#closeException();
    }
    this.#withdrawItems(LEARNER, learner);
    this.tally.left += 1;
    this.#releaseLearner(learner);
    this.#offerFresh();
  }

  /** Ends an objective that has begun and will not be advanced. */
  #stopProgress(objective: number): void {
    this.tally.progressBy(-1, this.now);
    this.tally.progressSum += this.now - Math.max(num(this.#objectives.since, objective), this.tally.since);
    this.tally.withdrawnObjectives += 1;
  }

  #withdrawItems(kind: PlaceKind, place: number): void {
    const places = this.#places(kind);
    const end = (place + 1) * places.runs;
    for (let run = place * places.runs; run < end; run++) {
      for (let item = int(places.firstItem, run); item >= 0; item = int(places.firstItem, run)) this.#withdraw(item);
    }
  }

  #releaseLearner(learner: number): void {
    const learners = this.#learners;
    this.#countLearner(learner);
    for (let each = int(learners.firstObjective, learner), next = -1; each >= 0; each = next) {
      next = int(this.#objectives.next, each);
      this.#release(this.#objectives, each);
    }
    for (let each = int(learners.firstCase, learner), next = -1; each >= 0; each = next) {
      next = int(this.#cases.next, each);
      this.#release(this.#cases, each);
    }
    this.#signals.drop(int(learners.firstPending, learner));
    learners.present[learner] = 0;
    this.tally.learners -= 1;
    this.#release(learners, learner);
  }

  #release(places: Places, place: number): void {
    const end = (place + 1) * places.runs;
    for (let run = place * places.runs; run < end; run++) this.#signals.drop(int(places.firstWaiting, run));
    places.give(place);
  }

  // The process

  #places(kind: PlaceKind): Places {
    return kind === OBJECTIVE ? this.#objectives : kind === LEARNER ? this.#learners : this.#cases;
  }

  #runOf(kind: PlaceKind, place: number, element: number): number {
    if (kind === CASE) return place;
    return place * this.#places(kind).runs + (this.#tables.elements[element]?.position ?? 0);
  }

  #learnerOf(kind: PlaceKind, place: number): number {
    return int(this.#places(kind).learner, place);
  }

  /** Whether an open case stops the work in a place. */
  #isHeld(kind: PlaceKind, place: number): boolean {
    if (kind === CASE) return false;
    if (kind === LEARNER) return int(this.#learners.suspended, place) > 0;
    if (int(this.#objectives.stage, place) === ADVANCED) return false;
    return int(this.#objectives.suspended, place) > 0 || int(this.#learners.suspended, int(this.#objectives.learner, place)) > 0;
  }

  #initial(element: number): number {
    return this.#tables.elements[element]?.firstState ?? 0;
  }

  #startRun(kind: PlaceKind, place: number, run: number, element: number): void {
    const state = this.#initial(element);
    this.#places(kind).state[run] = state;
    this.#openSteps(kind, place, run, state);
  }

  /** An element to which nothing leads begins by itself. */
  #beginRun(kind: PlaceKind, place: number, { to, column }: Lane): void {
    const run = this.#runOf(kind, place, to);
    this.#startRun(kind, place, run, to);
    if (int(this.#places(kind).firstItem, run) >= 0) this.#beginObjective(kind, place);
    else if (column >= 0) this.#move(kind, place, run, to, column, KEEP);
  }

  /** The first thing that is done for an objective begins it. */
  #beginObjective(kind: PlaceKind, place: number): void {
    const objectives = this.#objectives;
    if (kind !== OBJECTIVE || int(objectives.stage, place) !== NOT_STARTED) return;
    objectives.stage[place] = IN_PROGRESS;
    objectives.since[place] = this.now;
    this.tally.started += 1;
    this.tally.progressBy(1, this.now);
  }

  /** Lets a machine take an event, and sends what follows from it along the routes; false where it does not take it. */
  #move(kind: PlaceKind, place: number, run: number, element: number, column: number, concerning: number): boolean {
    const tables = this.#tables;
    const places = this.#places(kind);
    if (int(places.state, run) < 0) this.#startRun(kind, place, run, element);
    const state = int(places.state, run);
    if (column < 0 || int(tables.isFinal, state) === 1) return false;
    const move = int(tables.firstMove, state) + column;
    const after = int(tables.next, move);
    if (after < 0) return false;
    if (concerning !== KEEP) places.concerning[run] = concerning;
    const about = int(places.concerning, run);
    // What is open and no longer to be done is taken back; what is to be done and not open is opened.
    const first = int(places.firstItem, run);
    if (first >= 0) this.#withdrawSuperseded(places, run, after);
    places.state[run] = after;
    this.#beginObjective(kind, place);
    this.#openSteps(kind, place, run, after);
    const effects = tables.effects[move];
    this.tally.notYet += int(tables.notYet, move);
    if (effects !== null && effects !== undefined) this.#cause(kind, place, element, effects, about);
    if (int(tables.isFinal, after) === 1) {
      if (kind === CASE) this.#settleCase(place);
      else if (kind === OBJECTIVE && !tables.advances) this.#concluding.push(place);
    }
    if (kind !== CASE) this.#retry(kind, place, run);
    return true;
  }

  #withdrawSuperseded(places: Places, run: number, state: number): void {
    const active = this.#tables.activeSteps[state] ?? [];
    for (let item = int(places.firstItem, run), next = -1; item >= 0; item = next) {
      next = int(this.#items.nextInRun, item);
      if (!active.includes(int(this.#items.step, item))) this.#withdraw(item);
    }
  }

  #openSteps(kind: PlaceKind, place: number, run: number, state: number): void {
    const only = int(this.#tables.onlyStep, state);
    if (only === -1) return;
    if (only >= 0) {
      if (!this.#hasItem(kind, run, only)) this.#openItem(kind, place, run, only);
      return;
    }
    for (const step of this.#tables.activeSteps[state] ?? []) if (!this.#hasItem(kind, run, step)) this.#openItem(kind, place, run, step);
  }

  #hasItem(kind: PlaceKind, run: number, step: number): boolean {
    for (let item = int(this.#places(kind).firstItem, run); item >= 0; item = int(this.#items.nextInRun, item))
      if (int(this.#items.step, item) === step) return true;
    return false;
  }

  #cause(kind: PlaceKind, place: number, element: number, effects: readonly number[], about: number): void {
    const subject = kind === OBJECTIVE ? int(this.#objectives.number, place) : kind === CASE ? int(this.#cases.concerning, place) : about;
    const learner = this.#learnerOf(kind, place);
    for (let index = 0; index < effects.length; index++) {
      const effect = effects[index] ?? 0;
      if (effect === ADVANCE) {
        this.#advance(place);
        continue;
      }
      this.tally.traffic[effect] = (this.tally.traffic[effect] ?? 0) + 1;
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
      this.#openCase(learner, to, column, about, from, route);
    } else if (kind === LEARNER) {
      this.#deliveries.push(LEARNER, learner, to, column, about);
    } else if (about >= 0) {
      const objective = this.#findObjective(learner, about);
      if (objective >= 0) this.#deliveries.push(OBJECTIVE, objective, to, column, about);
    } else {
      this.#learners.firstPending[learner] = this.#signals.append(int(this.#learners.firstPending, learner), to, column, NOBODY);
      // Oldest first, as a journey has them.
      const at = this.#deliveries.length;
      for (let each = int(this.#learners.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
        if (int(this.#objectives.stage, each) !== ADVANCED) this.#deliveries.splice(at, 0, OBJECTIVE, each, to, column, NOBODY);
    }
  }

  #findObjective(learner: number, number: number): number {
    for (let each = int(this.#learners.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
      if (int(this.#objectives.number, each) === number) return each;
    return NOBODY;
  }

  /** Delivers all that is under way, until nothing moves any more; then the people get to work. */
  #settle(learner: number): void {
    const learners = this.#learners;
    for (let at = 0, rounds = 0; at < this.#deliveries.length || this.#concluding.length > 0; ) {
      if (at < this.#deliveries.length) {
        const kind = placeKind(this.#deliveries[at] ?? 0);
        this.#deliver(
          kind,
          this.#deliveries[at + 1] ?? 0,
          this.#deliveries[at + 2] ?? 0,
          this.#deliveries[at + 3] ?? 0,
          this.#deliveries[at + 4] ?? 0,
        );
        at += 5;
        rounds += 1;
        if (rounds > MOST_DELIVERIES) throw new Error('the routes go round for ever without anybody’s work in between');
      } else this.#conclude();
    }
    this.#deliveries.length = 0;
    if (int(learners.settled, learner) === 0 && int(learners.ended, learner) >= this.#prepared.scenario.learners.objectives) {
      learners.settled[learner] = 1;
      this.tally.settled += 1;
      this.#log?.learner(this.now, int(learners.number, learner), 'complete');
      this.#enter(learner, this.#tables.entries.settled);
      this.#settle(learner);
      return;
    }
    this.#tidy(learner);
    this.#offerFresh();
    if (int(learners.present, learner) === 1) this.#learnerSeeks(learner);
  }

  #deliver(kind: PlaceKind, place: number, element: number, column: number, about: number): void {
    const places = this.#places(kind);
    const run = this.#runOf(kind, place, element);
    const state = int(places.state, run);
    if (state >= 0 && int(this.#tables.isFinal, state) === 1) return;
    if (!this.#isHeld(kind, place)) {
      if (this.#move(kind, place, run, element, column, about)) return;
      if (column >= 0 && int(this.#tables.ignores[element] ?? NO_ONE, column) === 1) return;
    }
    this.#keepWaiting(kind, place, element, column, about);
    this.#wake(kind, place, element);
  }

  #keepWaiting(kind: PlaceKind, place: number, element: number, column: number, about: number): void {
    const places = this.#places(kind);
    const run = this.#runOf(kind, place, element);
    if (int(places.state, run) < 0) places.state[run] = this.#initial(element);
    if (int(this.#tables.isFinal, int(places.state, run)) === 1) return;
    places.firstWaiting[run] = this.#signals.append(int(places.firstWaiting, run), element, column, about);
  }

  /** Opens the step that a machine begins in, for a run that has only waited until now. */
  #wake(kind: PlaceKind, place: number, element: number): void {
    const places = this.#places(kind);
    const run = this.#runOf(kind, place, element);
    const state = int(places.state, run);
    if (state < 0 || int(this.#tables.isFinal, state) === 1 || int(places.firstItem, run) >= 0 || this.#isHeld(kind, place)) return;
    if (int(this.#tables.onlyStep, state) === -1) return;
    this.#openSteps(kind, place, run, state);
    this.#beginObjective(kind, place);
  }

  /** Offers a run the first of what waits for it that its machine can take now; taking it offers the next. */
  #retry(kind: PlaceKind, place: number, run: number): void {
    const places = this.#places(kind);
    const head = int(places.firstWaiting, run);
    if (head < 0 || this.#isHeld(kind, place)) return;
    const tables = this.#tables;
    const signals = this.#signals;
    const state = int(places.state, run);
    const element = int(tables.elementOf, state);
    const takes = (column: number): boolean =>
      column >= 0 && int(tables.isFinal, state) === 0 && int(tables.next, int(tables.firstMove, state) + column) >= 0;
    let chosen = NOBODY;
    for (let signal = head, before = -1, next = -1; signal >= 0; signal = next) {
      next = int(signals.next, signal);
      const column = int(signals.column, signal);
      const take = chosen < 0 && takes(column);
      if (take || (column >= 0 && int(tables.ignores[element] ?? NO_ONE, column) === 1 && !takes(column))) {
        if (before < 0) places.firstWaiting[run] = next;
        else signals.next[before] = next;
        if (take) {
          chosen = signal;
          this.#deliveries.push(kind, place, element, column, int(signals.concerning, signal));
        }
        signals.give(signal);
      } else before = signal;
    }
  }

  #advance(objective: number): void {
    const objectives = this.#objectives;
    if (int(objectives.stage, objective) === ADVANCED) return;
    objectives.stage[objective] = ADVANCED;
    const learner = int(objectives.learner, objective);
    const since = num(objectives.since, objective);
    this.tally.master(this.now - since, this.now);
    this.tally.progressBy(-1, this.now);
    this.tally.progressSum += this.now - Math.max(since, this.tally.since);
    this.#log?.objective(this.now, int(this.#learners.number, learner), 'advance', int(objectives.number, objective), NOBODY);
    this.#learners.ended[learner] = int(this.#learners.ended, learner) + 1;
    if (int(objectives.claimed, objective) === 1) return;
    this.#learners.active[learner] = int(this.#learners.active, learner) - 1;
    this.#openNext(learner, this.#masteredShare(int(this.#learners.number, learner)), int(objectives.number, objective));
  }

  /** In a process that does not say what advances an objective, it is advanced when all its work has ended. */
  #conclude(): void {
    const objectives = this.#objectives;
    const places = this.#concluding;
    this.#concluding = [];
    for (const place of places) {
      if (int(objectives.stage, place) !== IN_PROGRESS) continue;
      let done = true;
      for (let run = place * objectives.runs; run < (place + 1) * objectives.runs; run++) {
        const state = int(objectives.state, run);
        if (state >= 0 && int(this.#tables.isFinal, state) === 0) done = false;
      }
      if (done) this.#advance(place);
    }
  }

  /** Lets go of what nothing can happen in any more. */
  #tidy(learner: number): void {
    const learners = this.#learners;
    if (int(learners.settled, learner) === 1 && int(learners.allItems, learner) === 0) {
      this.#releaseLearner(learner);
      return;
    }
    const objectives = this.#objectives;
    for (let each = int(learners.firstObjective, learner), before = -1, next = -1; each >= 0; each = next) {
      next = int(objectives.next, each);
      if (int(objectives.stage, each) === ADVANCED && int(objectives.items, each) === 0 && this.#isBeyondReach(each)) {
        if (before < 0) learners.firstObjective[learner] = next;
        else objectives.next[before] = next;
        this.#release(objectives, each);
      } else before = each;
    }
    for (let each = int(learners.firstCase, learner), before = -1, next = -1; each >= 0; each = next) {
      next = int(this.#cases.next, each);
      if (int(this.#tables.isFinal, int(this.#cases.state, each)) === 1) {
        if (before < 0) learners.firstCase[learner] = next;
        else this.#cases.next[before] = next;
        this.#release(this.#cases, each);
      } else before = each;
    }
  }

  #isBeyondReach(objective: number): boolean {
    for (const element of this.#tables.reachedFromOutside) {
      const state = int(this.#objectives.state, this.#runOf(OBJECTIVE, objective, element));
      if (state < 0 || int(this.#tables.isFinal, state) === 0) return false;
    }
    return true;
  }

  // Exception cases

  #openCase(learner: number, element: number, column: number, about: number, from: number, route: number): void {
    const cases = this.#cases;
    const place = cases.take();
    const number = int(this.#learners.cases, learner) + 1;
    this.#learners.cases[learner] = number;
    cases.learner[place] = learner;
    cases.number[place] = number;
    cases.state[place] = this.#initial(element);
    cases.concerning[place] = about;
    cases.next[place] = int(this.#learners.firstCase, learner);
    this.#learners.firstCase[learner] = place;
    const cause = route < 0 ? 'from outside' : `${this.#tables.elements[from]?.element.id ?? ''}: ${this.#tables.routes[route]?.on ?? ''}`;
    this.tally.raise(cause);
    this.#suspend(learner, about, 1);
    this.#wake(CASE, place, element);
    this.#move(CASE, place, place, element, column, about);
  }

  #settleCase(place: number): void {
    const learner = int(this.#cases.learner, place);
    const about = int(this.#cases.concerning, place);
    this.#closeException();
    this.#suspend(learner, about, -1);
    const objective = about < 0 ? NOBODY : this.#findObjective(learner, about);
    if (about >= 0) {
      if (objective >= 0) this.#retryAll(OBJECTIVE, objective);
      return;
    }
    this.#retryAll(LEARNER, learner);
    for (let each = int(this.#learners.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
      this.#retryAll(OBJECTIVE, each);
  }

  #closeException(): void {
    this.tally.closed += 1;
    this.tally.exceptionsOpen -= 1;
  }

  #retryAll(kind: PlaceKind, place: number): void {
    const places = this.#places(kind);
    for (let position = 0; position < places.runs; position++) {
      const run = place * places.runs + position;
      const state = int(places.state, run);
      if (state < 0) continue;
      this.#wake(kind, place, int(this.#tables.elementOf, state));
      this.#retry(kind, place, run);
    }
  }

  /** Suspends, or releases, an objective, or all that a learner does. */
  #suspend(learner: number, about: number, change: number): void {
    const objective = about < 0 ? NOBODY : this.#findObjective(learner, about);
    if (about >= 0 && objective < 0) return;
    const places = objective >= 0 ? this.#objectives : this.#learners;
    const place = objective >= 0 ? objective : learner;
    places.suspended[place] = int(places.suspended, place) + change;
    this.#holdOrRelease(objective >= 0 ? OBJECTIVE : LEARNER, place);
    if (objective >= 0) return;
    for (let each = int(this.#learners.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
      this.#holdOrRelease(OBJECTIVE, each);
  }

  #holdOrRelease(kind: PlaceKind, place: number): void {
    const places = this.#places(kind);
    const items = this.#items;
    const held = this.#isHeld(kind, place);
    const end = (place + 1) * places.runs;
    for (let run = place * places.runs; run < end; run++) {
      for (let item = int(places.firstItem, run); item >= 0; item = int(items.nextInRun, item)) {
        const status = int(items.status, item);
        if (held && status !== HELD) {
          if (status === QUEUED) this.#dequeue(item);
          else if (status === IN_WORK) this.#breakOff(item);
          items.status[item] = HELD;
          this.#logItem(item, 'suspend', null);
        } else if (!held && status === HELD) {
          items.status[item] = FRESH;
          this.#fresh.push(item);
          this.#logItem(item, 'resume', null);
        }
      }
    }
  }

  // Work items

  #openItem(kind: PlaceKind, place: number, run: number, step: number): void {
    const items = this.#items;
    const places = this.#places(kind);
    const item = items.take();
    const learner = int(places.learner, place);
    const visit = place * places.steps + (this.#tables.steps[step]?.position ?? 0);
    const attempt = int(places.visits, visit) + 1;
    places.visits[visit] = attempt;
    items.kind[item] = kind;
    items.place[item] = place;
    items.run[item] = run;
    items.step[item] = step;
    items.attempt[item] = attempt;
    items.opened[item] = this.now;
    items.openedSchool[item] = this.#school.at(this.now);
    items.nextInRun[item] = int(places.firstItem, run);
    places.firstItem[run] = item;
    places.items[place] = int(places.items, place) + 1;
    this.#learners.allItems[learner] = int(this.#learners.allItems, learner) + 1;
    // Addressed by whose it is and which attempt, so that it is the same in every scenario that is compared.
    this.#philox.block(int(this.#learners.number, learner), kind === LEARNER ? 0 : int(places.number, place) * 3 + kind, step, attempt);
    items.effortShare[item] = unit53(this.#philox.a, this.#philox.b);
    items.outcomeShare[item] = unit53(this.#philox.c, this.#philox.d);
    this.tally.opened[step] = (this.tally.opened[step] ?? 0) + 1;
    items.status[item] = FRESH;
    this.#fresh.push(item);
    if (this.#log !== null) this.#logItem(item, 'schedule', null);
    if (this.#isHeld(kind, place)) items.status[item] = HELD;
  }

  /** Takes an item out of the run it is open in. */
  #close(item: number): void {
    const items = this.#items;
    const places = this.#places(placeKind(int(items.kind, item)));
    const run = int(items.run, item);
    const place = int(items.place, item);
    const learner = int(places.learner, place);
    if (int(places.firstItem, run) === item) places.firstItem[run] = int(items.nextInRun, item);
    else {
      for (let each = int(places.firstItem, run); each >= 0; each = int(items.nextInRun, each))
        if (int(items.nextInRun, each) === item) items.nextInRun[each] = int(items.nextInRun, item);
    }
    places.items[place] = int(places.items, place) - 1;
    this.#learners.allItems[learner] = int(this.#learners.allItems, learner) - 1;
    items.give(item);
  }

  #withdraw(item: number): void {
    const status = int(this.#items.status, item);
    if (status === QUEUED) this.#dequeue(item);
    else if (status === IN_WORK) this.#breakOff(item);
    const step = int(this.#items.step, item);
    this.tally.withdrawn[step] = (this.tally.withdrawn[step] ?? 0) + 1;
    this.#logItem(item, 'withdraw', null);
    this.#close(item);
  }

  #logItem(item: number, lifecycle: 'schedule' | 'start' | 'suspend' | 'resume' | 'withdraw' | 'complete', outcome: string | null): void {
    const log = this.#log;
    if (log === null) return;
    const items = this.#items;
    const kind = placeKind(int(items.kind, item));
    const places = this.#places(kind);
    const place = int(items.place, item);
    const person = int(items.person, item);
    const step = int(items.step, item);
    const group = person < 0 ? this.#width - 1 : int(this.#groupOf, person);
    const { workforce } = this.#prepared;
    const number = int(this.#learners.number, int(places.learner, place));
    const role = workforce.roles[int(workforce.roleOf, step * this.#width + group)] ?? null;
    const byPeople = int(workforce.mode, step) === BY_PEOPLE;
    const resource = byPeople ? (workforce.groups[group]?.names[person - int(this.#firstPerson, group)] ?? null) : null;
    log.item(
      this.now,
      number,
      kind,
      kind === LEARNER ? 0 : int(places.number, place),
      step,
      lifecycle,
      byPeople && person < 0 ? null : role,
      resource,
      outcome,
    );
  }

  // People

  /** Gives what was opened to whoever is free, and those who were freed what waits. */
  #offerFresh(): void {
    for (let index = 0; index < this.#fresh.length; index++) {
      const item = this.#fresh[index] ?? 0;
      if (int(this.#items.status, item) === FRESH) this.#offer(item);
    }
    this.#fresh.length = 0;
    for (let index = 0; index < this.#freed.length; index++) this.#seek(this.#freed[index] ?? 0);
    this.#freed.length = 0;
  }

  #offer(item: number): void {
    const { workforce } = this.#prepared;
    const step = int(this.#items.step, item);
    const mode = int(workforce.mode, step);
    if (mode === BY_PEOPLE) {
      const groups = workforce.groupsOfClass[int(workforce.classOf, step)] ?? [];
      for (let index = 0; index < groups.length; index++) {
        const group = groups[index] ?? 0;
        const count = int(this.#idleCount, group);
        if (count === 0 || !this.#isOpen(workforce.groups[group]?.calendar ?? 0)) continue;
        this.#idleCount[group] = count - 1;
        this.#startWork(item, int(this.#idle[group] ?? NO_ONE, count - 1), group);
        return;
      }
      this.#enqueue(item, false);
    } else if (mode === BY_LEARNER) {
      this.#enqueueForLearner(item);
      this.#learnerSeeks(this.#learnerOf(placeKind(int(this.#items.kind, item)), int(this.#items.place, item)));
    } else this.#startDelay(item);
  }

  #enqueue(item: number, first: boolean): void {
    const { workforce } = this.#prepared;
    const items = this.#items;
    const step = int(items.step, item);
    const line = int(workforce.classOf, step);
    const queue = line * this.#levels + int(workforce.level, step);
    items.status[item] = QUEUED;
    const neighbour = first ? int(this.#first, queue) : int(this.#last, queue);
    items.before[item] = first ? NOBODY : neighbour;
    items.after[item] = first ? neighbour : NOBODY;
    if (neighbour < 0) {
      this.#first[queue] = item;
      this.#last[queue] = item;
    } else if (first) {
      items.before[neighbour] = item;
      this.#first[queue] = item;
    } else {
      items.after[neighbour] = item;
      this.#last[queue] = item;
    }
    this.tally.queueBy(line, 1, this.now);
  }

  #dequeue(item: number): void {
    const { workforce } = this.#prepared;
    const items = this.#items;
    const step = int(items.step, item);
    const before = int(items.before, item);
    const after = int(items.after, item);
    if (int(workforce.mode, step) === BY_LEARNER) {
      const learners = this.#learners;
      const learner = this.#learnerOf(placeKind(int(items.kind, item)), int(items.place, item));
      if (before >= 0) items.after[before] = after;
      else learners.firstQueued[learner] = after;
      if (after >= 0) items.before[after] = before;
      else learners.lastQueued[learner] = before;
      return;
    }
    const line = int(workforce.classOf, step);
    const queue = line * this.#levels + int(workforce.level, step);
    if (before >= 0) items.after[before] = after;
    else this.#first[queue] = after;
    if (after >= 0) items.before[after] = before;
    else this.#last[queue] = before;
    this.tally.queueBy(line, -1, this.now);
  }

  #enqueueForLearner(item: number): void {
    const items = this.#items;
    const learners = this.#learners;
    const learner = this.#learnerOf(placeKind(int(items.kind, item)), int(items.place, item));
    const last = int(learners.lastQueued, learner);
    items.status[item] = QUEUED;
    items.before[item] = last;
    items.after[item] = NOBODY;
    if (last < 0) learners.firstQueued[learner] = item;
    else items.after[last] = item;
    learners.lastQueued[learner] = item;
  }

  #learnerSeeks(learner: number): void {
    const learners = this.#learners;
    const first = int(learners.firstQueued, learner);
    if (first < 0 || int(learners.item, learner) >= 0) return;
    const { workforce } = this.#prepared;
    if (!this.#isOpen(workforce.learnerCalendar)) {
      if (int(learners.waits, learner) === 1) return;
      learners.waits[learner] = 1;
      this.#waiting.push(learner);
      return;
    }
    let best = first;
    for (let item = int(this.#items.after, first); item >= 0; item = int(this.#items.after, item))
      if (int(workforce.level, int(this.#items.step, item)) > int(workforce.level, int(this.#items.step, best))) best = item;
    this.#dequeue(best);
    learners.item[learner] = best;
    this.#startStretch(best, this.#width - 1, workforce.learnerCalendar);
  }

  /** The item that a group should do next: the highest priority, then the preferred role, then the longest wait. */
  #bestFor(group: number): number {
    const lines = this.#prepared.workforce.classesOfGroup[group] ?? [];
    for (let level = this.#levels - 1; level >= 0; level--) {
      for (let index = 0; index < lines.length; index++) {
        const item = int(this.#first, (lines[index] ?? 0) * this.#levels + level);
        if (item >= 0) return item;
      }
    }
    return NOBODY;
  }

  #seek(person: number): void {
    const group = int(this.#groupOf, person);
    if (this.#isOpen(this.#prepared.workforce.groups[group]?.calendar ?? 0)) {
      const item = this.#bestFor(group);
      if (item >= 0) {
        this.#dequeue(item);
        this.#startWork(item, person, group);
        return;
      }
    }
    const count = int(this.#idleCount, group);
    const idle = this.#idle[group];
    if (idle !== undefined) idle[count] = person;
    this.#idleCount[group] = count + 1;
  }

  #startWork(item: number, person: number, group: number): void {
    this.#items.person[item] = person;
    this.#startStretch(item, group, this.#prepared.workforce.groups[group]?.calendar ?? 0);
  }

  #startDelay(item: number): void {
    this.#beginWork(item, this.#width - 1);
    this.#schedule(item, this.now + num(this.#items.left, item), 0);
  }

  /** The first time that somebody works on an item, it has waited for as long as it has been open. */
  #beginWork(item: number, group: number): void {
    const items = this.#items;
    items.status[item] = IN_WORK;
    items.since[item] = this.now;
    if (num(items.left, item) < 0) {
      const step = int(items.step, item);
      const pair = step * this.#width + group;
      items.left[item] = this.#prepared.workforce.effort[pair]?.(num(items.effortShare, item)) ?? 0;
      this.tally.begin(step, pair, this.now - num(items.opened, item));
    }
    if (this.#log !== null) this.#logItem(item, 'start', null);
  }

  #startStretch(item: number, group: number, calendar: number): void {
    this.#beginWork(item, group);
    const minutes = num(this.#items.left, item);
    const times = this.#calendar(calendar);
    const span = int(this.#span, calendar);
    const close = num(times.to, span);
    if (this.#finishes || this.now + minutes <= close) this.#schedule(item, this.now + minutes, 0);
    else if (this.#handsOver && group < this.#width - 1) this.#schedule(item, close, 1);
    else this.#schedule(item, endOfWork(times, span, this.now, minutes), 0);
  }

  #schedule(item: number, time: number, broken: number): void {
    const activities = this.#activities;
    const activity = activities.take();
    activities.item[activity] = item;
    activities.broken[activity] = broken;
    this.#items.activity[item] = activity;
    if (time <= this.#prepared.horizon) this.#events.push(activity * KINDS + END, time);
  }

  #calendarOf(item: number): number {
    const { workforce } = this.#prepared;
    const person = int(this.#items.person, item);
    if (person >= 0) return workforce.groups[int(this.#groupOf, person)]?.calendar ?? 0;
    return int(workforce.mode, int(this.#items.step, item)) === BY_LEARNER ? workforce.learnerCalendar : 0;
  }

  /** Minutes worked on an item in the stretch in hand, until now. */
  #workedOn(item: number): number {
    return this.#minutesWorked(item, num(this.#items.since, item), this.now);
  }

  #minutesWorked(item: number, from: number, to: number): number {
    return this.#finishes ? Math.max(0, to - from) : minutesBetween(this.#calendar(this.#calendarOf(item)), from, to);
  }

  /** Counts the work of the stretch that ends now, without what was before counting began. */
  #account(item: number, minutes: number): void {
    const items = this.#items;
    const since = num(items.since, item);
    const step = int(items.step, item);
    const person = int(items.person, item);
    const group = person < 0 ? this.#width - 1 : int(this.#groupOf, person);
    const before = since < this.tally.since ? this.#minutesWorked(item, since, this.tally.since) : 0;
    this.tally.work(step, step * this.#width + group, minutes - before);
    if (this.#finishes && person >= 0) {
      const times = this.#calendar(this.#calendarOf(item));
      const from = Math.max(since, this.tally.since);
      const close = num(times.to, spanAt(times.to, since));
      if (close < this.now)
        this.tally.overtime[group] = num(this.tally.overtime, group) + this.now - from - minutesBetween(times, from, this.now);
    }
  }

  /** Ends the stretch of work in hand, however it ends: whoever worked is free again. */
  #putDown(item: number): void {
    const person = int(this.#items.person, item);
    if (person >= 0) this.#freed.push(person);
    else if (int(this.#prepared.workforce.mode, int(this.#items.step, item)) === BY_LEARNER) {
      this.#learners.item[this.#learnerOf(placeKind(int(this.#items.kind, item)), int(this.#items.place, item))] = NOBODY;
    }
  }

  /** Somebody is called off the work in hand. */
  #breakOff(item: number): void {
    const items = this.#items;
    const worked = this.#workedOn(item);
    this.#account(item, worked);
    items.left[item] = Math.max(0, num(items.left, item) - worked);
    // The end that was foreseen stays in the calendar of events, and means nothing any more.
    this.#activities.item[int(items.activity, item)] = NOBODY;
    items.activity[item] = NOBODY;
    this.#putDown(item);
    items.person[item] = NOBODY;
  }

  #endActivity(activity: number): void {
    const item = int(this.#activities.item, activity);
    const broken = int(this.#activities.broken, activity) === 1;
    this.#activities.give(activity);
    if (item < 0) return;
    this.#activities.item[activity] = NOBODY;
    if (broken) this.#handOver(item);
    else this.#endWork(item);
  }

  /** A shift ends: the work goes back to the head of the queue, for whoever comes. */
  #handOver(item: number): void {
    const items = this.#items;
    const worked = this.now - num(items.since, item);
    this.#account(item, worked);
    items.left[item] = Math.max(0, num(items.left, item) - worked);
    this.#logItem(item, 'suspend', null);
    this.#putDown(item);
    items.person[item] = NOBODY;
    this.#enqueue(item, true);
    const { workforce } = this.#prepared;
    // Somebody whose shift goes on may be free.
    for (const group of workforce.groupsOfClass[int(workforce.classOf, int(items.step, item))] ?? []) {
      const count = int(this.#idleCount, group);
      if (count === 0 || !this.#isOpen(workforce.groups[group]?.calendar ?? 0)) continue;
      this.#idleCount[group] = count - 1;
      this.#dequeue(item);
      this.#startWork(item, int(this.#idle[group] ?? NO_ONE, count - 1), group);
      break;
    }
    this.#offerFresh();
  }

  #endWork(item: number): void {
    const items = this.#items;
    const tables = this.#tables;
    const kind = placeKind(int(items.kind, item));
    const places = this.#places(kind);
    const place = int(items.place, item);
    const run = int(items.run, item);
    const step = int(items.step, item);
    const learner = int(places.learner, place);
    this.#account(item, num(items.left, item));
    this.#putDown(item);
    const state = int(places.state, run);
    const column = this.#outcomeOf(state * tables.steps.length + step, int(items.attempt, item), num(items.outcomeShare, item));
    const element = int(tables.elementOf, state);
    this.tally.complete(step, this.#school.at(this.now) - num(items.openedSchool, item));
    if (this.#log !== null) this.#logItem(item, 'complete', tables.elements[element]?.machine.events[column] ?? null);
    this.#close(item);
    this.#move(kind, place, run, element, column, KEEP);
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
}

const NEVER: WorkingTime = { from: new Float64Array(0), to: new Float64Array(0) };
const NO_ONE = new Int32Array(0);

const placeKind = (kind: number): PlaceKind => (kind === OBJECTIVE ? OBJECTIVE : kind === LEARNER ? LEARNER : CASE);
