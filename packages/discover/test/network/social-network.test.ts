import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectEvents, type EventLog, type NetworkMeasure, readXes, socialNetwork } from '../../src/index.js';
import { haveRealLogs, realLog } from '../support/real-logs.js';

type Cases = readonly (readonly (readonly [activity: string, person: string])[])[];

const sequence = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('p', 'q', 'r', 's')), {
  minLength: 1,
  maxLength: 12,
});
const cases: fc.Arbitrary<Cases> = fc.array(sequence, { minLength: 1, maxLength: 6 });

const logOf = (all: Cases): EventLog =>
  collectEvents(
    all.flatMap((events, index) =>
      events.map(([activity, resource], minute) => ({
        case: `case ${index}`,
        activity,
        lifecycle: 'complete',
        resource,
        role: null,
        time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
      })),
    ),
  );

/** A matrix as a map from pairs of names, without the zeros. */
const named = (log: EventLog, measure: NetworkMeasure) => {
  const { resources, values } = socialNetwork(log, measure);
  return new Map(
    values.flatMap((row, one) =>
      [...row].flatMap((value, other) =>
        value === 0 ? [] : [[`${resources[one]} ${resources[other]}`, value] as const],
      ),
    ),
  );
};

const expectClose = (found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void => {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].filter((key) => expected.get(key) !== 0).sort());
  for (const [key, value] of expected) expect(found.get(key) ?? 0).toBeCloseTo(value, 10);
};

const sum = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

