import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filling, FULL, fillRoles, partsOfFilling } from '../../../src/derivation/cover/fill-roles.js';
import { mostFlow } from '../../../src/derivation/cover/most-flow.js';
import { plainFillRoles, plainFlow } from '../../support/plain-filling.js';

/** All subsets of some roles that contain no two roles to be kept apart. */
const together = (roles: readonly number[], apart: Filling['apart']): readonly (readonly number[])[] =>
  roles.reduce<readonly (readonly number[])[]>(
    (sets, role) =>
      sets.concat(sets.filter((set) => !set.some((other) => apart(role, other))).map((set) => [...set, role])),
    [[]],
  );

/**
 * The most time that can be filled: the capacity of the minimum cut between people and roles, found by trying all cuts.
 */
const smallestCut = ({ needs, people }: Filling, roles: readonly (readonly number[])[]): number => {
  const counted = needs.flatMap((need, role) => (need === null ? [] : [{ need, role }]));
  return together(
    counted.map((_, index) => index),
    () => false,
  ).reduce((least, cut) => {
    const open = new Set(cut.map((index) => counted[index]?.role));
    const closed = counted.reduce((sum, { need, role }) => sum + (open.has(role) ? 0 : need), 0);
    const given = people.reduce(
      (sum, { time }, index) => sum + (roles[index]?.some((role) => open.has(role)) === true ? time : 0),
      0,
    );
    return Math.min(least, closed + given);
  }, Number.POSITIVE_INFINITY);
};

/** The largest filling, over all ways to give each owner roles that are not kept apart. */
const mostFilled = (filling: Filling): number => {
  const owners = [...new Set(filling.people.map(({ owner }) => owner))];
  const choices = owners.map((owner) =>
    together([...new Set(filling.people.flatMap((each) => (each.owner === owner ? each.roles : [])))], filling.apart),
  );
  const all = choices.reduce<readonly (readonly (readonly number[])[])[]>(
    (ways, sets) => ways.flatMap((way) => sets.map((set) => [...way, set])),
    [[]],
  );
  return all.reduce((most, way) => {
    const roles = filling.people.map((person) =>
      person.roles.filter((role) => way[owners.indexOf(person.owner)]?.includes(role)),
    );
    const somebody = filling.needs.filter(
      (need, role) => need === null && roles.some((each) => each.includes(role)),
    ).length;
    return Math.max(most, smallestCut(filling, roles) + somebody * FULL);
  }, 0);
};

const ROLES = [0, 1, 2] as const;
const cases = fc.record({
  needs: fc.tuple(...ROLES.map(() => fc.constantFrom(null, 0.3 * FULL, 0.7 * FULL, 1.5 * FULL))),
  people: fc.array(
    fc.record({
      owner: fc.constantFrom(0, 1, 2),
      time: fc.constantFrom(0, 0.3 * FULL, 0.5 * FULL, FULL),
      roles: fc.subarray([...ROLES]),
    }),
    { maxLength: 4 },
  ),
  pairs: fc.subarray(['0 1', '0 2', '1 2']),
});

const person = (owner: number, time: number, ...roles: readonly number[]) => ({ owner, time, roles });

test('a problem falls into parts that share neither a role nor a person, each in ascending order', () => {
  const parts = partsOfFilling({
    needs: [null, 1, 2, 3, 4],
    // The first and the third share a role, the third and the second another, and the last two an owner.
    people: [person(0, 1, 3), person(1, 2, 0), person(2, 3, 0, 3), person(3, 4, 4), person(3, 5, 1), person(4, 6)],
    apart: (one, other) => one === 1 && other === 4,
  });
  expect(parts.map(({ people, roles, filling: { needs } }) => ({ people, roles, needs }))).toEqual([
    { people: [0, 1, 2], roles: [0, 3], needs: [null, 3] },
    { people: [3, 4], roles: [1, 4], needs: [1, 4] },
    { people: [5], roles: [], needs: [] },
  ]);
  expect(parts[0]?.filling.people).toEqual([person(0, 1, 1), person(1, 2, 0), person(2, 3, 0, 1)]);
  expect(parts.slice(0, 2).map(({ filling: { apart } }) => apart(0, 1))).toEqual([false, true]);
});

test('somebody takes what is kept apart from nothing that they hold, and the one role of two that fills more', () => {
  const filling: Filling = {
    needs: [null, null],
    people: [person(0, FULL, 0, 1), person(1, FULL, 1)],
    apart: (one, other) => one !== other,
  };
  const { holds, ...rest } = fillRoles(filling);
  expect(holds.map((each) => [...each])).toEqual([[[0, 0]], [[1, 0]]]);
  expect(rest).toEqual({ value: 2 * FULL, proved: true });
  expect(fillRoles({ ...filling, people: [person(0, FULL, 0, 1)] })).toMatchObject({ value: FULL, proved: true });
  expect(fillRoles({ ...filling, people: [] })).toEqual({ holds: [], value: 0, proved: true });
});

test('a search that would take too many steps ends with what it has found, and says so', () => {
  /** Everybody is ready for two roles of their own that are kept apart, so that each choice is to be tried. */
  const pairs = (count: number): Filling => ({
    needs: Array.from({ length: 2 * count }, () => null),
    people: Array.from({ length: count }, (_, index) => person(index, FULL, 2 * index, 2 * index + 1)),
    apart: (one, other) => one !== other && Math.floor(one / 2) === Math.floor(other / 2),
  });
  expect(fillRoles(pairs(5))).toMatchObject({ value: 5 * FULL, proved: true });
  expect(fillRoles(pairs(10))).toMatchObject({ value: 10 * FULL, proved: false });
});

