import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/engine/histogram.js';
import { countIn, type Durations, measuredTime, mergeDurations, survivalOf } from '../../src/report/survival.js';
import { durationsOf } from '../support/measured.js';

/** Something observed from one age to another, which then ended or not. */
interface Life {
  readonly from: number;
  readonly to: number;
  readonly ended: boolean;
}

const counted = (lives: readonly Life[]): Durations => {
  const [ended, open, late] = [new Histogram(), new Histogram(), new Histogram()];
  for (const life of lives) {
    (life.ended ? ended : open).record(life.to);
    if (life.from > 0) late.record(life.from);
  }
  return {
    ended: ended.pairs,
    censored: open.pairs,
    truncated: late.pairs,
    sum: lives.reduce((sum, { to, ended: over }) => sum + (over ? to : 0), 0),
  };
};

/** The product-limit estimate from the exact times, without a histogram. */
const productLimit = (lives: readonly Life[], age: number): number => {
  const ends = [...new Set(lives.filter(({ ended }) => ended).map(({ to }) => to))]
    .filter((to) => to <= age)
    .sort((one, other) => one - other);
  return ends.reduce((left, end) => {
    const atRisk = lives.filter(({ from, to }) => from < end && to >= end).length;
    return left * (1 - lives.filter(({ to, ended }) => ended && to === end).length / atRisk);
  }, 1);
};

const lives = (shortest: number) =>
  fc.array(
    fc.record({
      from: fc.constantFrom(0, 0, 30, 120),
      length: fc.double({ min: shortest, max: 500, noNaN: true }),
      ended: fc.boolean(),
    }),
    { minLength: 40, maxLength: 200 },
  );

describe('the Kaplan–Meier curve', () => {
  test('is the product-limit estimate, within a bin of the histogram', () => {
    fc.assert(
      fc.property(lives(10), fc.double({ min: 20, max: 400, noNaN: true }), (drawn, age) => {
        const all = drawn.map(({ from, length, ended }): Life => ({ from, to: from + length, ended }));
        // If all enter late, nobody is at risk before the first entry.
        all.push(...Array.from({ length: 40 }, () => ({ from: 0, to: 600, ended: false })));
        const share = survivalOf([counted(all)]).endedBy(null, [age])?.[0] ?? Number.NaN;
        const before = 1 - productLimit(all, age * 0.98);
        const after = 1 - productLimit(all, age * 1.02);
        expect(share).toBeGreaterThan(before - 0.02);
        expect(share).toBeLessThan(after + 0.02);
      }),
      { numRuns: 60 },
    );
  });

  test('without censoring, it has the mean of the times, and their quantiles within 0.8 %', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 99 }), (times) => {
        const curve = survivalOf([counted(times.map((to) => ({ from: 0, to, ended: true })))]);
        const [mean, quantiles] = [curve.mean(2000), curve.quantiles(null, [0.5, 0.9])];
        expect(mean).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / times.length, 6);
        const sorted = [...times].sort((one, other) => one - other);
        [0.5, 0.9].forEach((share, index) => {
          const exact = sorted[Math.ceil(share * times.length - 1e-9) - 1] ?? Number.NaN;
          expect(Math.abs((quantiles[index] ?? 0) / exact - 1)).toBeLessThan(0.0081);
        });
      }),
    );
  });

  test('gives no time by which more have ended than was observed', () => {
    const all = [10, 20, 30]
      .map((to) => ({ from: 0, to, ended: true }))
      .concat(Array.from({ length: 7 }, () => ({ from: 0, to: 40, ended: false })));
    const curve = survivalOf([counted(all)]);
    const [mean, quantiles] = [curve.mean(100), curve.quantiles(null, [0.2, 0.5])];
    expect(quantiles[0]).toBeCloseTo(20, 0);
    expect(quantiles[1]).toBeNull();
    // Three of ten end after 10, 20 and 30; the others are observed for all 100.
    expect(mean).toBeCloseTo(76, 0);
  });

  test('counts late entries from their age at entry', () => {
    // Each is observed for only a tenth of an exponential life, at any age: the curve is still that of whole lives.
    const all = Array.from({ length: 20_000 }, (_, index): Life => {
      const life = -100 * Math.log((index + 0.5) / 20_000);
      const from = ((index * 7919) % 1000) / 5;
      return { from, to: life, ended: true };
    }).filter(({ from, to }) => to > from);
    const share = survivalOf([counted(all)]).endedBy(null, [100])?.[0] ?? 0;
    expect(Math.abs(share - (1 - Math.exp(-1)))).toBeLessThan(0.01);
  });
});

