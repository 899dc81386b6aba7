import { at } from '../../vocabulary/at.js';
import { mostFlow } from './most-flow.js';

/** Whom there is, and what is to be filled. Time is in whole numbers, of which {@link FULL} are a full position. @internal */
export interface Filling {
  /** How much each role needs; null where somebody is enough, however little time that leaves. */
  readonly needs: readonly (number | null)[];
  /** People, or parts of their time that are for some places alone, which have their owner in common. */
  readonly people: readonly { readonly owner: number; readonly time: number; readonly roles: readonly number[] }[];
  /** Whether no person may hold two roles together. */
  readonly apart: (one: number, other: number) => boolean;
}

/** Who holds what, at the same time. @internal */
export interface Filled {
  /** For each person, the time for each role that the person holds; 0 for a role that only needs somebody. */
  readonly holds: readonly ReadonlyMap<number, number>[];
  /** What is filled: time, and a full position for each role that only needs somebody and has somebody. */
  readonly value: number;
  /** Whether no better filling can exist. */
  readonly proved: boolean;
}

/** A full position, in parts that thirds, sevenths and thousandths are whole numbers of. @internal */
export const FULL = 2_520_000;

const MOST_NODES = 2000;

/**
 * Fills as much as can be filled at the same time, with nobody in two roles that are to be kept apart: branch and bound over whom gives
 * up which of two such roles, with the largest flow from people to roles as the bound.
 *
 * @internal
 */
export const fillRoles = ({ needs, people, apart }: Filling): Filled => {
  let best: Omit<Filled, 'proved'> = { holds: people.map(() => new Map()), value: -1 };
  let nodes = 0;
  const search = (allowed: readonly (readonly number[])[]): boolean => {
    if (nodes++ >= MOST_NODES) return false;
    const relaxed = relax(needs, people, allowed, apart);
    if (relaxed.value <= best.value) return true;
    const broken = conflictIn(people, relaxed.holds, apart);
    if (broken === null) {
      best = relaxed;
      return true;
    }
    const without = (role: number) =>
      allowed.map((roles, index) => (people[index]?.owner === broken.owner ? roles.filter((each) => each !== role) : roles));
    return [broken.other, broken.one].map((role) => search(without(role))).every((proved) => proved);
  };
  const proved = search(people.map(({ roles }) => roles));
  return { ...best, value: Math.max(0, best.value), proved };
};

/** The largest filling if nothing had to be kept apart; it keeps apart what costs nothing. */
const relax = (
  needs: Filling['needs'],
  people: Filling['people'],
  allowed: readonly (readonly number[])[],
  apart: Filling['apart'],
): Omit<Filled, 'proved'> => {
  const flow = mostFlow(
    people.map(({ time }, index) => ({ supply: time, to: at(allowed, index) })),
    needs.map((need) => need ?? 0),
  );
  const holds = flow.map((each) => new Map(each));
  let value = flow.reduce((sum, each) => sum + [...each.values()].reduce((all, time) => all + time, 0), 0);
  needs.forEach((need, role) => {
    if (need !== null) return;
    const able = holds.flatMap((held, index) => (at(allowed, index).includes(role) ? [{ held, owner: at(people, index).owner }] : []));
    const fitting = able.find(({ owner }) => !rolesOf(people, holds, owner).some((other) => apart(role, other))) ?? able[0];
    if (fitting === undefined) return;
    fitting.held.set(role, 0);
    value += FULL;
  });
  return { holds, value };
};

const rolesOf = (people: Filling['people'], holds: readonly ReadonlyMap<number, number>[], owner: number): readonly number[] =>
  holds.flatMap((held, index) => (people[index]?.owner === owner ? [...held.keys()] : []));

const conflictIn = (people: Filling['people'], holds: readonly ReadonlyMap<number, number>[], apart: Filling['apart']) => {
  for (const owner of new Set(people.map((person) => person.owner))) {
    const roles = rolesOf(people, holds, owner);
    for (const one of roles) for (const other of roles) if (one < other && apart(one, other)) return { owner, one, other };
  }
  return null;
};
