import type { ActivityId, CalendarId, ItemId, LearnerId, PersonId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { ActivityScheduler } from './activity-scheduler.js';
import { CarryOn } from './carry-on.js';
import { IntList } from './int-list.js';
import { ItemLog } from './item-log.js';
import { FRESH, type Items, QUEUED, STATUS, STEP, SUSPENDED_STATUS } from './items.js';
import type { SimulatedEvent } from './log.js';
import { FIRST_QUEUED, ITEM, PRESENT, type Roster, WAITS } from './places.js';
import { Queues } from './queues.js';
import { Shifts } from './shifts.js';
import { BY_LEARNER, BY_PEOPLE, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

const WAITING: readonly number[] = [QUEUED, SUSPENDED_STATUS];

/**
 * The dispatcher: matches opened work with idle workers, and freed workers with waiting work. It knows nothing about
 * the process, to which it returns completed work.
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
  /** Null if the scenario does not let people carry on. */
  readonly #carryOn: CarryOn | null;
  /** Learners who wait for their day to begin. */
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
    this.#carryOn =
      carryingOn === null ? null : new CarryOn(world, carryingOn, this.#shifts, this.#queues, this.#activities);
  }

  /** Starts a shift: idle workers take waiting work. */
  openShift(calendar: CalendarId): void {
    const shifts = this.#shifts;
    const isOpen = shifts.isOpen(calendar);
    shifts.scheduleNextShift(calendar);
    // Work handed over at the end of a shift takes precedence over new work.
    if (this.#handsOver) this.#handOverDue();
    if (!isOpen) return;
    for (let pool = 0; pool < shifts.pools; pool++) {
      const group = shifts.groupOfPool(pool);
      if (shifts.calendarOf(group) !== calendar) continue;
      const left: PersonId[] = [];
      while (shifts.hasIdle(pool) && this.#queues.bestFor(group) >= 0) {
        const person = shifts.takeIdle(pool);
        const item = this.#queues.bestForPerson(group, person);
        if (item < 0) {
          left.push(person);
          continue;
        }
        this.#queues.remove(item);
        this.#activities.startByPerson(item, person);
      }
      for (const person of left) shifts.makeIdle(person);
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

  /** Offers opened work to idle workers, then waiting work to freed ones. */
  dispatch(): void {
    const { fresh } = this.#world;
    const { freed } = this.#shifts;
    const carryOn = this.#carryOn;
    let next: ItemId = NOBODY;
    for (let index = 0; index < fresh.length; index++) {
      const item = fresh.at(index);
      if (this.#items.get(item, STATUS) !== FRESH) continue;
      // An item that was suspended and released at once is listed twice.
      if (item === next) continue;
      if (carryOn !== null && next < 0 && carryOn.isCandidate(item)) next = item;
      else this.#offer(item);
    }
    fresh.clear();
    const busy = carryOn === null || next < 0 ? NOBODY : this.#continueWith(next, carryOn);
    carryOn?.clear();
    for (let index = 0; index < freed.length; index++)
      if (freed.at(index) !== busy) this.#dispatchPerson(freed.at(index));
    freed.clear();
  }

  /**
   * Lets whoever finished the previous step take the next one, or else offers it to everybody. Returns the person who
   * took it.
   */
  #continueWith(item: ItemId, carryOn: CarryOn): PersonId {
    const person = carryOn.tryStart(item);
    carryOn.clear();
    if (person < 0 && this.#items.get(item, STATUS) === FRESH) this.#offer(item);
    return person;
  }

  #offer(item: ItemId): void {
    const mode = int(this.#workforce.mode, this.#items.get(item, STEP));
    if (mode === BY_PEOPLE) {
      const person = this.#takeIdleFor(item);
      if (person >= 0) this.#activities.startByPerson(item, person);
      else this.#queues.append(item);
    } else if (mode === BY_LEARNER) {
      this.#queues.appendForLearner(item);
      const learner = this.#queues.learnerOf(item);
      if (learner !== this.#carryOn?.learner) this.dispatchLearner(learner);
    } else this.#activities.startDelay(item);
  }

  #takeIdleFor(item: ItemId): PersonId {
    const { ownWork } = this.#world;
    const line = this.#queues.classOf(item);
    if (ownWork?.judges(item) !== true) return this.#shifts.takeBestIdle(line);
    return this.#shifts.takeBestIdleWho(line, (person) => ownWork.mayTake(item, person));
  }

  /** Lets an idle learner take waiting work, or wait for the day to begin. */
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
    const item = shifts.isOpen(shifts.calendarOf(group)) ? this.#queues.bestForPerson(group, person) : NOBODY;
    if (item < 0) {
      shifts.makeIdle(person);
      return;
    }
    this.#queues.remove(item);
    this.#activities.startByPerson(item, person);
  }

  /** Removes an item from its queue. */
  dequeue(item: ItemId): void {
    this.#queues.remove(item);
  }

  /** Interrupts the work on an item. */
  interrupt(item: ItemId): void {
    this.#carryOn?.interrupt(item);
    this.#activities.interrupt(item);
  }

  /** Ends an activity. Returns the item if its work is done, otherwise −1. */
  endActivity(activity: ActivityId): ItemId {
    const isCut = this.#activities.isCut(activity);
    const item = this.#activities.end(activity);
    if (item < 0) return NOBODY;
    if (isCut) {
      this.#handOver(item);
      return NOBODY;
    }
    if (this.#world.ownWork?.end(item) === true) this.#world.statistics.countOwnReview();
    this.#activities.complete(item);
    this.#carryOn?.itemEnded(item);
    return item;
  }

  /** At the end of a shift, passes the work to somebody still on shift, or back to the head of its queue. */
  #handOver(item: ItemId): void {
    this.#activities.handOver(item);
    this.#queues.prepend(item);
    const person = this.#takeIdleFor(item);
    if (person >= 0) {
      this.#queues.remove(item);
      this.#activities.startByPerson(item, person);
    }
    this.dispatch();
  }

  /** Hands over all work whose shift ends now, ahead of the scheduled events. */
  #handOverDue(): void {
    for (let item = 0; item < this.#items.highWaterMark; item++)
      if (this.#activities.isHandOverDue(item)) this.#handOver(item);
  }

  /** Records the work in progress at the end of the scenario. */
  recordWorkInProgress(): void {
    this.#activities.recordWorkInProgress();
    const { ownWork, statistics } = this.#world;
    if (ownWork === null) return;
    for (let item = 0; item < this.#items.highWaterMark; item++)
      if (WAITING.includes(this.#items.get(item, STATUS)) && ownWork.isUnheard(item)) statistics.countUnheard();
  }

  /** Logs how shifts suspended and resumed work in progress, up to a time. */
  logShiftsUntil(time: number): void {
    this.#activities.pauses.advanceTo(time);
  }

  logItem(item: ItemId, lifecycle: SimulatedEvent['lifecycle'], outcome: string | null): void {
    this.#log.write(item, lifecycle, outcome);
  }
}
