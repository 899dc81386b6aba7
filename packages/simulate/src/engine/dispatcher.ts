import type { ActivityId, CalendarId, ItemId, LearnerId, PersonId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { ActivityScheduler } from './activity-scheduler.js';
import { CarryOn } from './carry-on.js';
import { IntList } from './int-list.js';
import { ItemLog } from './item-log.js';
import { FRESH, type Items, STATUS, STEP } from './items.js';
import type { SimulatedEvent } from './log.js';
import { FIRST_QUEUED, ITEM, PRESENT, type Roster, WAITS } from './places.js';
import { Queues } from './queues.js';
import { Shifts } from './shifts.js';
import { BY_LEARNER, BY_PEOPLE, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/**
 * Brings work and people together: what is opened finds somebody who is free, and whoever is freed finds what waits. It knows nothing of the
 * process; what has been worked to its end it hands back.
 *
 * @internal
 */
export class Dispatcher {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #roster: Roster;
  readonly #items: Items;
  readonly #shifts: Shifts;
  readonly #queues: Queues;
  readonly #activities: ActivityScheduler;
  readonly #log: ItemLog;
  readonly #handsOver: boolean;
  /** Null where nobody carries on with what they have begun. */
  readonly #carryOn: CarryOn | null;
  /** Learners whose day has not begun. */
  #waiting = new IntList<LearnerId>();
  #woken = new IntList<LearnerId>();

  constructor(world: World) {
    this.#world = world;
    this.#workforce = world.prepared.workforce;
    this.#roster = world.roster;
    this.#items = world.items;
    this.#shifts = new Shifts(world);
    this.#handsOver = world.prepared.scenario.shiftEnd === 'hand-over';
    this.#queues = new Queues(world);
    this.#log = new ItemLog(world, this.#shifts);
    this.#activities = new ActivityScheduler(world, this.#shifts, this.#log);
    const { carryingOn } = world.prepared;
    this.#carryOn = carryingOn === null ? null : new CarryOn(world, carryingOn, this.#shifts, this.#queues, this.#activities);
  }

  /** A shift begins: whoever is free takes what waits. */
  openShift(calendar: CalendarId): void {
    const shifts = this.#shifts;
    const isOpen = shifts.isOpen(calendar);
    shifts.scheduleNextShift(calendar);
    // What a shift that ends now hands over comes before what the next would take anew.
    if (this.#handsOver) this.#handOverDue();
    if (!isOpen) return;
    for (let pool = 0; pool < shifts.pools; pool++) {
      const group = shifts.groupOfPool(pool);
      if (shifts.calendarOf(group) !== calendar) continue;
      while (shifts.hasIdle(pool)) {
        const item = this.#queues.bestFor(group);
        if (item < 0) break;
        this.#queues.remove(item);
        this.#activities.startByPerson(item, shifts.takeIdle(pool));
      }
    }
    if (calendar === this.#workforce.learnerCalendar) this.#startLearners();
  }

  #startLearners(): void {
    const waiting = this.#waiting;
    this.#waiting = this.#woken;
    this.#woken = waiting;
    for (let index = 0; index < waiting.length; index++) {
      const learner = waiting.at(index);
      this.#roster.set(learner, WAITS, 0);
      if (this.#roster.get(learner, PRESENT) === 1) this.dispatchLearner(learner);
    }
    waiting.clear();
  }

  /** Gives what was opened to whoever is free, and those who were freed what waits. */
  dispatch(): void {
    const { fresh } = this.#world;
    const { freed } = this.#shifts;
    const carryOn = this.#carryOn;
    let next: ItemId = NOBODY;
    for (let index = 0; index < fresh.length; index++) {
      const item = fresh.at(index);
      if (this.#items.get(item, STATUS) !== FRESH) continue;
      // What was suspended and released in one go is there twice.
      if (item === next) continue;
      if (carryOn !== null && next < 0 && carryOn.isCandidate(item)) next = item;
      else this.#offer(item);
    }
    fresh.clear();
    const busy = carryOn === null || next < 0 ? NOBODY : this.#continueWith(next, carryOn);
    carryOn?.clear();
    for (let index = 0; index < freed.length; index++) if (freed.at(index) !== busy) this.#dispatchPerson(freed.at(index));
    freed.clear();
  }

  /** Has whoever ended the step before take the next, or else offers it to all; gives the person who is busy with it. */
  #continueWith(item: ItemId, carryOn: CarryOn): PersonId {
    const person = carryOn.tryStart(item);
    carryOn.clear();
    if (person < 0 && this.#items.get(item, STATUS) === FRESH) this.#offer(item);
    return person;
  }

  #offer(item: ItemId): void {
    const mode = int(this.#workforce.mode, this.#items.get(item, STEP));
    if (mode === BY_PEOPLE) {
      const person = this.#shifts.takeBestIdle(this.#queues.classOf(item));
      if (person >= 0) this.#activities.startByPerson(item, person);
      else this.#queues.append(item);
    } else if (mode === BY_LEARNER) {
      this.#queues.appendForLearner(item);
      const learner = this.#queues.learnerOf(item);
      if (learner !== this.#carryOn?.learner) this.dispatchLearner(learner);
    } else this.#activities.startDelay(item);
  }

  /** A learner who does nothing takes what waits, or waits for the day to begin. */
  dispatchLearner(learner: LearnerId): void {
    if (this.#roster.get(learner, FIRST_QUEUED) < 0 || this.#roster.get(learner, ITEM) >= 0) return;
    if (!this.#shifts.isOpen(this.#workforce.learnerCalendar)) {
      if (this.#roster.get(learner, WAITS) === 1) return;
      this.#roster.set(learner, WAITS, 1);
      this.#waiting.push(learner);
      return;
    }
    const item = this.#queues.bestForLearner(learner);
    this.#queues.remove(item);
    this.#roster.set(learner, ITEM, item);
    this.#activities.startByLearner(item);
  }

  #dispatchPerson(person: PersonId): void {
    const shifts = this.#shifts;
    const group = shifts.groupOf(person);
    const item = shifts.isOpen(shifts.calendarOf(group)) ? this.#queues.bestFor(group) : NOBODY;
    if (item < 0) {
      shifts.makeIdle(person);
      return;
    }
    this.#queues.remove(item);
    this.#activities.startByPerson(item, person);
  }

  /** Takes an item out of its queue. */
  dequeue(item: ItemId): void {
    this.#queues.remove(item);
  }

  /** Somebody is called off the work on an item. */
  interrupt(item: ItemId): void {
    this.#carryOn?.interrupt(item);
    this.#activities.interrupt(item);
  }

  /** Ends a stretch of work; gives the item where its work is done, and −1 where it is not. */
  endActivity(activity: ActivityId): ItemId {
    const isCut = this.#activities.isCut(activity);
    const item = this.#activities.end(activity);
    if (item < 0) return NOBODY;
    if (isCut) {
      this.#handOver(item);
      return NOBODY;
    }
    this.#activities.complete(item);
    this.#carryOn?.itemEnded(item);
    return item;
  }

  /** A shift ends: the work goes to somebody whose shift goes on, or back to the head of the queue, for whoever comes. */
  #handOver(item: ItemId): void {
    this.#activities.handOver(item);
    this.#queues.prepend(item);
    const person = this.#shifts.takeBestIdle(this.#queues.classOf(item));
    if (person >= 0) {
      this.#queues.remove(item);
      this.#activities.startByPerson(item, person);
    }
    this.dispatch();
  }

  /** Ends the stretches of all whose shift ends now, before the event that has been foreseen for it. */
  #handOverDue(): void {
    for (let item = 0; item < this.#items.highWaterMark; item++) if (this.#activities.isHandOverDue(item)) this.#handOver(item);
  }

  /** Counts the work that is in hand when the scenario is over. */
  recordWorkInProgress(): void {
    this.#activities.recordWorkInProgress();
  }

  /** Writes into the log what shifts did to work in hand until a time. */
  logShiftsUntil(time: number): void {
    this.#activities.pauses.advanceTo(time);
  }

  logItem(item: ItemId, lifecycle: SimulatedEvent['lifecycle'], outcome: string | null): void {
    this.#log.write(item, lifecycle, outcome);
  }
}
