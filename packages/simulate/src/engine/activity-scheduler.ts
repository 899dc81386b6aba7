import type { ActivityId, CalendarId, GroupId, Ints, ItemId, PersonId } from '../arrays/ids.js';
import { int, missing, num } from '../arrays/ints.js';
import type { Quantile } from '../random/quantile.js';
import { endOfWork, minutesBetween, spanAt } from '../time/working-time.js';
import { ACTIVITY_END, EVENT_KINDS } from './event-kinds.js';
import { FETCH_SIZE, type Prefetcher } from './event-queue.js';
import type { ItemLog } from './item-log.js';
import {
  ACTIVITY,
  Activities,
  EFFORT_DRAW,
  IN_PROGRESS_STATUS,
  type Items,
  KIND,
  OPENED,
  PERSON,
  PLACE,
  REMAINING,
  RUN,
  SINCE,
  STATUS,
  STEP,
} from './items.js';
import { ITEM, OWNER, placeKind, STATE } from './places.js';
import { ShiftLog } from './shift-log.js';
import type { Shifts } from './shifts.js';
import type { StatisticsCollector } from './statistics-collector.js';
import { BY_LEARNER, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/**
 * Schedules activities. An activity is work on one item, from start until completion, the end of the shift, or an
 * interruption.
 *
 * @internal
 */
export class ActivityScheduler implements Prefetcher {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #shifts: Shifts;
  readonly #log: ItemLog;
  /** Shift boundaries that fall within work in progress, for the log. */
  readonly pauses: ShiftLog;
  readonly #statistics: StatisticsCollector;
  readonly #items: Items;
  /** Effort quantile function, indexed by step and group. */
  readonly #effort: readonly Quantile[];
  readonly #records = new Activities();
  /** Items of the next few events. */
  readonly #upcoming: Ints<number, ItemId> = new Int32Array(FETCH_SIZE + 1);
  readonly #horizon: number;
  readonly #width: number;
  readonly #finishes: boolean;
  readonly #handsOver: boolean;

  constructor(world: World, shifts: Shifts, log: ItemLog) {
    const { scenario, workforce, horizon } = world.prepared;
    this.#world = world;
    this.#workforce = workforce;
    this.#shifts = shifts;
    this.#log = log;
    this.pauses = new ShiftLog(world, log);
    this.#statistics = world.statistics;
    this.#items = world.items;
    this.#effort = world.effortQuantiles;
    this.#horizon = horizon;
    this.#width = shifts.others + 1;
    this.#finishes = scenario.shiftEnd === 'finish';
    world.eventQueue.setPrefetcher(this);
    this.#handsOver = scenario.shiftEnd === 'hand-over';
  }

  /** Starts work on an item by a person who is on shift. */
  startByPerson(item: ItemId, person: PersonId): void {
    const group = this.#shifts.groupOf(person);
    this.#items.set(item, PERSON, person);
    this.#start(item, group, this.#shifts.calendarOf(group), this.#handsOver);
  }

  /** Starts work on an item by its learner, during the learner’s working hours. */
  startByLearner(item: ItemId): void {
    this.#start(item, this.#shifts.others, this.#workforce.learnerCalendar, false);
  }

  /** Starts waiting for an answer; the delay runs around the clock. */
  startDelay(item: ItemId): void {
    this.#begin(item, this.#shifts.others);
    this.#scheduleEnd(item, this.#world.now + this.#items.time(item, REMAINING), 0);
  }

  #start(item: ItemId, group: GroupId, calendar: CalendarId, handsOver: boolean): void {
    this.#begin(item, group);
    const { now } = this.#world;
    const minutes = this.#items.time(item, REMAINING);
    const times = this.#shifts.times(calendar);
    const span = this.#shifts.span(calendar);
    const close = num(times.to, span);
    if (this.#finishes || now + minutes <= close) this.#scheduleEnd(item, now + minutes, 0);
    else if (handsOver) this.#scheduleEnd(item, close, 1);
    else {
      const end = endOfWork(times, span, now, minutes);
      this.#scheduleEnd(item, end, 0);
      if (this.#world.log !== null) this.pauses.schedule(item, this.#items.get(item, ACTIVITY), times, span, end);
    }
  }

  /** Minutes of work left on an item for somebody in a group. */
  minutesOf(item: ItemId, group: GroupId): number {
    const left = this.#items.time(item, REMAINING);
    if (left >= 0) return left;
    const pair = this.#items.get(item, STEP) * this.#width + group;
    return (this.#effort[pair] ?? missing(pair))(this.#items.time(item, EFFORT_DRAW));
  }

  /** Starts or resumes an item. The first start fixes its waiting time. */
  #begin(item: ItemId, group: GroupId): void {
    const items = this.#items;
    const { now } = this.#world;
    items.set(item, STATUS, IN_PROGRESS_STATUS);
    items.setTime(item, SINCE, now);
    if (items.time(item, REMAINING) < 0) {
      const step = items.get(item, STEP);
      const pair = step * this.#width + group;
      items.setTime(item, REMAINING, this.minutesOf(item, group));
      this.#statistics.begin(step, pair, now - items.time(item, OPENED));
    }
    this.#log.write(item, 'start', null);
  }

  #scheduleEnd(item: ItemId, time: number, cut: number): void {
    const activity = this.#records.begin(item, cut);
    this.#items.set(item, ACTIVITY, activity);
    if (time <= this.#horizon) this.#world.eventQueue.push(activity * EVENT_KINDS + ACTIVITY_END, time);
  }

  /**
   * Prefetches the records of the next activities to end. All first-level records are read before those they point to,
   * so that the cache misses overlap.
   */
  prefetch(events: Int32Array, count: number): void {
    const items = this.#items;
    const ahead = this.#upcoming;
    for (let index = 0; index < count; index++) {
      const event = int(events, index);
      ahead[index] = event % EVENT_KINDS === ACTIVITY_END ? this.#records.itemOf((event / EVENT_KINDS) | 0) : NOBODY;
    }
    let touched = 0;
    for (let index = 0; index < count; index++) {
      const item = int(ahead, index);
      if (item >= 0) touched += items.get(item, RUN) + items.time(item, REMAINING);
    }
    for (let index = 0; index < count; index++) {
      const item = int(ahead, index);
      if (item < 0) continue;
      const places = this.#world.runs(placeKind(items.get(item, KIND)));
      touched += places.get(items.get(item, PLACE), OWNER) + places.ofRun(items.get(item, RUN), STATE);
    }
    // Stored so that the reads are not optimised away.
    ahead[FETCH_SIZE] = touched;
  }

  /** Whether an activity ends because of the end of a shift. */
  isCut(activity: ActivityId): boolean {
    return this.#records.isCut(activity);
  }

  /** Whether the shift of the person working on an item ends now and the item is to be handed over. */
  isHandOverDue(item: ItemId): boolean {
    if (this.#items.get(item, STATUS) !== IN_PROGRESS_STATUS) return false;
    const activity = this.#items.get(item, ACTIVITY);
    const person = this.#items.get(item, PERSON);
    if (person < 0 || activity < 0 || !this.#records.isCut(activity)) return false;
    const { to } = this.#shifts.times(this.#shifts.calendarOf(this.#shifts.groupOf(person)));
    return num(to, spanAt(to, this.#items.time(item, SINCE))) <= this.#world.now;
  }

  /** Ends an activity whose end event has come. Returns its item, or −1 if it was cancelled. */
  end(activity: ActivityId): ItemId {
    return this.#records.end(activity);
  }

  /** Records an item’s work as done. */
  complete(item: ItemId): void {
    this.#account(item, this.#items.time(item, REMAINING));
    this.#releaseWorker(item);
  }

  /** Stops the work because the shift of the person working on it has ended. */
  handOver(item: ItemId): void {
    this.#stopAfter(item, this.#world.now - this.#items.time(item, SINCE));
    // If the scheduled end event is still to come, it is now void.
    this.#records.cancel(this.#items.get(item, ACTIVITY));
    this.#items.set(item, ACTIVITY, NOBODY);
    this.#log.write(item, 'suspend', null);
    this.#releaseWorker(item);
    this.#items.set(item, PERSON, NOBODY);
  }

  /** Interrupts the work on an item. */
  interrupt(item: ItemId): void {
    this.#stopAfter(item, this.#workedOn(item));
    // The scheduled end event stays in the event queue but is now void.
    this.#records.cancel(this.#items.get(item, ACTIVITY));
    this.#items.set(item, ACTIVITY, NOBODY);
    this.#releaseWorker(item);
    this.#items.set(item, PERSON, NOBODY);
  }

  /** Records the work in progress at the end of the scenario. */
  recordWorkInProgress(): void {
    for (let item = 0; item < this.#items.highWaterMark; item++)
      if (this.#items.get(item, STATUS) === IN_PROGRESS_STATUS) this.#account(item, this.#workedOn(item));
  }

  #stopAfter(item: ItemId, minutes: number): void {
    this.#account(item, minutes);
    this.#items.setTime(item, REMAINING, Math.max(0, this.#items.time(item, REMAINING) - minutes));
  }

  #isLearners(item: ItemId): boolean {
    return int(this.#workforce.mode, this.#items.get(item, STEP)) === BY_LEARNER;
  }

  #calendarOf(item: ItemId): CalendarId {
    const person = this.#items.get(item, PERSON);
    if (person >= 0) return this.#shifts.calendarOf(this.#shifts.groupOf(person));
    return this.#isLearners(item) ? this.#workforce.learnerCalendar : 0;
  }

  /** Minutes worked on an item in its current activity. */
  #workedOn(item: ItemId): number {
    return this.#minutesWorked(item, this.#items.time(item, SINCE), this.#world.now);
  }

  #minutesWorked(item: ItemId, from: number, to: number): number {
    return this.#finishes
      ? Math.max(0, to - from)
      : minutesBetween(this.#shifts.times(this.#calendarOf(item)), from, to);
  }

  /** Records the work of the activity that ends now, leaving out what was done before counting began. */
  #account(item: ItemId, minutes: number): void {
    const items = this.#items;
    const since = items.time(item, SINCE);
    const person = items.get(item, PERSON);
    const group = this.#shifts.groupOf(person);
    if (person >= 0) this.#shifts.addWork(person, minutes);
    const before =
      since < this.#statistics.countedSince ? this.#minutesWorked(item, since, this.#statistics.countedSince) : 0;
    this.#statistics.work(items.get(item, STEP) * this.#width + group, minutes - before);
    if (this.#finishes && person >= 0) this.#accountOvertime(group, since);
  }

  #accountOvertime(group: GroupId, since: number): void {
    const { now } = this.#world;
    const times = this.#shifts.times(this.#shifts.calendarOf(group));
    const from = Math.max(since, this.#statistics.countedSince);
    if (num(times.to, spanAt(times.to, since)) < now)
      this.#statistics.addOvertime(group, from, now, minutesBetween(times, from, now));
  }

  /** Frees whoever worked on an item. */
  #releaseWorker(item: ItemId): void {
    const items = this.#items;
    const person = items.get(item, PERSON);
    if (person >= 0) this.#shifts.free(person);
    else if (this.#isLearners(item))
      this.#world.roster.set(
        this.#world.learnerOf(placeKind(items.get(item, KIND)), items.get(item, PLACE)),
        ITEM,
        NOBODY,
      );
  }
}
