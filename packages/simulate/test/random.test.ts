import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Distribution, meanMinutes } from '../src/index.js';
import { ln } from '../src/random/logarithm.js';
import { quantileOf } from '../src/random/quantile.js';
import { ln as stdlibLn } from '../src/random/stdlib.js';
import { Threefry, unit, unit52 } from '../src/random/threefry.js';

const hex = ({ a, b, c, d }: Threefry): string =>
  [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');

describe('Threefry4x32-13', () => {
  // Known answers published with the authors’ Random123 library.
  test.each([
    [[0, 0, 0, 0], [0, 0, 0, 0], '531c7e4f 39491ee5 2c855a92 3d6abf9a'],
    [[-1, -1, -1, -1], [-1, -1, -1, -1], 'c4189358 1c9cc83a d5881c67 6a0a89e0'],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
      '4aa71d8f 734738c2 431fc6a8 ae6debf1',
    ],
  ] as const)('of %j under %j', ([c0, c1, c2, c3], [k0, k1, k2, k3], answer) => {
    const threefry = new Threefry(k0 | 0, k1 | 0, k2 | 0, k3 | 0);
    threefry.block(c0 | 0, c1 | 0, c2 | 0, c3 | 0);
    expect(hex(threefry)).toBe(answer);
  });

  test('gives numbers strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (high, low) => {
        expect([unit(high), unit52(high, low)].filter((number) => !(number > 0 && number < 1))).toEqual([]);
      }),
    );
  });

  test('is uniform, whichever part of the counter varies', () => {
    const threefry = new Threefry(7, 9, 1, 0);
    for (const part of [0, 1, 2, 3]) {
      const bins = new Array<number>(20).fill(0);
      for (let index = 0; index < 20_000; index++) {
        threefry.block(part === 0 ? index : 1, part === 1 ? index : 2, part === 2 ? index : 3, part === 3 ? index : 4);
        const bin = Math.floor(unit52(threefry.a, threefry.b) * 20);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      const chiSquared = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      // 19 degrees of freedom: 43.8 is exceeded once in a thousand times, and the counter is fixed.
      expect(chiSquared).toBeLessThan(43.8);
    }
  });
});

const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([min, more, most]): Distribution => ({ kind: 'triangular', min, mode: min + more, max: min + more + most })),
  fc.record({
    kind: fc.constant('lognormal' as const),
    mean: fc.integer({ min: 20, max: 90 }),
    sd: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ kind: fc.constant('exponential' as const), mean: fc.integer({ min: 5, max: 90 }) }),
  fc.record({
    kind: fc.constant('gamma' as const),
    mean: fc.integer({ min: 5, max: 90 }),
    sd: fc.integer({ min: 1, max: 20 }),
  }),
  fc.integer({ min: 0, max: 90 }).map((minutes): Distribution => ({ kind: 'fixed', minutes })),
);

describe('the logarithm', () => {
  test('is stdlib’s, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (value) => {
        expect(ln(value)).toBe(stdlibLn(value));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('quantiles', () => {
  test('increase with the share, are never negative, and have the stated mean, at any speed', () => {
    fc.assert(
      fc.property(distribution, fc.constantFrom(0.5, 1, 3), (of, speed) => {
        const quantile = quantileOf(of, speed);
        const mean = meanMinutes(of) / speed;
        let sum = 0;
        let before = 0;
        for (let index = 0; index < 2000; index++) {
          const value = quantile((index + 0.5) / 2000);
          expect(value).toBeGreaterThanOrEqual(before - 1e-9);
          before = value;
          sum += value / 2000;
        }
        // The tail of a skewed distribution lies between the last two points.
        expect(Math.abs(sum - mean)).toBeLessThanOrEqual(0.03 * mean + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
