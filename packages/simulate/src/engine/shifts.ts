import type { CalendarId, ClassId, GroupId, Ints, Nums, PersonId, PoolId } from '../arrays/ids.js';
import { add, at, count, int, missing, num } from '../arrays/ints.js';
import { unit } from '../random/threefry.js';
import { lengthOf, type WorkingTime } from '../time/working-time.js';
import { EVENT_KINDS, SHIFT_START } from './event-kinds.js';
import { IntList } from './int-list.js';
import { TIE_BREAK_STREAM } from './random-streams.js';
import type { Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/** Who is on shift, and who is idle. @internal */
export class Shifts {
  /** People whose work has just ended and who have not been dispatched again yet. */
  readonly freed = new IntList<PersonId>();
  /** The pseudo-group after all others, for learners and delays. */
  readonly others: GroupId;
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #calendars: readonly WorkingTime[];
  readonly #groupOf: Ints<PersonId, GroupId>;
  readonly #firstPerson: Ints<GroupId, PersonId>;
  readonly #calendarOf: Ints<GroupId, CalendarId>;
  /** Idle people of each pool, as a min-heap by minutes worked, and their number. */
  readonly #idle: readonly Ints<number, PersonId>[];
  readonly #idleCount: Ints<PoolId>;
  /** For each pool, one of its groups, and the share of a person’s working time that one minute represents. */
  readonly #groupOfPool: Ints<PoolId, GroupId>;
  readonly #minuteOf: Nums<PoolId>;
  /** Minutes worked by each person, and a random tie-breaker. */
  readonly #worked: Nums<PersonId>;
  readonly #tieBreak: Nums<PersonId>;
  /** For each calendar, the span that is open or comes next. */
  readonly #span: Ints<CalendarId>;

  constructor(world: World) {
    const { workforce } = world.prepared;
    this.#world = world;
    this.#workforce = workforce;
    this.#calendars = workforce.calendars;
    this.others = workforce.groups.length;
    const sizes = workforce.groups.map(({ names }) => names.length);
    this.#firstPerson = Int32Array.from(sizes, (_, group) =>
      sizes.slice(0, group).reduce((sum, size) => sum + size, 0),
    );
    this.#calendarOf = Int32Array.from(workforce.groups, ({ calendar }) => calendar);
    this.#groupOf = Int32Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
    const people = sizes.reduce((sum, size) => sum + size, 0);
    const pools = workforce.poolOf.reduce((most, pool) => Math.max(most, pool + 1), 0);
    this.#groupOfPool = Int32Array.from({ length: pools }, (_, pool) => workforce.poolOf.indexOf(pool));
    this.#minuteOf = Float64Array.from(
      this.#groupOfPool,
      (group) => 1 / Math.max(1, lengthOf(this.times(this.calendarOf(group)))),
    );
    this.#worked = new Float64Array(people);
    this.#tieBreak = Float64Array.from({ length: people }, (_, person) => {
      world.random.block(person, 0, TIE_BREAK_STREAM, 0);
      return unit(world.random.a);
    });
    this.#idleCount = new Int32Array(pools);
    const members = new Int32Array(pools);
    for (const group of this.#groupOf) count(members, int(workforce.poolOf, group), 1);
    this.#idle = Array.from(members, (size) => new Int32Array(size));
    for (let person = 0; person < people; person++) this.makeIdle(person);
    this.#span = new Int32Array(workforce.calendars.length);
    workforce.calendars.forEach(({ from }, calendar) => {
      if (from.length > 0) world.eventQueue.push(calendar * EVENT_KINDS + SHIFT_START, num(from, 0));
    });
  }

  isOpen(calendar: CalendarId): boolean {
    const { to, from } = this.times(calendar);
    let span = int(this.#span, calendar);
    while (span < to.length && num(to, span) <= this.#world.now) span++;
    this.#span[calendar] = span;
    return span < to.length && num(from, span) <= this.#world.now;
  }

  times(calendar: CalendarId): WorkingTime {
    return this.#calendars[calendar] ?? missing(calendar);
  }

  /** The span that was open or next at the last call of {@link Shifts.isOpen}. */
  span(calendar: CalendarId): number {
    return int(this.#span, calendar);
  }

  /** Schedules a calendar’s next shift, if there is one. */
  scheduleNextShift(calendar: CalendarId): void {
    const { from } = this.times(calendar);
    const next = this.span(calendar) + 1;
    if (next < from.length) this.#world.eventQueue.push(calendar * EVENT_KINDS + SHIFT_START, num(from, next));
  }

  /** The calendar that a group works by. */
  calendarOf(group: GroupId): CalendarId {
    return int(this.#calendarOf, group);
  }

  /** The group of a person; for −1, that of learners and delays. */
  groupOf(person: PersonId): GroupId {
    return person < 0 ? this.others : int(this.#groupOf, person);
  }

  /** Whether a worker is a slot of a system’s capacity rather than a person. */
  isSystem(person: PersonId): boolean {
    return at(this.#workforce.groups, this.groupOf(person)).system;
  }

  nameOf(person: PersonId): string {
    const group = this.groupOf(person);
    return at(at(this.#workforce.groups, group).names, person - int(this.#firstPerson, group));
  }

  get pools(): number {
    return this.#groupOfPool.length;
  }

  /** A representative group of a pool. */
  groupOfPool(pool: PoolId): GroupId {
    return int(this.#groupOfPool, pool);
  }

  hasIdle(pool: PoolId): boolean {
    return int(this.#idleCount, pool) > 0;
  }

  /** Takes the idle person of a pool who has worked least, and who is then no longer idle. */
  takeIdle(pool: PoolId): PersonId {
    const heap = this.#idle[pool] ?? missing(pool);
    const first = int(heap, 0);
    const last = int(this.#idleCount, pool) - 1;
    this.#idleCount[pool] = last;
    if (last > 0) this.#sink(heap, last, int(heap, last));
    return first;
  }

  /** Replaces the top of a heap with a person and restores the heap order. */
  #sink(heap: Ints<number, PersonId>, length: number, person: PersonId): void {
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.#isBefore(int(heap, child + 1), int(heap, child))) child++;
      const below = int(heap, child);
      if (!this.#isBefore(below, person)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = person;
  }

  /**
   * Whether one person comes before another of the same pool: the one who has worked less; ties are broken at random.
   */
  #isBefore(one: PersonId, other: PersonId): boolean {
    const more = num(this.#worked, one) - num(this.#worked, other);
    return more === 0 ? num(this.#tieBreak, one) < num(this.#tieBreak, other) : more < 0;
  }

  /**
   * Takes an idle person on shift from the pools that serve a class: the most preferred pool first, then whoever has
   * worked the smallest share of their time. −1 if there is nobody.
   */
  takeBestIdle(line: ClassId): PersonId {
    const { pools, ranks } = this.#workforce.poolsOfClass[line] ?? missing(line);
    let best = NOBODY;
    let least = 0;
    let rank = 0;
    for (let index = 0; index < pools.length; index++) {
      if (best >= 0 && int(ranks, index) !== rank) break;
      const pool = int(pools, index);
      if (!this.hasIdle(pool) || !this.isOpen(this.calendarOf(this.groupOfPool(pool)))) continue;
      const share = this.#leastShare(pool);
      if (best >= 0 && share >= least) continue;
      best = pool;
      least = share;
      rank = int(ranks, index);
    }
    return best < 0 ? NOBODY : this.takeIdle(best);
  }

  /** The same among those who may take an item, where not everybody may. */
  takeBestIdleWho(line: ClassId, mayTake: (person: PersonId) => boolean): PersonId {
    const others: PersonId[] = [];
    let person = this.takeBestIdle(line);
    for (; person >= 0 && !mayTake(person); person = this.takeBestIdle(line)) others.push(person);
    for (const other of others) this.makeIdle(other);
    return person;
  }

  /** The smallest share of their working time that any of a pool’s idle people has worked. */
  #leastShare(pool: PoolId): number {
    return num(this.#worked, int(this.#idle[pool] ?? missing(pool), 0)) * num(this.#minuteOf, pool);
  }

  /** Adds to the minutes that a person has worked. */
  addWork(person: PersonId, minutes: number): void {
    add(this.#worked, person, minutes);
  }

  /** Frees a person, who is dispatched after everything at this time has happened. */
  free(person: PersonId): void {
    this.freed.push(person);
  }

  makeIdle(person: PersonId): void {
    const pool = int(this.#workforce.poolOf, this.groupOf(person));
    const heap = this.#idle[pool] ?? missing(pool);
    let at = int(this.#idleCount, pool);
    this.#idleCount[pool] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = int(heap, parent);
      if (!this.#isBefore(person, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = person;
  }
}
