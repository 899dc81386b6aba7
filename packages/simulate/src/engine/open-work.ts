import { type HostWork, type InnerKind, LEARNER, type StateId, type StepId } from 'work-elements/interpreter';
import type { ItemId, PlaceId, RunId } from '../arrays/ids.js';
import { at, int, missing } from '../arrays/ints.js';
import type { ProcessTables } from '../process/process-tables.js';
import { type Threefry, unit52 } from '../random/threefry.js';
import type { Dispatcher } from './dispatcher.js';
import {
  ATTEMPT,
  EFFORT_DRAW,
  FREE,
  FRESH,
  IN_PROGRESS_STATUS,
  type Items,
  KIND,
  NEXT_IN_RUN,
  OPENED,
  OPENED_SCHOOL,
  OUTCOME_DRAW,
  PLACE,
  QUEUED,
  REMAINING,
  RUN,
  STATUS,
  STEP,
  SUSPENDED_STATUS,
} from './items.js';
import { ALL_ITEMS, FIRST_ITEM, ITEMS, NUMBER, OWNER, placeKind, type Roster } from './places.js';
import { refuseRun } from './refuse-run.js';
import type { StatisticsCollector } from './statistics-collector.js';
import type { World } from './world.js';

/** The number of attempts from which on each further one is checked for an endless loop. */
const MANY_ATTEMPTS = 1000;
/** The maximum number of such openings in a row without time passing. */
const MOST_REOPENINGS = 100_000;

/** Opens work items when a machine enters a step, and closes or withdraws them when it leaves. @internal */
export class OpenWork implements HostWork {
  readonly #world: World;
  readonly #dispatcher: Dispatcher;
  readonly #tables: ProcessTables;
  readonly #statistics: StatisticsCollector;
  readonly #random: Threefry;
  readonly #roster: Roster;
  readonly #items: Items;
  /** Openings in a row, at the same time, of work with many attempts. */
  #reopenings = 0;
  #reopenedAt = -1;

  constructor(world: World, dispatcher: Dispatcher) {
    this.#world = world;
    this.#dispatcher = dispatcher;
    this.#tables = world.prepared.tables;
    this.#statistics = world.statistics;
    this.#random = world.random;
    this.#roster = world.roster;
    this.#items = world.items;
  }