/** The curve as its vertices, from the documentation: in a bin of a 128th, what is censored or enters counts half. */
const verticesOf = (all: readonly Life[]): readonly (readonly [age: number, left: number])[] => {
  const binOf = (age: number): number => (age === 0 ? 0 : age - (age % widthOf(age)));
  const widthOf = (age: number): number => (age === 0 ? 0 : 2 ** Math.floor(Math.log2(age)) / 128);
  const ages = all.flatMap(({ from, to }) => (from > 0 ? [from, to] : [to]));
  const bins = [...new Set(ages.map(binOf))].sort((one, other) => one - other);
  const vertices: (readonly [number, number])[] = [[0, 1]];
  let left = 1;
  for (const bin of bins) {
    const isIn = (age: number): boolean => binOf(age) === bin;
    const entered = all.filter(({ from }) => from === 0 || binOf(from) < bin).length;
    const entering = all.filter(({ from }) => from > 0 && isIn(from)).length;
    const gone = all.filter(({ to }) => binOf(to) < bin).length;
    const ends = all.filter(({ to, ended }) => ended && isIn(to)).length;
    const seen = all.filter(({ to, ended }) => !ended && isIn(to)).length;
    const risk = entered - gone + (entering - seen) / 2;
    vertices.push([bin, left]);
    if (ends > 0) left *= 1 - Math.min(1, ends / risk);
    vertices.push([bin + widthOf(bin), left]);
  }
  return vertices;
};

/** The integral of a curve with straight pieces, without what is above another such curve. */
const areaOf = (vertices: ReturnType<typeof verticesOf>): number =>
  vertices.reduce((area, [to, after], index) => {
    const [from, before] = vertices[index - 1] ?? [to, after];
    return area + ((before + after) / 2) * (to - from);
  }, 0);

const ageAt = (vertices: ReturnType<typeof verticesOf>, left: number): number | null => {
  const next = vertices.findIndex(([, after]) => after <= left + 1e-9);
  const [to = 0, after = 0] = vertices[next] ?? [];
  const [from = 0, before = 1] = vertices[next - 1] ?? [];
  return next < 0 ? null : before === after ? to : from + ((before - left) / (before - after)) * (to - from);
};

const leftAt = (vertices: ReturnType<typeof verticesOf>, age: number): number => {
  const next = vertices.findIndex(([to]) => to > age);
  if (next < 0) return vertices.at(-1)?.[1] ?? 1;
  const [[to = 0, after = 0] = [], [from = 0, before = 1] = []] = [vertices[next], vertices[next - 1]];
  return before + ((after - before) * (age - from)) / (to - from);
};

const SHARES = [0.1, 0.25, 0.5, 0.9, 0.95];
const AGES = [0, 4.02, 7, 31.3, 60.1, 300];

describe('pooled replications', () => {
  const ages = fc.integer({ min: 0, max: 160 }).map((halves) => halves / 2);
  const some = fc.array(
    fc
      .record({ ages: fc.tuple(ages, ages), late: fc.boolean(), ended: fc.boolean() })
      .map(({ ages: [one, other], late, ended }): Life => {
        return { from: late ? Math.min(one, other) : 0, to: Math.max(one, other), ended };
      }),
    { maxLength: 12 },
  );
  /** At risk throughout, so that the late entries of the others find somebody. */
  const always = Array.from({ length: 6 }, (_, index): Life => ({ from: 0, to: 100, ended: index < 4 }));

  test('have the curve of their cases together, each as often as it is drawn', () => {
    fc.assert(
      fc.property(
        some,
        some,
        fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })),
        (one, other, often) => {
          const [first, second] = [one, [...other, ...always]];
          const curve = survivalOf([counted(first), counted(second)]);
          const together = verticesOf(
            [first, second].flatMap((lives, index) => Array.from({ length: often[index] ?? 0 }, () => lives).flat()),
          );
          expect(curve.longest).toBe(verticesOf([...first, ...second]).at(-1)?.[0]);
          const alike = verticesOf([...first, ...second]);
          const near = (found: readonly (number | null)[] | null, expected: readonly (number | null)[]): void => {
            expect(found?.map((each) => each === null)).toEqual(expected.map((each) => each === null));
            for (const [index, each] of found?.entries() ?? []) expect(each ?? 0).toBeCloseTo(expected[index] ?? 0, 6);
          };
          near(
            curve.endedBy(often, AGES),
            AGES.map((age) => 1 - leftAt(together, age)),
          );
          near(
            curve.endedBy(null, AGES),
            AGES.map((age) => 1 - leftAt(alike, age)),
          );
          near(
            curve.quantiles(often, SHARES),
            SHARES.map((share) => ageAt(together, 1 - share)),
          );
          near(
            curve.quantiles(null, SHARES),
            SHARES.map((share) => ageAt(alike, 1 - share)),
          );
        },
      ),
    );
  });

  test('have a mean of the area below, to the limit or to what was observed, scaled to the exact sum', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const all = [...drawn, ...always];
        const middles = all
          .filter(({ ended }) => ended)
          .map(({ to }) => (to === 0 ? 0 : to + 2 ** Math.floor(Math.log2(to)) / 256));
        const exact = all.reduce((sum, { to, ended }) => sum + (ended ? to : 0), 0);
        const vertices = verticesOf(all);
        const area = (areaOf(vertices) * exact) / middles.reduce((sum, each) => sum + each, 0);
        const [longest = 0, left = 0] = vertices.at(-1) ?? [];
        const curve = survivalOf([counted(drawn), counted(always)]);
        expect(curve.mean(null)).toBeCloseTo(area, 6);
        expect(curve.mean(50)).toBeCloseTo(area, 6);
        expect(curve.mean(250)).toBeCloseTo(area + left * (250 - longest), 6);
      }),
    );
  });
});

