import type { ActivityId, CalendarId, ItemId, LearnerId, PersonId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { CarryOn } from './carry-on.js';
import { IntList } from './int-list.js';
import { ItemLog } from './item-log.js';
import { FRESH, type Items, STATUS, STEP } from './items.js';
import type { SimulatedEvent } from './log.js';
import { FIRST_QUEUED, ITEM, PRESENT, type Roster, WAITS } from './places.js';
import { Queues } from './queues.js';
import { Shifts } from './shifts.js';
import { Stretches } from './stretches.js';
import { BY_LEARNER, BY_PEOPLE, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/**
 * Brings work and people together: what is opened finds somebody who is free, and whoever is freed finds what waits. It knows nothing of the
 * process; what has been worked to its end it hands back.
 *
 * @internal
 */
export class Desk {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #roster: Roster;
  readonly #items: Items;
  readonly #shifts: Shifts;
  readonly #queues: Queues;
  readonly #stretches: Stretches;
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
    this.#stretches = new Stretches(world, this.#shifts, this.#log);
    const { carryingOn } = world.prepared;
    this.#carryOn = carryingOn === null ? null : new CarryOn(world, carryingOn, this.#shifts, this.#queues, this.#stretches);
  }

  /** A shift begins: whoever is free takes what waits. */
  open(calendar: CalendarId): void {
    const shifts = this.#shifts;
    const isOpen = shifts.isOpen(calendar);
    shifts.foreseeOpening(calendar);
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
        this.#stretches.startByPerson(item, shifts.call(pool));
      }
    }
    if (calendar === this.#workforce.learnerCalendar) this.#wakeLearners();
  }

  #wakeLearners(): void {
    const waiting = this.#waiting;
    this.#waiting = this.#woken;
    this.#woken = waiting;
    for (let index = 0; index < waiting.length; index++) {
      const learner = waiting.at(index);
      this.#roster.set(learner, WAITS, 0);
      if (this.#roster.get(learner, PRESENT) === 1) this.learnerSeeks(learner);
    }
    waiting.clear();
  }

  /** Gives what was opened to whoever is free, and those who were freed what waits. */
  offerFresh(): void {
    const { fresh } = this.#world;
    const { freed } = this.#shifts;
    const carryOn = this.#carryOn;
    let next: ItemId = NOBODY;
    for (let index = 0; index < fresh.length; index++) {
      const item = fresh.at(index);
      if (this.#items.get(item, STATUS) !== FRESH) continue;
      // What was suspended and released in one go is there twice.
      if (item === next) continue;
      if (carryOn !== null && next < 0 && carryOn.concerns(item)) next = item;
      else this.#offer(item);
    }
    fresh.clear();
    const busy = carryOn === null || next < 0 ? NOBODY : this.#goOnWith(next, carryOn);
    carryOn?.rest();
    for (let index = 0; index < freed.length; index++) if (freed.at(index) !== busy) this.#seek(freed.at(index));
    freed.clear();
  }

  /** Has whoever ended the step before take the next, or else offers it to all; gives the person who is busy with it. */
  #goOnWith(item: ItemId, carryOn: CarryOn): PersonId {
    const person = carryOn.take(item);
    carryOn.rest();
    if (person < 0 && this.#items.get(item, STATUS) === FRESH) this.#offer(item);
    return person;
  }

  #offer(item: ItemId): void {
    const mode = int(this.#workforce.mode, this.#items.get(item, STEP));
    if (mode === BY_PEOPLE) {
      const person = this.#shifts.callFirst(this.#queues.classOf(item));
      if (person >= 0) this.#stretches.startByPerson(item, person);
      else this.#queues.append(item);
    } else if (mode === BY_LEARNER) {
      this.#queues.appendForLearner(item);
      const learner = this.#queues.learnerOf(item);
      if (learner !== this.#carryOn?.learner) this.learnerSeeks(learner);
    } else this.#stretches.startDelay(item);
  }

  /** A learner who does nothing takes what waits, or waits for the day to begin. */
  learnerSeeks(learner: LearnerId): void {
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
    this.#stretches.startByLearner(item);
  }

  #seek(person: PersonId): void {
    const shifts = this.#shifts;
    const group = shifts.groupOf(person);
    const item = shifts.isOpen(shifts.calendarOf(group)) ? this.#queues.bestFor(group) : NOBODY;
    if (item < 0) {
      shifts.rest(person);
      return;
    }
    this.#queues.remove(item);
    this.#stretches.startByPerson(item, person);
  }

  /** Takes an item out of its queue. */
  dequeue(item: ItemId): void {
    this.#queues.remove(item);
  }

  /** Somebody is called off the work on an item. */
  breakOff(item: ItemId): void {
    this.#carryOn?.breakOff(item);
    this.#stretches.breakOff(item);
  }

  /** Ends a stretch of work; gives the item where its work is done, and −1 where it is not. */
  endActivity(activity: ActivityId): ItemId {
    const isCut = this.#stretches.isCut(activity);
    const item = this.#stretches.reachEnd(activity);
    if (item < 0) return NOBODY;
    if (isCut) {
      this.#handOver(item);
      return NOBODY;
    }
    this.#stretches.finish(item);
    this.#carryOn?.end(item);
    return item;
  }

  /** A shift ends: the work goes to somebody whose shift goes on, or back to the head of the queue, for whoever comes. */
  #handOver(item: ItemId): void {
    this.#stretches.handOver(item);
    this.#queues.prepend(item);
    const person = this.#shifts.callFirst(this.#queues.classOf(item));
    if (person >= 0) {
      this.#queues.remove(item);
      this.#stretches.startByPerson(item, person);
    }
    this.offerFresh();
  }

  /** Ends the stretches of all whose shift ends now, before the event that has been foreseen for it. */
  #handOverDue(): void {
    for (let item = 0; item < this.#items.used; item++) if (this.#stretches.isDue(item)) this.#handOver(item);
  }

  /** Counts the work that is in hand when the scenario is over. */
  countWorkInHand(): void {
    this.#stretches.countWorkInHand();
  }

  /** Writes into the log what shifts did to work in hand until a time. */
  logUntil(time: number): void {
    this.#stretches.pauses.passTo(time);
  }

  logItem(item: ItemId, lifecycle: SimulatedEvent['lifecycle'], outcome: string | null): void {
    this.#log.write(item, lifecycle, outcome);
  }
}