test('fills as much as can be filled within people’s time and what is kept apart, and no more', () => {
  fc.assert(
    fc.property(cases, ({ needs, people, pairs }) => {
      const apart = (one: number, other: number): boolean =>
        pairs.includes(`${Math.min(one, other)} ${Math.max(one, other)}`);
      const filling: Filling = { needs, people, apart };
      const { holds, value, proved } = fillRoles(filling);
      expect(proved).toBe(true);
      expect(value).toBe(mostFilled(filling));
      people.forEach(({ time, roles }, index) => {
        const held = [...(holds[index] ?? [])];
        for (const [role] of held) expect(roles).toContain(role);
        expect(held.reduce((sum, [, part]) => sum + part, 0)).toBeLessThanOrEqual(time);
      });
      needs.forEach((need, role) => {
        const parts = holds.flatMap((each) => each.get(role) ?? []);
        if (need !== null) expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(need);
      });
      for (const owner of [0, 1, 2]) {
        const held = holds.flatMap((each, index) => (people[index]?.owner === owner ? [...each.keys()] : []));
        for (const one of held) for (const other of held) expect(one !== other && apart(one, other)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('what has nothing to do with the rest can be filled by itself, to the same holders', () => {
  const person = fc.record({
    owner: fc.integer({ min: 0, max: 5 }),
    time: fc.integer({ min: 0, max: 3 }),
    roles: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }),
  });
  const needs = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(needs, fc.array(person, { maxLength: 7 }), fc.integer({ min: 1, max: 3 }), (needed, people, gap) => {
      const filling = { needs: needed, people, apart: (one: number, other: number) => Math.abs(one - other) === gap };
      const parts = partsOfFilling(filling);
      expect(parts.flatMap((part) => part.people).toSorted((one, other) => one - other)).toEqual(
        people.map((_, index) => index),
      );
      const whole = fillRoles(filling);
      const filled = parts.map((part) => fillRoles(part.filling));
      expect(filled.reduce((sum, { value }) => sum + value, 0)).toBe(whole.value);
      parts.forEach((part, index) => {
        part.people.forEach((each, position) => {
          const held = [...(filled[index]?.holds[position] ?? [])].map(([role, time]) => [part.roles[role], time]);
          expect(held).toEqual([...(whole.holds[each] ?? [])]);
        });
      });
    }),
  );
});

/** Entries in insertion order. */
const inOrder = (holds: readonly ReadonlyMap<number, number>[]) => holds.map((each) => [...each]);

test('the same people hold the same roles as by a search through everybody at every step', () => {
  const ROLES_OF_MANY = 6;
  const person = fc.record({
    owner: fc.integer({ min: 0, max: 6 }),
    time: fc.integer({ min: 0, max: 4 }),
    roles: fc.uniqueArray(fc.integer({ min: 0, max: ROLES_OF_MANY - 1 }), { maxLength: 4 }),
  });
  const needs = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 3 }), {
    minLength: ROLES_OF_MANY,
    maxLength: ROLES_OF_MANY,
  });
  const pairs = fc.array(fc.tuple(fc.nat(ROLES_OF_MANY - 1), fc.nat(ROLES_OF_MANY - 1)), { maxLength: 3 });
  fc.assert(
    fc.property(needs, fc.array(person, { maxLength: 12 }), pairs, (needed, people, kept) => {
      const apart = (one: number, other: number): boolean =>
        kept.some(([a, b]) => a !== b && ((a === one && b === other) || (a === other && b === one)));
      const filling: Filling = { needs: needed, people, apart };
      const [found, plain] = [fillRoles(filling), plainFillRoles(filling)];
      expect(inOrder(found.holds)).toEqual(inOrder(plain.holds));
      expect([found.value, found.proved]).toEqual([plain.value, plain.proved]);
    }),
    { numRuns: 400 },
  );
});

test('a flow goes along the paths that a search through all sources finds first', () => {
  const SINKS = 7;
  const source = fc.record({
    supply: fc.integer({ min: 0, max: 6 }),
    to: fc.uniqueArray(fc.nat(SINKS - 1), { maxLength: 3 }),
  });
  const sinks = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: SINKS, maxLength: SINKS });
  let turnedBack = 0;
  fc.assert(
    fc.property(fc.array(source, { maxLength: 14 }), sinks, (sources, takes) => {
      const found = inOrder(mostFlow(sources, takes));
      expect(found).toEqual(inOrder(plainFlow(sources, takes)));
      // Counts the cases in which a path leads back through another source, to make sure that this search is tested.
      if (found.some((given, index) => String(given) !== String(direct(sources, takes)[index]))) turnedBack++;
    }),
    { numRuns: 600 },
  );
  expect(turnedBack).toBeGreaterThan(10);
});

/** What each source can give if no flow is ever rerouted. */
const direct = (
  sources: readonly { readonly supply: number; readonly to: readonly number[] }[],
  sinks: readonly number[],
): readonly (readonly (readonly [number, number])[])[] => {
  const open = [...sinks];
  return sources.map(({ supply, to }) => {
    let left = supply;
    return to.flatMap((sink) => {
      const amount = Math.min(left, open[sink] ?? 0);
      left -= amount;
      open[sink] = (open[sink] ?? 0) - amount;
      return amount > 0 ? [[sink, amount] as const] : [];
    });
  });
};