describe('a curve by hand', () => {
  test('of ends after 0, 64, 64 and 128, and one case seen for 128, in bins of 0, 1/2 and 1', () => {
    const curve = survivalOf([
      durationsOf({ ended: [0, 64, 64, 128], open: [128] }),
      durationsOf({ ended: [32], open: [], late: [16] }),
    ]);
    // At risk: five at 0, four at 32 and one more that came at 16, four at 64, and 2 less half a case at 128.
    const [at32, at64] = [(4 / 5) * (4 / 5), (4 / 5) * (4 / 5) * (1 / 2)];
    expect(curve.endedBy(null, [0, 16, 32, 33, 64, 64.25, 65, 128, 129, 400])).toEqual(
      [0.2, 0.2, 0.2, 1 - at32, 1 - at32, 1 - (at32 + at64) / 2, 1 - at64, 1 - at64, 1 - at64 / 3, 1 - at64 / 3].map(
        (share) => expect.closeTo(share, 9),
      ),
    );
    expect(curve.quantiles(null, [0.1, 0.2, 0.36, 0.52, 0.68, 0.89, 0.9])).toEqual(
      [0, 0, 32.25, 64.25, 64.5, expect.anything(), null].map((age) =>
        typeof age === 'number' ? expect.closeTo(age, 9) : age,
      ),
    );
    expect(curve.longest).toBe(129);
  });

  test('the middle of ten is where five of them have ended', () => {
    const ages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const curve = survivalOf([durationsOf({ ended: ages })]);
    const found = curve.quantiles(
      null,
      ages.map((age) => age / 10),
    );
    expect(found).toEqual(ages.map((age) => expect.closeTo(age + 2 ** Math.floor(Math.log2(age)) / 128, 9)));
    expect(curve.mean(null)).toBeCloseTo(5.5, 12);
  });

  test('of nothing is nothing', () => {
    const curve = survivalOf([durationsOf({}), durationsOf({})]);
    expect([curve.longest, curve.mean(10), curve.endedBy(null, [1])]).toEqual([null, null, null]);
    expect(curve.quantiles(null, [0.5, 0.9])).toEqual([null, null]);
    expect(survivalOf([]).mean(null)).toBeNull();
  });

  test('of cases that are all unfinished stays at one', () => {
    const curve = survivalOf([durationsOf({ open: [64] })]);
    expect([curve.longest, curve.mean(100), curve.mean(null)]).toEqual([64.5, 100, 64.5]);
    expect([curve.endedBy(null, [10, 90]), curve.quantiles(null, [0.5])]).toEqual([[0, 0], [null]]);
  });

  test('goes on where nobody is at risk for a while', () => {
    const curve = survivalOf([durationsOf({ ended: [256], open: [64], late: [64, 128] })]);
    expect([curve.endedBy(null, [100, 300]), curve.mean(null)]).toEqual([[0, 1], expect.closeTo(256, 9)]);
    expect(curve.quantiles(null, [0.5])).toEqual([expect.closeTo(257, 9)]);
  });

  test('shares are known if a replication drawn has cases', () => {
    const curve = survivalOf([durationsOf({ ended: [64] }), durationsOf({}), durationsOf({ open: [64] })]);
    expect(curve.endedBy([0, 1, 0], [80])).toBeNull();
    expect(curve.endedBy([1, 1, 0], [80])).toEqual([1]);
    expect(curve.endedBy([0, 0, 2], [80])).toEqual([0]);
  });
});

test('durations are merged in the order given, and their sums added', () => {
  const merged = mergeDurations([
    durationsOf({ ended: [64], open: [32, 32], late: [16] }),
    durationsOf({}),
    durationsOf({ ended: [64, 128], late: [8] }),
  ]);
  const parts = [durationsOf({ ended: [64] }), durationsOf({ ended: [64, 128] })].flatMap(({ ended }) => [...ended]);
  expect([...merged.ended]).toEqual(parts);
  expect([merged.ended, merged.censored, merged.truncated].map(countIn)).toEqual([3, 2, 2]);
  expect(merged.sum).toBe(256);
  expect(survivalOf([merged]).longest).toBe(129);
});

test('a measured time has the mean of its durations', () => {
  const durations = durationsOf({ ended: [10, 20] });
  expect(measuredTime(durations, null)).toEqual({ mean: expect.closeTo(15, 9), durations });
  expect(measuredTime(durationsOf({ open: [64] }), 90).mean).toBe(90);
  expect(measuredTime(durationsOf({}), 90).mean).toBeNull();
});
