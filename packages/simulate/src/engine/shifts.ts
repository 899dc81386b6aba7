import type { CalendarId, ClassId, GroupId, Ints, PersonId } from '../arrays/ids.js';
import { at, int, missing, num } from '../arrays/ints.js';
import type { WorkingTime } from '../time/working-time.js';
import { IntList } from './int-list.js';
import { KINDS, OPENING } from './kinds.js';
import type { Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/** Who of the staff is there, and who of them is free. @internal */
export class Shifts {
  /** The people whose work has just ended, and who have not looked for other work yet. */
  readonly freed = new IntList<PersonId>();
  /** The group, after all others, that stands for learners and for those who answer after a while. */
  readonly others: GroupId;
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #calendars: readonly WorkingTime[];
  readonly #groupOf: Ints<PersonId, GroupId>;
  readonly #firstPerson: Ints<GroupId, PersonId>;
  readonly #calendarOf: Ints<GroupId, CalendarId>;
  /** By group: its people who are free, the next to be asked last, and how many they are. */
  readonly #idle: readonly Ints<number, PersonId>[];
  readonly #idleCount: Ints<GroupId>;
  /** By class: the groups that serve it, those that prefer it first. */
  readonly #groupsOf: readonly Ints<number, GroupId>[];
  /** By calendar: the span that is open or comes next. */
  readonly #span: Ints<CalendarId>;

  constructor(world: World) {
    const { workforce } = world.prepared;
    this.#world = world;
    this.#workforce = workforce;
    this.#calendars = workforce.calendars;
    this.others = workforce.groups.length;
    const sizes = workforce.groups.map(({ names }) => names.length);
    this.#firstPerson = Int32Array.from(sizes, (_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
    this.#calendarOf = Int32Array.from(workforce.groups, ({ calendar }) => calendar);
    this.#groupOf = Int32Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
    // The first person of a group is the first to be asked.
    this.#idle = sizes.map((size, group) =>
      Int32Array.from({ length: size }, (_, index) => int(this.#firstPerson, group) + size - 1 - index),
    );
    this.#idleCount = Int32Array.from(sizes);
    this.#groupsOf = workforce.groupsOfClass.map((groups) => Int32Array.from(groups));
    this.#span = new Int32Array(workforce.calendars.length);
    workforce.calendars.forEach(({ from }, calendar) => {
      if (from.length > 0) world.events.push(calendar * KINDS + OPENING, num(from, 0));
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

  /** The span that was open, or came next, when {@link Shifts.isOpen} was last asked. */
  span(calendar: CalendarId): number {
    return int(this.#span, calendar);
  }

  /** Puts the next opening of a calendar, if there is one, into the calendar of events. */
  foreseeOpening(calendar: CalendarId): void {
    const { from } = this.times(calendar);
    const next = this.span(calendar) + 1;
    if (next < from.length) this.#world.events.push(calendar * KINDS + OPENING, num(from, next));
  }

  /** Whose calendar somebody works by, by group. */
  calendarOf(group: GroupId): CalendarId {
    return int(this.#calendarOf, group);
  }

  /** The group of a person, and that of others for nobody. */
  groupOf(person: PersonId): GroupId {
    return person < 0 ? this.others : int(this.#groupOf, person);
  }

  nameOf(person: PersonId): string {
    const group = this.groupOf(person);
    return at(at(this.#workforce.groups, group).names, person - int(this.#firstPerson, group));
  }

  hasIdle(group: GroupId): boolean {
    return int(this.#idleCount, group) > 0;
  }

  /** Somebody of a group who is free, and is so no longer. */
  call(group: GroupId): PersonId {
    const left = int(this.#idleCount, group) - 1;
    this.#idleCount[group] = left;
    return int(this.#idle[group] ?? missing(group), left);
  }

  /** Somebody who is free and there, of the first group that serves a class and has anybody; −1 where none has. */
  callFirst(line: ClassId): PersonId {
    const groups = this.#groupsOf[line] ?? missing(line);
    for (let index = 0; index < groups.length; index++) {
      const group = int(groups, index);
      if (this.hasIdle(group) && this.isOpen(this.calendarOf(group))) return this.call(group);
    }
    return NOBODY;
  }

  /** Frees a person, who looks for other work when all that happens now has happened. */
  free(person: PersonId): void {
    this.freed.push(person);
  }

  /** Has a person wait for work. */
  rest(person: PersonId): void {
    const group = this.groupOf(person);
    const count = int(this.#idleCount, group);
    (this.#idle[group] ?? missing(group))[count] = person;
    this.#idleCount[group] = count + 1;
  }
}
