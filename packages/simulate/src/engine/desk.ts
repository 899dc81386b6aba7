import { LEARNER } from 'work-elements/interpreter';
import { endOfWork, minutesBetween, spanAt, type WorkingTime } from '../time/working-time.js';
import type { ActivityId, CalendarId, GroupId, Ints, ItemId, LearnerId, PersonId } from './ids.js';
import { IntList } from './int-list.js';
import { at, int, num } from './ints.js';
import {
  ACTIVITY,
  Activities,
  AFTER,
  BEFORE,
  EFFORT_SHARE,
  FRESH,
  IN_WORK,
  type Items,
  KIND,
  LEFT,
  OPENED,
  PERSON,
  PLACE,
  QUEUED,
  SINCE,
  STATUS,
  STEP,
} from './items.js';
import type { LogSink } from './log.js';
import { FIRST_QUEUED, ITEM, LAST_QUEUED, NUMBER, OWNER, type Places, PRESENT, placeKind, type Roster, WAITS } from './places.js';
import type { Prepared } from './prepare.js';
import type { Tally } from './tally.js';
import { BY_LEARNER, BY_PEOPLE, type Workforce } from './workforce.js';
import { ENDING, KINDS, OPENING, type World } from './world.js';

const NOBODY = -1;

/**
 * Who does the work, and when: people with their calendars and queues, learners with their own work, systems and partners who answer after
 * a while. It knows nothing of the process; what has been worked to its end it hands back.
 *
 * @internal
 */
export class Desk {
  readonly #world: World;
  readonly #prepared: Prepared;
  readonly #workforce: Workforce;
  readonly #tally: Tally;
  readonly #log: LogSink | null;
  readonly #learners: Places<LearnerId>;
  readonly #roster: Roster;
  readonly #items: Items;
  readonly #activities = new Activities();
  readonly #freed = new IntList<PersonId>();
  /** Learners whose day has not begun. */
  #waiting = new IntList<LearnerId>();
  #woken = new IntList<LearnerId>();

  /** By person. */
  readonly #groupOf: Ints<PersonId, GroupId>;
  /** By group: its first person, its calendar, and who is free. */
  readonly #firstPerson: Ints<GroupId, PersonId>;
  readonly #calendarOfGroup: Ints<GroupId, CalendarId>;
  readonly #idle: readonly Ints<number, PersonId>[];
  readonly #idleCount: Ints<GroupId>;
  /** By queue (class and level): first and last item. */
  readonly #first: Ints<number, ItemId>;
  readonly #last: Ints<number, ItemId>;
  /** By calendar: the span that is open or comes next. */
  readonly #span: Ints<CalendarId>;
  readonly #levels: number;
  readonly #width: number;
  readonly #finishes: boolean;
  readonly #handsOver: boolean;

  constructor(world: World) {
    this.#world = world;
    this.#prepared = world.prepared;
    const { scenario, workforce } = world.prepared;
    this.#workforce = workforce;
    this.#tally = world.tally;
    this.#log = world.log;
    this.#learners = world.learners;
    this.#roster = world.roster;
    this.#items = world.items;
    const sizes = workforce.groups.map(({ names }) => names.length);
    this.#firstPerson = Int32Array.from(sizes, (_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
    this.#calendarOfGroup = Int32Array.from(workforce.groups, ({ calendar }) => calendar);
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
    workforce.calendars.forEach(({ from }, calendar) => {
      const first = from[0];
      if (first !== undefined) world.events.push(calendar * KINDS + OPENING, first);
    });
  }