describe('socialNetwork, checked against the definitions computed pair by pair', () => {
  test('handover of work, for any beta', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0, 0.3, 0.5, 1), (all, beta) => {
        const expected = new Map<string, number>();
        let total = 0;
        for (const events of all) {
          events.forEach(([, to], j) => {
            events.slice(0, j).forEach(([, from], i) => {
              const weight = j - i === 1 ? 1 : beta ** (j - i - 1);
              sum(expected, `${from} ${to}`, weight);
              total += weight;
            });
          });
        }
        expectClose(
          named(logOf(all), { measure: 'handover', beta }),
          new Map([...expected].map(([key, value]) => [key, value / total])),
        );
      }),
    );
  });

  test('subcontracting counts every triple, not just the first of each person', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(2, 3, 4), (all, n) => {
        const expected = new Map<string, number>();
        let places = 0;
        for (const events of all) {
          for (let i = 0; i + n < events.length; i++) {
            places += 1;
            if (events[i]?.[1] !== events[i + n]?.[1]) continue;
            for (let k = i + 1; k < i + n; k++)
              if (events[k]?.[1] !== events[i]?.[1]) sum(expected, `${events[i]?.[1]} ${events[k]?.[1]}`, 1);
          }
        }
        expectClose(
          named(logOf(all), { measure: 'subcontracting', n }),
          new Map([...expected].map(([key, value]) => [key, value / places])),
        );
      }),
    );
    const often = logOf([
      [
        ['a', 'p'],
        ['b', 'q'],
        ['a', 'p'],
        ['b', 'q'],
        ['a', 'p'],
      ],
    ]);
    expect(named(often, { measure: 'subcontracting' }).get('p q')).toBeCloseTo(2 / 3, 12);
  });

  test('working together is a share of cases, not of events', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const sets = all.map((events) => new Set(events.map(([, person]) => person)));
        const people = ['p', 'q', 'r', 's'];
        const expected = new Map<string, number>();
        for (const one of people) {
          const own = sets.filter((set) => set.has(one));
          if (own.length === 0) continue;
          for (const other of people)
            expected.set(`${one} ${other}`, own.filter((set) => set.has(other)).length / own.length);
        }
        expectClose(named(logOf(all), { measure: 'working-together' }), expected);
      }),
    );
  });

  test('similar activities, by Pearson and by Jaccard', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const log = logOf(all);
        const count = (person: string | undefined, activity: string): number =>
          all.flat().filter(([a, p]) => a === activity && p === person).length;
        const pearson = socialNetwork(log, { measure: 'similar-activities' });
        const jaccard = socialNetwork(log, { measure: 'similar-activities', by: 'jaccard' });
        const mean = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0) / list.length;
        log.resources.forEach((one, i) => {
          log.resources.forEach((other, j) => {
            const [x, y] = [one, other].map((person) =>
              log.activities.map((activity) => Math.log1p(count(person, activity))),
            );
            const [xs = [], ys = []] = [x, y];
            const cov = mean(xs.map((each, k) => (each - mean(xs)) * ((ys[k] ?? 0) - mean(ys))));
            const sd = (list: readonly number[]): number =>
              Math.sqrt(mean(list.map((each) => (each - mean(list)) ** 2)));
            const expected = sd(xs) * sd(ys) < 1e-9 ? 0 : cov / (sd(xs) * sd(ys));
            expect(pearson.values[i]?.[j]).toBeCloseTo(expected, 6);
            const both = log.activities.filter(
              (activity) => count(one, activity) > 0 && count(other, activity) > 0,
            ).length;
            const either = log.activities.filter(
              (activity) => count(one, activity) + count(other, activity) > 0,
            ).length;
            expect(jaccard.values[i]?.[j]).toBeCloseTo(both / either, 12);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  test('involvement and specialisation', () => {
    const log = logOf([
      [
        ['a', 'p'],
        ['b', 'q'],
      ],
      [
        ['a', 'p'],
        ['c', 'p'],
      ],
      [['a', 'p']],
    ]);
    expect([...socialNetwork(log, { measure: 'involvement' }).values]).toEqual([1, 1 / 3]);
    expect([...socialNetwork(log, { measure: 'specialisation' }).values].map((value) => value.toFixed(3))).toEqual([
      '0.333',
      '0.667',
    ]);
  });

  test('refuses invalid parameters', () => {
    const log = logOf([[['a', 'p']]]);
    expect(() => socialNetwork(log, { measure: 'handover', beta: 2 })).toThrow(/beta: expected at most 1, found 2/);
    expect(() => socialNetwork(log, { measure: 'subcontracting', n: 1 })).toThrow(/at least 2, found 1/);
  });

  test.skipIf(!haveRealLogs)('the running example’s handovers, counted by hand from its text', async () => {
    const text = new TextDecoder().decode(realLog('pm4py__running_example.xes'));
    const expected = new Map<string, number>();
    let total = 0;
    for (const trace of text.split('<trace>').slice(1)) {
      const people = [...trace.matchAll(/key="org:resource" value="(\w+)"/g)].map(([, name]) => name);
      for (let index = 1; index < people.length; index++) {
        sum(expected, `${people[index - 1]} ${people[index]}`, 1);
        total += 1;
      }
    }
    const log = await readXes(text);
    expectClose(
      named(log, { measure: 'handover' }),
      new Map([...expected].map(([key, value]) => [key, value / total])),
    );
  });
});

test('activities that nobody named has done make nobody more alike', () => {
  const done = (activity: string, resource: string | null) => ({
    case: '1',
    activity,
    lifecycle: 'complete',
    resource,
    role: null,
    time: '2026-09-01T08:00:00Z',
  });
  const named = [done('a', 'bo'), done('b', 'cy'), done('a', 'bo'), done('c', 'bo'), done('c', 'cy')];
  const others = ['z1', 'z2', 'z3'].map((activity) => done(activity, null));
  for (const events of [named, [...named, ...others]]) {
    const { values } = socialNetwork(collectEvents(events), { measure: 'similar-activities' });
    expect(values[0]?.[1]).toBeCloseTo(pearson([Math.log(3), 0, Math.log(2)], [0, Math.log(2), Math.log(2)]), 12);
    expect([...socialNetwork(collectEvents(events), { measure: 'specialisation' }).values]).toEqual([
      expect.closeTo(1 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ]);
  }
});

const pearson = (one: readonly number[], other: readonly number[]): number => {
  const deviations = (list: readonly number[]) =>
    list.map((each) => each - list.reduce((sum, x) => sum + x, 0) / list.length);
  const [xs, ys] = [deviations(one), deviations(other)];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
  return dot(xs, ys) / Math.sqrt(dot(xs, xs) * dot(ys, ys));
};
