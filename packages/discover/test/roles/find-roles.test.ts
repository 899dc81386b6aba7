import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXes } from '../../src/index.js';
import { findRoles } from '../../src/roles/find-roles.js';
import { performed } from '../../src/roles/performed.js';
import { adjustedRandIndex } from '../../src/roles/rand-index.js';
import { haveRealLogs, realLog } from '../support/real-logs.js';

type Table = ReadonlyMap<string, ReadonlyMap<number, number>>;

const tables: fc.Arbitrary<Table> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 })
  .chain((names) =>
    fc
      .tuple(
        ...names.map(() =>
          fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 }),
        ),
      )
      .map((rows) => new Map(names.map((name, index) => [name, new Map(rows[index])]))),
  );

const groupsOf = (table: Table, options: Parameters<typeof findRoles>[2]) =>
  findRoles(table, 6, options).groups.map(({ activities }) => activities);

describe('findRoles', () => {
  test('Burattin’s merging agrees with its definition, computed the slow way', () => {
    const likeness = (one: Map<number, number>, other: Map<number, number>): number => {
      const total = (counts: Map<number, number>): number =>
        [...counts.values()].reduce((sum, count) => sum + count, 0);
      const people = [...new Set([...one.keys(), ...other.keys()])];
      const shares = people.map((p) => [(one.get(p) ?? 0) / total(one), (other.get(p) ?? 0) / total(other)]);
      return (
        shares.reduce((sum, [x = 0, y = 0]) => sum + Math.min(x, y), 0) /
        shares.reduce((sum, [x = 0, y = 0]) => sum + Math.max(x, y), 0)
      );
    };
    fc.assert(
      fc.property(tables, fc.constantFrom(0.3, 0.5, 0.65, 0.9), (table, threshold) => {
        let roles = [...table]
          .sort(([x], [y]) => (x < y ? -1 : 1))
          .map(([name, counts]) => ({ names: [name], counts: new Map(counts) }));
        for (;;) {
          let best: { value: number; i: number; j: number } = { value: threshold, i: -1, j: -1 };
          const pairs = roles.flatMap((one, i) =>
            roles.slice(0, i).map((other, j) => ({ value: likeness(one.counts, other.counts), i, j })),
          );
          // A tie may go either way, also with the threshold; such cases are not compared.
          fc.pre(pairs.every(({ value }) => Math.abs(value - threshold) > 1e-9));
          for (const pair of pairs) if (pair.value > best.value + 1e-12) best = pair;
          const [one, other] = [roles[best.i], roles[best.j]];
          if (one === undefined || other === undefined) break;
          fc.pre(pairs.filter(({ value }) => Math.abs(value - best.value) < 1e-9).length === 1);
          for (const [person, count] of one.counts) other.counts.set(person, (other.counts.get(person) ?? 0) + count);
          other.names.push(...one.names);
          roles = roles.filter((each) => each !== one);
        }
        const sorted = (groups: readonly (readonly string[])[]): string[] =>
          groups.map((group) => [...group].sort().join('')).sort();
        expect(sorted(groupsOf(table, { method: 'burattin', threshold }))).toEqual(
          sorted(roles.map(({ names }) => names)),
        );
      }),
    );
  });

  test('roles form a partition that does not depend on the order of the activities or the people’s numbers', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const groups = groupsOf(table, {});
        expect(groups.flat().sort()).toEqual([...table.keys()].sort());
        const turned: Table = new Map(
          [...table]
            .reverse()
            .map(([name, counts]) => [
              name,
              new Map([...counts].reverse().map(([person, count]) => [5 - person, count])),
            ]),
        );
        expect(
          groupsOf(turned, {})
            .map((group) => group.join())
            .sort(),
        ).toEqual(groups.map((group) => group.join()).sort());
      }),
    );
  });

  test('the tree has one join fewer than groups, and those above the cut come last', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { groups, dendrogram } = findRoles(table, 6);
        expect(dendrogram).toHaveLength(table.size - 1);
        expect(dendrogram.filter(({ because }) => because === 'apart')).toHaveLength(groups.length - 1);
        expect(dendrogram.findLastIndex(({ because }) => because !== 'apart')).toBe(table.size - groups.length - 1);
      }),
    );
  });

  test('a role whose people all hold another role too stays a separate role', () => {
    const table: Table = new Map([
      [
        'teach',
        new Map([
          [0, 400],
          [1, 350],
          [2, 200],
        ]),
      ],
      [
        'support',
        new Map([
          [0, 300],
          [1, 320],
          [2, 250],
        ]),
      ],
      [
        'score',
        new Map([
          [1, 300],
          [2, 280],
        ]),
      ],
      [
        'decide',
        new Map([
          [1, 200],
          [2, 210],
        ]),
      ],
      ['lead', new Map([[0, 120]])],
      ['hear', new Map([[0, 100]])],
    ]);
    expect(
      findRoles(table, 3)
        .groups.map(({ activities }) => activities.join())
        .sort(),
    ).toEqual(['decide,score', 'hear,lead', 'support,teach']);
  });

  const joinedAs = (table: Table, staff: number) =>
    findRoles(table, staff)
      .groups.map(({ activities }) => activities.join())
      .sort();
  const even = (people: number, each: number) =>
    new Map(Array.from({ length: people }, (_, person) => [person, each] as const));

  test('a few events by two of eight people make no role of their own; five by each of the eight do', () => {
    const rare = (each: number): Table =>
      new Map([
        ['a', even(8, 25)],
        ['b', even(8, 25)],
        ['x', even(2, each)],
        ['y', even(2, each)],
      ]);
    expect(joinedAs(rare(4), 8)).toEqual(['a,b,x,y']);
    expect(joinedAs(rare(10), 8)).toEqual(['a,b', 'x,y']);
  });

  test('somebody who does little of a role’s work, but more than noise explains, is in the role', () => {
    const busy = [
      ...even(3, 300),
      [3, 20] as const,
      ...Array.from({ length: 6 }, (_, index) => [4 + index, 1] as const),
    ];
    const table = (person: number): Table =>
      new Map([
        ['main', new Map(busy)],
        ['side', new Map([[person, 30]])],
      ]);
    expect(joinedAs(table(3), 10)).toEqual(['main,side']);
    expect(joinedAs(table(4), 10)).toEqual(['main', 'side']);
  });

  test('no people give no roles', () => {
    expect(findRoles(new Map(), 0)).toMatchObject({ groups: [], dendrogram: [] });
  });

  test.skipIf(!haveRealLogs)('the running example has five roles by Burattin’s merging at 0.65', async () => {
    const log = await readXes(realLog('pm4py__running_example.xes'));
    const { counts, doers } = performed(log);
    const table = new Map(counts.map((row, index) => [log.activities[index] ?? '', row]));
    expect(findRoles(table, doers.length, { method: 'burattin' }).groups).toHaveLength(5);
  });
});

describe('adjustedRandIndex', () => {
  test('agrees with the published example, and with the definition over pairs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z')), {
          minLength: 2,
          maxLength: 15,
        }),
        (things) => {
          const [one, other] = [things.map(([group]) => group), things.map(([, group]) => group)];
          let [both, first, second, all] = [0, 0, 0, 0];
          things.forEach((_, i) => {
            for (let j = 0; j < i; j++) {
              all += 1;
              first += Number(one[i] === one[j]);
              second += Number(other[i] === other[j]);
              both += Number(one[i] === one[j] && other[i] === other[j]);
            }
          });
          const expected = (first * second) / all;
          const most = (first + second) / 2;
          expect(adjustedRandIndex(one, other)).toBeCloseTo(
            most === expected ? 1 : (both - expected) / (most - expected),
            12,
          );
        },
      ),
    );
    expect(() => adjustedRandIndex(['a'], [])).toThrow('other: expected the groups of the same 1 thing, found 0');
  });
});