  isOpen(calendar: CalendarId): boolean {
    const times = this.#calendar(calendar);
    let span = int(this.#span, calendar);
    while (span < times.to.length && num(times.to, span) <= this.#world.now) span++;
    this.#span[calendar] = span;
    return span < times.to.length && num(times.from, span) <= this.#world.now;
  }

  #calendar(calendar: CalendarId): WorkingTime {
    return at(this.#workforce.calendars, calendar);
  }

  /** A shift begins: whoever is free takes what waits. */
  open(calendar: CalendarId): void {
    const workforce = this.#workforce;
    const open = this.isOpen(calendar);
    const next = this.#calendar(calendar).from[int(this.#span, calendar) + 1];
    if (next !== undefined) this.#world.events.push(calendar * KINDS + OPENING, next);
    if (!open) return;
    for (let group = 0; group < workforce.groups.length; group++) {
      if (int(this.#calendarOfGroup, group) !== calendar) continue;
      for (;;) {
        const count = int(this.#idleCount, group);
        const item = count === 0 ? NOBODY : this.#bestFor(group);
        if (item < 0) break;
        this.#idleCount[group] = count - 1;
        this.dequeue(item);
        this.#startWork(item, int(at(this.#idle, group), count - 1), group);
      }
    }
    if (calendar !== workforce.learnerCalendar) return;
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
    for (let index = 0; index < fresh.length; index++) {
      const item = fresh.at(index);
      if (this.#items.get(item, STATUS) === FRESH) this.#offer(item);
    }
    fresh.clear();
    for (let index = 0; index < this.#freed.length; index++) this.#seek(this.#freed.at(index));
    this.#freed.clear();
  }

  #offer(item: ItemId): void {
    const workforce = this.#workforce;
    const step = this.#items.get(item, STEP);
    const mode = int(workforce.mode, step);
    if (mode === BY_PEOPLE) {
      const groups = at(workforce.groupsOfClass, int(workforce.classOf, step));
      for (let index = 0; index < groups.length; index++) {
        const group = at(groups, index);
        const count = int(this.#idleCount, group);
        if (count === 0 || !this.isOpen(int(this.#calendarOfGroup, group))) continue;
        this.#idleCount[group] = count - 1;
        this.#startWork(item, int(at(this.#idle, group), count - 1), group);
        return;
      }
      this.#enqueue(item, false);
    } else if (mode === BY_LEARNER) {
      this.#enqueueForLearner(item);
      this.learnerSeeks(this.#world.learnerOf(placeKind(this.#items.get(item, KIND)), this.#items.get(item, PLACE)));
    } else this.#startDelay(item);
  }

  #enqueue(item: ItemId, first: boolean): void {
    const workforce = this.#workforce;
    const items = this.#items;
    const step = items.get(item, STEP);
    const line = int(workforce.classOf, step);
    const queue = line * this.#levels + int(workforce.level, step);
    items.set(item, STATUS, QUEUED);
    const neighbour = first ? int(this.#first, queue) : int(this.#last, queue);
    items.set(item, BEFORE, first ? NOBODY : neighbour);
    items.set(item, AFTER, first ? neighbour : NOBODY);
    if (neighbour < 0) {
      this.#first[queue] = item;
      this.#last[queue] = item;
    } else if (first) {
      items.set(neighbour, BEFORE, item);
      this.#first[queue] = item;
    } else {
      items.set(neighbour, AFTER, item);
      this.#last[queue] = item;
    }
    this.#tally.queueBy(line, 1, this.#world.now);
  }

  dequeue(item: ItemId): void {
    const workforce = this.#workforce;
    const items = this.#items;
    const step = items.get(item, STEP);
    const before = items.get(item, BEFORE);
    const after = items.get(item, AFTER);
    if (int(workforce.mode, step) === BY_LEARNER) {
      const learner = this.#world.learnerOf(placeKind(items.get(item, KIND)), items.get(item, PLACE));
      if (before >= 0) items.set(before, AFTER, after);
      else this.#roster.set(learner, FIRST_QUEUED, after);
      if (after >= 0) items.set(after, BEFORE, before);
      else this.#roster.set(learner, LAST_QUEUED, before);
      return;
    }
    const line = int(workforce.classOf, step);
    const queue = line * this.#levels + int(workforce.level, step);
    if (before >= 0) items.set(before, AFTER, after);
    else this.#first[queue] = after;
    if (after >= 0) items.set(after, BEFORE, before);
    else this.#last[queue] = before;
    this.#tally.queueBy(line, -1, this.#world.now);
  }

  #enqueueForLearner(item: ItemId): void {
    const items = this.#items;
    const learner = this.#world.learnerOf(placeKind(items.get(item, KIND)), items.get(item, PLACE));
    const last = this.#roster.get(learner, LAST_QUEUED);
    items.set(item, STATUS, QUEUED);
    items.set(item, BEFORE, last);
    items.set(item, AFTER, NOBODY);
    if (last < 0) this.#roster.set(learner, FIRST_QUEUED, item);
    else items.set(last, AFTER, item);
    this.#roster.set(learner, LAST_QUEUED, item);
  }

  learnerSeeks(learner: LearnerId): void {
    const first = this.#roster.get(learner, FIRST_QUEUED);
    if (first < 0 || this.#roster.get(learner, ITEM) >= 0) return;
    const workforce = this.#workforce;
    if (!this.isOpen(workforce.learnerCalendar)) {
      if (this.#roster.get(learner, WAITS) === 1) return;
      this.#roster.set(learner, WAITS, 1);
      this.#waiting.push(learner);
      return;
    }
    let best = first;
    for (let item = this.#items.get(first, AFTER); item >= 0; item = this.#items.get(item, AFTER))
      if (int(workforce.level, this.#items.get(item, STEP)) > int(workforce.level, this.#items.get(best, STEP))) best = item;
    this.dequeue(best);
    this.#roster.set(learner, ITEM, best);
    this.#startStretch(best, this.#width - 1, workforce.learnerCalendar);
  }

  /** The item that a group should do next: the highest priority, then the preferred role, then the longest wait. */
  #bestFor(group: GroupId): ItemId {
    const lines = at(this.#workforce.classesOfGroup, group);
    for (let level = this.#levels - 1; level >= 0; level--) {
      for (let index = 0; index < lines.length; index++) {
        const item = int(this.#first, at(lines, index) * this.#levels + level);
        if (item >= 0) return item;
      }
    }
    return NOBODY;
  }

  #seek(person: PersonId): void {
    const group = int(this.#groupOf, person);
    if (this.isOpen(int(this.#calendarOfGroup, group))) {
      const item = this.#bestFor(group);
      if (item >= 0) {
        this.dequeue(item);
        this.#startWork(item, person, group);
        return;
      }
    }
    const count = int(this.#idleCount, group);
    at(this.#idle, group)[count] = person;
    this.#idleCount[group] = count + 1;
  }

  #startWork(item: ItemId, person: PersonId, group: GroupId): void {
    this.#items.set(item, PERSON, person);
    this.#startStretch(item, group, int(this.#calendarOfGroup, group));
  }

  #startDelay(item: ItemId): void {
    this.#beginWork(item, this.#width - 1);
    this.#schedule(item, this.#world.now + this.#items.time(item, LEFT), 0);
  }

  /** The first time that somebody works on an item, it has waited for as long as it has been open. */
  #beginWork(item: ItemId, group: GroupId): void {
    const items = this.#items;
    items.set(item, STATUS, IN_WORK);
    items.setTime(item, SINCE, this.#world.now);
    if (items.time(item, LEFT) < 0) {
      const step = items.get(item, STEP);
      const pair = step * this.#width + group;
      items.setTime(item, LEFT, at(this.#world.effort, pair)(items.time(item, EFFORT_SHARE)));
      this.#tally.begin(step, pair, this.#world.now - items.time(item, OPENED));
    }
    if (this.#log !== null) this.logItem(item, 'start', null);
  }

  #startStretch(item: ItemId, group: GroupId, calendar: CalendarId): void {
    this.#beginWork(item, group);
    const minutes = this.#items.time(item, LEFT);
    const times = this.#calendar(calendar);
    const span = int(this.#span, calendar);
    const close = num(times.to, span);
    if (this.#finishes || this.#world.now + minutes <= close) this.#schedule(item, this.#world.now + minutes, 0);
    else if (this.#handsOver && group < this.#width - 1) this.#schedule(item, close, 1);
    else this.#schedule(item, endOfWork(times, span, this.#world.now, minutes), 0);
  }

  #schedule(item: ItemId, time: number, broken: number): void {
    const activities = this.#activities;
    const activity = activities.take();
    activities.item[activity] = item;
    activities.broken[activity] = broken;
    this.#items.set(item, ACTIVITY, activity);
    if (time <= this.#prepared.horizon) this.#world.events.push(activity * KINDS + ENDING, time);
  }

  #calendarOf(item: ItemId): CalendarId {
    const workforce = this.#workforce;
    const person = this.#items.get(item, PERSON);
    if (person >= 0) return int(this.#calendarOfGroup, int(this.#groupOf, person));
    return int(workforce.mode, this.#items.get(item, STEP)) === BY_LEARNER ? workforce.learnerCalendar : 0;
  }

  /** Minutes worked on an item in the stretch in hand, until now. */
  #workedOn(item: ItemId): number {
    return this.#minutesWorked(item, this.#items.time(item, SINCE), this.#world.now);
  }

  #minutesWorked(item: ItemId, from: number, to: number): number {
    return this.#finishes ? Math.max(0, to - from) : minutesBetween(this.#calendar(this.#calendarOf(item)), from, to);
  }

  /** Counts the work of the stretch that ends now, without what was before counting began. */
  #account(item: ItemId, minutes: number): void {
    const items = this.#items;
    const since = items.time(item, SINCE);
    const step = items.get(item, STEP);
    const person = items.get(item, PERSON);
    const group = person < 0 ? this.#width - 1 : int(this.#groupOf, person);
    const before = since < this.#tally.since ? this.#minutesWorked(item, since, this.#tally.since) : 0;
    this.#tally.work(step * this.#width + group, minutes - before);
    if (this.#finishes && person >= 0) {
      const times = this.#calendar(this.#calendarOf(item));
      const from = Math.max(since, this.#tally.since);
      const close = num(times.to, spanAt(times.to, since));
      if (close < this.#world.now)
        this.#tally.overtime[group] =
          num(this.#tally.overtime, group) + this.#world.now - from - minutesBetween(times, from, this.#world.now);
    }
  }

  /** Ends the stretch of work in hand, however it ends: whoever worked is free again. */
  #putDown(item: ItemId): void {
    const person = this.#items.get(item, PERSON);
    if (person >= 0) this.#freed.push(person);
    else if (int(this.#workforce.mode, this.#items.get(item, STEP)) === BY_LEARNER) {
      this.#roster.set(this.#world.learnerOf(placeKind(this.#items.get(item, KIND)), this.#items.get(item, PLACE)), ITEM, NOBODY);
    }
  }

  /** Somebody is called off the work in hand. */
  breakOff(item: ItemId): void {
    const items = this.#items;
    const worked = this.#workedOn(item);
    this.#account(item, worked);
    items.setTime(item, LEFT, Math.max(0, items.time(item, LEFT) - worked));
    // The end that was foreseen stays in the calendar of events, and means nothing any more.
    this.#activities.item[items.get(item, ACTIVITY)] = NOBODY;
    items.set(item, ACTIVITY, NOBODY);
    this.#putDown(item);
    items.set(item, PERSON, NOBODY);
  }

  endActivity(activity: ActivityId): ItemId {
    const activities = this.#activities;
    const item = int(activities.item, activity);
    activities.give(activity);
    if (item < 0) return NOBODY;
    activities.item[activity] = NOBODY;
    if (int(activities.broken, activity) === 1) {
      this.#handOver(item);
      return NOBODY;
    }
    this.#account(item, this.#items.time(item, LEFT));
    this.#putDown(item);
    return item;
  }

  /** Counts the work that is in hand when the scenario is over. */
  countWorkInHand(): void {
    for (let item = 0; item < this.#items.used; item++)
      if (this.#items.get(item, STATUS) === IN_WORK) this.#account(item, this.#workedOn(item));
  }

  /** A shift ends: the work goes back to the head of the queue, for whoever comes. */
  #handOver(item: ItemId): void {
    const items = this.#items;
    const worked = this.#world.now - items.time(item, SINCE);
    this.#account(item, worked);
    items.setTime(item, LEFT, Math.max(0, items.time(item, LEFT) - worked));
    this.logItem(item, 'suspend', null);
    this.#putDown(item);
    items.set(item, PERSON, NOBODY);
    this.#enqueue(item, true);
    const workforce = this.#workforce;
    // Somebody whose shift goes on may be free.
    for (const group of at(workforce.groupsOfClass, int(workforce.classOf, items.get(item, STEP)))) {
      const count = int(this.#idleCount, group);
      if (count === 0 || !this.isOpen(int(this.#calendarOfGroup, group))) continue;
      this.#idleCount[group] = count - 1;
      this.dequeue(item);
      this.#startWork(item, int(at(this.#idle, group), count - 1), group);
      break;
    }
    this.offerFresh();
  }

  logItem(item: ItemId, lifecycle: 'schedule' | 'start' | 'suspend' | 'resume' | 'withdraw' | 'complete', outcome: string | null): void {
    const log = this.#log;
    if (log === null) return;
    const items = this.#items;
    const kind = placeKind(items.get(item, KIND));
    const places = this.#world.places(kind);
    const place = items.get(item, PLACE);
    const person = items.get(item, PERSON);
    const step = items.get(item, STEP);
    const group = person < 0 ? this.#width - 1 : int(this.#groupOf, person);
    const workforce = this.#workforce;
    const number = this.#learners.get(places.get(place, OWNER), NUMBER);
    const roleId = int(workforce.roleOf, step * this.#width + group);
    const role = roleId < 0 ? null : at(workforce.roles, roleId);
    const byPeople = int(workforce.mode, step) === BY_PEOPLE;
    const resource = byPeople && person >= 0 ? at(at(workforce.groups, group).names, person - int(this.#firstPerson, group)) : null;
    log.item(
      this.#world.now,
      number,
      kind,
      kind === LEARNER ? 0 : places.get(place, NUMBER),
      step,
      lifecycle,
      byPeople && person < 0 ? null : role,
      resource,
      outcome,
    );
  }
}
