import { at } from '../../vocabulary/at.js';
import { mostFlow } from './most-flow.js';

/** The people, and what is to be filled. Times are whole numbers; {@link FULL} is a full position. @internal */
export interface Filling {
  /** How much time each role needs; null where one person is enough, however little time they have left. */
  readonly needs: readonly (number | null)[];
  /** People, or the parts of their time that are bound to some places; parts of one person share their owner. */
  readonly people: readonly { readonly owner: number; readonly time: number; readonly roles: readonly number[] }[];
  /** Whether two roles must be kept apart, so that nobody may hold both. */
  readonly apart: (one: number, other: number) => boolean;
}

/** Who holds which roles at the same time. @internal */
export interface Filled {
  /** For each person, the time in each role they hold; 0 in a role that only needs one person. */
  readonly holds: readonly ReadonlyMap<number, number>[];
  /** The total filled: time, plus a full position for each role that only needs one person and has one. */
  readonly value: number;
  /** Whether it is proved that no better filling exists. */
  readonly proved: boolean;
}

/** A full position, in units that make thirds, sevenths and thousandths whole numbers. @internal */
export const FULL = 2_520_000;

const MOST_NODES = 2000;

/** A connected component of the people and roles, by their indices. @internal */
export interface FillingPart {
  readonly people: readonly number[];
  readonly roles: readonly number[];
  /** The filling problem of these people and roles alone, in that order. */
  readonly filling: Filling;
}

/**
 * Splits a filling problem into its connected components, so that the work grows with their number and not with
 * everybody at once.
 *
 * @internal
 */
export const partsOfFilling = ({ needs, people, apart }: Filling): readonly FillingPart[] => {
  const ofOwner = grouped(people.map(({ owner }, index) => [owner, index]));
  const ofRole = grouped(people.flatMap(({ roles }, index) => roles.map((role) => [role, index])));
  const seen = new Set<number>();
  return people.flatMap((_, start): readonly FillingPart[] => {
    if (seen.has(start)) return [];
    seen.add(start);
    const reached = [start];
    const roles = new Set<number>();
    const reach = (indices: readonly number[]): void => {
      for (const index of indices)
        if (!seen.has(index)) {
          seen.add(index);
          reached.push(index);
        }
    };
    for (const index of reached) {
      const person = at(people, index);
      reach(ofOwner.get(person.owner) ?? []);
      for (const role of person.roles)
        if (!roles.has(role)) {
          roles.add(role);
          reach(ofRole.get(role) ?? []);
        }
    }
    const [mine, own] = [reached.toSorted(rising), [...roles].toSorted(rising)];
    const indexOf = new Map(own.map((role, index) => [role, index]));
    return [
      {
        people: mine,
        roles: own,
        filling: {
          needs: own.map((role) => at(needs, role)),
          people: mine.map((index) => {
            const { owner, time, roles: of } = at(people, index);
            return { owner, time, roles: of.flatMap((role) => indexOf.get(role) ?? []) };
          }),
          apart: (one, other) => apart(at(own, one), at(own, other)),
        },
      },
    ];
  });
};

const rising = (one: number, other: number): number => one - other;

const grouped = (pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> => {
  const groups = new Map<number, number[]>();
  for (const [key, index] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
};

/**
 * Fills as much as possible at the same time, with nobody in two roles that must be kept apart: branch and bound over
 * who gives up which of two such roles, with the maximum flow from people to roles as the bound.
 *
 * @internal
 */
export const fillRoles = ({ needs, people, apart }: Filling): Filled => {
  const ofOwner = grouped(people.map(({ owner }, index) => [owner, index]));
  let best: Omit<Filled, 'proved'> = { holds: people.map(() => new Map()), value: -1 };
  let nodes = 0;
  const search = (allowed: readonly (readonly number[])[]): boolean => {
    if (nodes++ >= MOST_NODES) return false;
    const relaxed = relax({ needs, people, apart, ofOwner }, allowed);
    if (relaxed.value <= best.value) return true;
    const broken = conflictIn(ofOwner, relaxed.holds, apart);
    if (broken === null) {
      best = relaxed;
      return true;
    }
    const without = (role: number) =>
      allowed.map((roles, index) =>
        people[index]?.owner === broken.owner ? roles.filter((each) => each !== role) : roles,
      );
    return [broken.other, broken.one].map((role) => search(without(role))).every((proved) => proved);
  };
  const proved = search(people.map(({ roles }) => roles));
  return { ...best, value: Math.max(0, best.value), proved };
};

/** The indices of each owner’s people. */
type OfOwner = ReadonlyMap<number, readonly number[]>;

/** The largest filling if no roles had to be kept apart. It still keeps them apart where that costs nothing. */
const relax = (
  { needs, people, apart, ofOwner }: Filling & { readonly ofOwner: OfOwner },
  allowed: readonly (readonly number[])[],
): Omit<Filled, 'proved'> => {
  const flow = mostFlow(
    people.map(({ time }, index) => ({ supply: time, to: at(allowed, index) })),
    needs.map((need) => need ?? 0),
  );
  const holds = flow.map((each) => new Map(each));
  let value = flow.reduce((sum, each) => sum + [...each.values()].reduce((all, time) => all + time, 0), 0);
  const able = needs.map((): number[] => []);
  allowed.forEach((roles, index) => {
    for (const role of roles) at(able, role).push(index);
  });
  needs.forEach((need, role) => {
    if (need !== null) return;
    const keepsApart = (index: number): boolean =>
      rolesOf(ofOwner.get(at(people, index).owner) ?? [], holds).some((other) => apart(role, other));
    const fitting = at(able, role).find((index) => !keepsApart(index)) ?? at(able, role)[0];
    if (fitting === undefined) return;
    at(holds, fitting).set(role, 0);
    value += FULL;
  });
  return { holds, value };
};

const rolesOf = (indices: readonly number[], holds: readonly ReadonlyMap<number, number>[]): readonly number[] =>
  indices.flatMap((index) => [...at(holds, index).keys()]);

const conflictIn = (ofOwner: OfOwner, holds: readonly ReadonlyMap<number, number>[], apart: Filling['apart']) => {
  for (const [owner, indices] of ofOwner) {
    const roles = rolesOf(indices, holds);
    for (const one of roles)
      for (const other of roles) if (one < other && apart(one, other)) return { owner, one, other };
  }
  return null;
};
