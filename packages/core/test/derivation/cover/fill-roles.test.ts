import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filling, FULL, fillRoles, partsOfFilling } from '../../../src/derivation/cover/fill-roles.js';

/** All subsets of some roles in which no two are to be kept apart. */
const together = (roles: readonly number[], apart: Filling['apart']): readonly (readonly number[])[] =>
  roles.reduce<readonly (readonly number[])[]>(
    (sets, role) =>
      sets.concat(sets.filter((set) => !set.some((other) => apart(role, other))).map((set) => [...set, role])),
    [[]],
  );

/** The most time that can be filled: that of the smallest cut between people and roles, of all there are. */
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

/** The largest filling, over all ways to give each owner roles that may go together. */
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