  /** Opens those steps of a state that are not open yet. */
  openSteps(kind: InnerKind, place: PlaceId, run: RunId, state: StateId): void {
    const only = int(this.#tables.process.onlyStep, state);
    if (only >= 0) {
      if (!this.#hasItem(kind, run, only)) this.#openItem(kind, place, run, only);
    } else {
      for (const step of this.#tables.process.activeSteps[state] ?? missing(state))
        if (!this.#hasItem(kind, run, step)) this.#openItem(kind, place, run, step);
    }
  }

  #hasItem(kind: InnerKind, run: RunId, step: StepId): boolean {
    for (let item = this.#world.runs(kind).ofRun(run, FIRST_ITEM); item >= 0; item = this.#items.get(item, NEXT_IN_RUN))
      if (this.#items.get(item, STEP) === step) return true;
    return false;
  }

  #openItem(kind: InnerKind, place: PlaceId, run: RunId, step: StepId): void {
    const items = this.#items;
    const places = this.#world.runs(kind);
    const item = items.acquire();
    const learner = places.get(place, OWNER);
    const attempt = places.visit(place, int(this.#tables.process.stepPosition, step));
    if (attempt > MANY_ATTEMPTS) this.#refuseEndlessLoop(step);
    items.set(item, KIND, kind);
    items.set(item, PLACE, place);
    items.set(item, RUN, run);
    items.set(item, STEP, step);
    items.set(item, ATTEMPT, attempt);
    items.setTime(item, OPENED, this.#world.now);
    items.setTime(item, OPENED_SCHOOL, this.#world.school.at(this.#world.now));
    items.set(item, NEXT_IN_RUN, places.ofRun(run, FIRST_ITEM));
    places.setOfRun(run, FIRST_ITEM, item);
    places.set(place, ITEMS, places.get(place, ITEMS) + 1);
    this.#roster.set(learner, ALL_ITEMS, this.#roster.get(learner, ALL_ITEMS) + 1);
    // Keyed by learner, subject, step and attempt, so that compared scenarios use common random numbers.
    this.#random.block(
      this.#world.learners.get(learner, NUMBER),
      kind === LEARNER ? 0 : places.get(place, NUMBER) * 3 + kind,
      step,
      attempt,
    );
    items.setTime(item, EFFORT_DRAW, unit52(this.#random.a, this.#random.b));
    items.setTime(item, OUTCOME_DRAW, unit52(this.#random.c, this.#random.d));
    this.#statistics.openItem(step);
    items.set(item, STATUS, FRESH);
    this.#world.fresh.push(item);
    if (this.#world.log !== null) this.#dispatcher.logItem(item, 'schedule', null);
    if (this.#world.isHeld(kind, place)) items.set(item, STATUS, SUSPENDED_STATUS);
  }

  /** Throws if work keeps reopening without time passing. */
  #refuseEndlessLoop(step: StepId): void {
    const { now } = this.#world;
    this.#reopenings = now === this.#reopenedAt ? this.#reopenings + 1 : 1;
    this.#reopenedAt = now;
    if (this.#reopenings <= MOST_REOPENINGS) return;
    const { ref } = at(this.#tables.steps, step);
    const { scenario } = this.#world.prepared;
    const element = ref.slice(0, ref.indexOf('/'));
    const entry = scenario.effort.findLastIndex(({ work }) => work === ref || work === element);
    refuseRun(scenario, {
      path: entry < 0 ? 'effort' : `effort[${entry}]`,
      code: 'endless-work',
      message:
        `work goes round through "${ref}" again and again without taking any time; give a step on the way an ` +
        'effort, or an outcome that leads out',
    });
  }

  /** Removes an item from its run. */
  close(item: ItemId): void {
    const items = this.#items;
    const places = this.#world.runs(placeKind(items.get(item, KIND)));
    const run = items.get(item, RUN);
    const place = items.get(item, PLACE);
    const learner = places.get(place, OWNER);
    if (places.ofRun(run, FIRST_ITEM) === item) places.setOfRun(run, FIRST_ITEM, items.get(item, NEXT_IN_RUN));
    else {
      for (let each = places.ofRun(run, FIRST_ITEM); each >= 0; each = items.get(each, NEXT_IN_RUN))
        if (items.get(each, NEXT_IN_RUN) === item) items.set(each, NEXT_IN_RUN, items.get(item, NEXT_IN_RUN));
    }
    places.set(place, ITEMS, places.get(place, ITEMS) - 1);
    this.#roster.set(learner, ALL_ITEMS, this.#roster.get(learner, ALL_ITEMS) - 1);
    items.release(item);
  }

  /** Withdraws an item, whatever its status. */
  withdraw(item: ItemId): void {
    const status = this.#items.get(item, STATUS);
    // Logged before the item is taken away from its worker, so that the log names them.
    this.#dispatcher.logItem(item, 'withdraw', null);
    if (status === QUEUED) this.#dispatcher.dequeue(item);
    else if (status === IN_PROGRESS_STATUS) this.#dispatcher.interrupt(item);
    const step = this.#items.get(item, STEP);
    this.#statistics.withdrawItem(step);
    this.#recordUnfinishedItem(item);
    this.close(item);
  }

  /** Records turnaround and waiting time of an unfinished item as censored. */
  #recordUnfinishedItem(item: ItemId): void {
    const { now, school } = this.#world;
    const items = this.#items;
    const step = items.get(item, STEP);
    this.#statistics.censorTurnaround(step, school.at(now) - items.time(item, OPENED_SCHOOL));
    if (items.time(item, REMAINING) < 0) this.#statistics.censorWait(step, now - items.time(item, OPENED));
  }

  /** Records the work that is open at the end of the scenario. */
  recordUnfinished(): void {
    for (let item = 0; item < this.#items.highWaterMark; item++)
      if (this.#items.get(item, STATUS) !== FREE) this.#recordUnfinishedItem(item);
  }

  /** Records the work that is open at the time counting begins. */
  recordCarriedOver(at: number): void {
    const items = this.#items;
    for (let item = 0; item < items.highWaterMark; item++) {
      if (items.get(item, STATUS) === FREE) continue;
      const step = items.get(item, STEP);
      this.#statistics.truncateTurnaround(step, this.#world.school.at(at) - items.time(item, OPENED_SCHOOL));
      if (items.time(item, REMAINING) < 0) this.#statistics.truncateWait(step, at - items.time(item, OPENED));
    }
  }

  /** Withdraws all open items of a place. */
  withdrawItems(kind: InnerKind, place: PlaceId): void {
    const places = this.#world.runs(kind);
    const first = places.firstRun(place);
    for (let run = first; run < first + places.runs; run++) {
      for (let item = places.ofRun(run, FIRST_ITEM); item >= 0; item = places.ofRun(run, FIRST_ITEM))
        this.withdraw(item);
    }
  }

  /** Withdraws the open items of a run that do not belong to any step of a state. */
  withdrawSuperseded(kind: InnerKind, _place: PlaceId, run: RunId, state: StateId): void {
    const places = this.#world.runs(kind);
    const active = this.#tables.process.activeSteps[state] ?? missing(state);
    for (let item = places.ofRun(run, FIRST_ITEM), next = -1; item >= 0; item = next) {
      next = this.#items.get(item, NEXT_IN_RUN);
      if (!active.includes(this.#items.get(item, STEP))) this.withdraw(item);
    }
  }
}
