import type { ActivityGroup } from '../roles/activity-group.js';
import { tooFew } from '../statistics/intervals.js';

/** A role being built: who is in it. @internal */
export interface RoleDraft {
  readonly id: string;
  readonly people: ReadonlySet<number>;
  readonly staff: boolean;
}

/** One role’s part in a step. @internal */
export interface Part {
  readonly role: string;
  readonly events: number;
  readonly people: number;
  readonly doubt: string | null;
}

/** A role that did at least this share of a step counts as having done it alone. @internal */
export const ALONE = 0.8;
/** A role that did less than this share of a step is not responsible for it. */
const LEAST = 0.2;

/**
 * With at least this many events that noise could place outside their groups, the standard error of its share is at
 * most 0.05.
 */
const LEAST_ROOM = 100;

/**
 * The share of the staff’s events that seem to have been done by a random member of staff, whoever’s work it was. Of
 * these, a share |members| / staff falls to members by chance, so the events seen outside a group are divided by the
 * rest. Null if too few events could fall outside: below a hundred, the standard error can exceed 0.05.
 *
 * @internal
 */
export const noiseOf = (groups: readonly ActivityGroup[], staff: number): number | null => {
  let outside = 0;
  let room = 0;
  for (const { counts, members, events } of groups) {
    room += events * (1 - members.size / staff);
    for (const [person, count] of counts) if (!members.has(person)) outside += count;
  }
  return room < LEAST_ROOM ? null : Math.min(1, outside / room);
};

/**
 * Which roles are responsible for a step, judging by who did it. The staff role found for the step is. Another role is
 * too, but only if those of its people who are not in the first role did a fifth of the step, and more than noise
 * explains.
 *
 * @internal
 */
export const partsOf = (
  counts: ReadonlyMap<number, number>,
  main: RoleDraft | undefined,
  roles: readonly RoleDraft[],
  staff: { readonly size: number; readonly noise: number; readonly has: (person: number) => boolean },
): readonly Part[] => {
  let of = 0;
  let byStaff = 0;
  for (const [person, count] of counts) {
    of += count;
    if (staff.has(person)) byStaff += count;
  }
  const done = (people: ReadonlySet<number>, without?: ReadonlySet<number>): { events: number; people: number } => {
    const found = { events: 0, people: 0 };
    for (const [person, count] of counts) {
      if (!people.has(person) || without?.has(person) === true) continue;
      found.events += count;
      found.people += 1;
    }
    return found;
  };
  const others = roles.flatMap((role) => {
    if (role === main) return [];
    const own = done(role.people, role.staff ? main?.people : undefined);
    const expected = role.staff ? (byStaff * staff.noise * role.people.size) / Math.max(1, staff.size) : 0;
    const clear = own.events > expected + 3 * Math.sqrt(expected);
    return clear && own.events >= LEAST * of ? [{ role, ...own }] : [];
  });
  // A set, because a person may hold several of the other roles.
  const beside = done(new Set(others.flatMap(({ role }) => (role.staff ? [...role.people] : []))), main?.people).events;
  const first = main === undefined ? [] : [{ role: main, events: byStaff - beside, people: done(main.people).people }];
  const all = [...first.filter(({ events }) => events >= LEAST * of), ...others].sort(
    (one, other) => other.events - one.events,
  );
  const taken = all.length > 0 ? all : first;
  const [largest] = taken;
  const alone = largest !== undefined && largest.events >= ALONE * of ? [largest] : taken;
  return alone.map(({ role, events, people }) => {
    const share = Math.round((events / of) * 100);
    const doubt =
      alone.length > 1
        ? `done by ${alone.length} roles: this one did ${share} % of it; say whose it is`
        : events < ALONE * of
          ? `this role did only ${share} % of it`
          : tooFew(of, ALONE)
            ? `it was done only ${of === 1 ? 'once' : `${of} times`}`
            : null;
    return { role: role.id, events, people, doubt };
  });
};
