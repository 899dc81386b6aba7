import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { morris, sobolIndices } from '../src/index.js';

const A = 7;
const B = 0.1;
const ishigami = ([x = 0, y = 0, z = 0]: number[]): number =>
  Math.sin(x) + A * Math.sin(y) ** 2 + B * z ** 4 * Math.sin(x);
const cube = (size: number, low = 0, high = 1) => Array.from({ length: size }, () => [low, high] as const);

/** The indices in closed form, from the decomposition of the variance (Ishigami and Homma 1990). */
const known = () => {
  const first = (1 + (B * Math.PI ** 4) / 5) ** 2 / 2;
  const second = A ** 2 / 8;
  const together = (8 * B ** 2 * Math.PI ** 8) / 225;
  const all = first + second + together;
  return { first: [first / all, second / all, 0], total: [(first + together) / all, second / all, together / all] };
};

describe('Sobol’s indices', () => {
  test('of the Ishigami function match the known ones', () => {
    const { first, total } = known();
    expect(first[0]).toBeCloseTo(0.314, 3);
    expect(total[2]).toBeCloseTo(0.244, 3);
    for (const seed of [1, 2, 3]) {
      const found = sobolIndices(ishigami, { ranges: cube(3, -Math.PI, Math.PI), points: 4096, seed });
      found.forEach((effect, input) => {
        expect(Math.abs(effect.first.mean - (first[input] ?? 0)), `first of ${input}`).toBeLessThan(0.02);
        expect(Math.abs(effect.total.mean - (total[input] ?? 0)), `total of ${input}`).toBeLessThan(0.02);
      });
    }
  });

  test('have intervals that hold the known value about as often as stated, and more often with evenly spread points', {
    tags: ['long'],
  }, () => {
    const { total } = known();
    const holds = Array.from({ length: 60 }, (_, seed) =>
      // Not a power of two, so Latin hypercubes.
      sobolIndices(ishigami, { ranges: cube(3, -Math.PI, Math.PI), points: 300, seed: seed + 1 }).every(
        ({ total: found }, input) => {
          const value = total[input] ?? 0;
          return found.low <= value && value <= found.high;
        },
      ),
    ).filter(Boolean).length;
    // All three at once, out of 60: about 51 if they are independent.
    expect(holds).toBeGreaterThan(44);
  });

  test('of a sum are the shares of its terms, whatever the weights, with either kind of points', {
    tags: ['long'],
  }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(512, 500),
        (weights, points) => {
          const all = weights.reduce((sum, weight) => sum + weight ** 2, 0);
          const found = sobolIndices(
            (inputs) => inputs.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0),
            {
              ranges: cube(weights.length),
              points,
            },
          );
          weights.forEach((weight, index) => {
            expect(found[index]?.first.mean).toBeCloseTo(weight ** 2 / all, 0);
            expect(Math.abs((found[index]?.total.mean ?? 0) - weight ** 2 / all)).toBeLessThan(0.1);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  test('are 0 if nothing varies, and invalid options are refused', () => {
    expect(sobolIndices(() => 4, { ranges: cube(2) })[0]).toEqual({
      first: { mean: 0, low: 0, high: 0 },
      total: { mean: 0, low: 0, high: 0 },
    });
    expect(() => sobolIndices(() => 4, { ranges: [], points: 3 })).toThrow(InputError);
    expect(() => sobolIndices(() => 4, { ranges: [], points: 3 })).toThrow(/ranges[\s\S]*points/);
  });
});

describe('Morris’s screening', () => {
  test('finds the slopes of a plane exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 99 }),
        (slopes, seed) => {
          const found = morris(
            (inputs) => inputs.reduce((sum, value, index) => sum + value * (slopes[index] ?? 0), 0),
            {
              ranges: cube(slopes.length, 10, 12),
              seed,
            },
          );
          slopes.forEach((slope, index) => {
            expect(found[index]?.mu).toBeCloseTo(2 * slope, 9);
            expect(found[index]?.muStar.mean).toBeCloseTo(2 * Math.abs(slope), 9);
            expect(found[index]?.sigma).toBeCloseTo(0, 9);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  test(
    'evaluates only at its levels, changes one input at a time, and takes one evaluation per trajectory more than ' +
      'there are inputs',
    () => {
      const seen: number[][] = [];
      morris(
        (inputs) => {
          seen.push(inputs);
          return 0;
        },
        { ranges: cube(4), trajectories: 7 },
      );
      expect(seen).toHaveLength(7 * 5);
      for (const value of seen.flat()) expect(Math.abs(value * 3 - Math.round(value * 3))).toBeLessThan(1e-12);
      for (const [index, point] of seen.entries()) {
        if (index % 5 === 0) continue;
        const changes = point.filter((value, input) => Math.abs(value - (seen[index - 1]?.[input] ?? 0)) > 1e-12);
        expect(changes).toHaveLength(1);
      }
    },
  );

  test('of the Ishigami function shows that the third input acts only with another', () => {
    const [first, second, third] = morris(ishigami, {
      ranges: cube(3, -Math.PI, Math.PI),
      trajectories: 200,
      levels: 8,
    });
    expect(third?.sigma).toBeGreaterThan(third?.muStar.mean ?? 0);
    expect(Math.abs(third?.mu ?? 1)).toBeLessThan(0.2 * (third?.muStar.mean ?? 0));
    expect(first?.muStar.mean).toBeGreaterThan(1);
    expect(second?.muStar.mean).toBeGreaterThan(1);
  });
});
