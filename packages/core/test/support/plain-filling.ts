import { type Filled, type Filling, FULL } from '../../src/derivation/cover/fill-roles.js';
import { at } from '../../src/vocabulary/at.js';

const MOST_NODES = 2000;

/** The result that `fillRoles` has to find, by searching through everybody at every step. */
export const plainFillRoles = ({ needs, people, apart }: Filling): Filled => {
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
      allowed.map((roles, index) =>
        people[index]?.owner === broken.owner ? roles.filter((each) => each !== role) : roles,
      );
    return [broken.other, broken.one].map((role) => search(without(role))).every((proved) => proved);
  };
  const proved = search(people.map(({ roles }) => roles));
  return { ...best, value: Math.max(0, best.value), proved };
};

/** The largest filling if no roles had to be kept apart. It still keeps them apart where that costs nothing. */
const relax = (
  needs: Filling['needs'],
  people: Filling['people'],
  allowed: readonly (readonly number[])[],
  apart: Filling['apart'],
): Omit<Filled, 'proved'> => {
  const flow = plainFlow(
    people.map(({ time }, index) => ({ supply: time, to: at(allowed, index) })),
    needs.map((need) => need ?? 0),
  );
  const holds = flow.map((each) => new Map(each));
  let value = flow.reduce((sum, each) => sum + [...each.values()].reduce((all, time) => all + time, 0), 0);
  needs.forEach((need, role) => {
    if (need !== null) return;
    const able = holds.flatMap((held, index) =>
      at(allowed, index).includes(role) ? [{ held, owner: at(people, index).owner }] : [],
    );
    const fitting =
      able.find(({ owner }) => !rolesOf(people, holds, owner).some((other) => apart(role, other))) ?? able[0];
    if (fitting === undefined) return;
    fitting.held.set(role, 0);
    value += FULL;
  });
  return { holds, value };
};

const rolesOf = (
  people: Filling['people'],
  holds: readonly ReadonlyMap<number, number>[],
  owner: number,
): readonly number[] => holds.flatMap((held, index) => (people[index]?.owner === owner ? [...held.keys()] : []));

const conflictIn = (
  people: Filling['people'],
  holds: readonly ReadonlyMap<number, number>[],
  apart: Filling['apart'],
) => {
  for (const owner of new Set(people.map((person) => person.owner))) {
    const roles = rolesOf(people, holds, owner);
    for (const one of roles)
      for (const other of roles) if (one < other && apart(one, other)) return { owner, one, other };
  }
  return null;
};

/** The result that `mostFlow` has to find, by searching through all sources for every path. */
export const plainFlow = (
  sources: readonly { readonly supply: number; readonly to: readonly number[] }[],
  sinks: readonly number[],
): readonly ReadonlyMap<number, number>[] => {
  const given = sources.map(() => new Map<number, number>());
  const left = sources.map(({ supply }) => supply);
  const open = [...sinks];
  for (;;) {
    const path = augmentingPath(sources, given, left, open);
    if (path === null) return given;
    // The path leads from a source to a sink, back to a source that gives to it, and so on; the last sink has capacity
    // left.
    let amount = Math.min(at(left, at(path, 0).source), at(open, at(path, path.length - 1).sink));
    path.slice(1).forEach(({ source }, index) => {
      amount = Math.min(amount, given[source]?.get(at(path, index).sink) ?? 0);
    });
    path.forEach(({ source, sink }, index) => {
      add(at(given, source), sink, amount);
      if (index > 0) add(at(given, source), at(path, index - 1).sink, -amount);
    });
    left[at(path, 0).source] = at(left, at(path, 0).source) - amount;
    open[at(path, path.length - 1).sink] = at(open, at(path, path.length - 1).sink) - amount;
  }
};

interface Leg {
  readonly source: number;
  readonly sink: number;
}

const augmentingPath = (
  sources: readonly { readonly to: readonly number[] }[],
  given: readonly ReadonlyMap<number, number>[],
  left: readonly number[],
  open: readonly number[],
): readonly Leg[] | null => {
  const seen = new Set<number>();
  const queue: { source: number; path: readonly Leg[] }[] = left.flatMap((rest, source) =>
    rest > 0 ? [{ source, path: [] }] : [],
  );
  for (const { source, path } of queue) {
    for (const sink of at(sources, source).to) {
      if (seen.has(sink)) continue;
      seen.add(sink);
      const longer = [...path, { source, sink }];
      if (at(open, sink) > 0) return longer;
      given.forEach((gives, other) => {
        if ((gives.get(sink) ?? 0) > 0) queue.push({ source: other, path: longer });
      });
    }
  }
  return null;
};

const add = (flows: Map<number, number>, sink: number, amount: number): void => {
  const sum = (flows.get(sink) ?? 0) + amount;
  if (sum === 0) flows.delete(sink);
  else flows.set(sink, sum);
};
