import { at } from '../arrays/ints.js';
import { Threefry, unit } from '../random/threefry.js';

/**
 * For each dimension after the first: the inner coefficients of its primitive polynomial, and as many initial direction
 * numbers as its degree. From Joe and Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM
 * Journal on Scientific Computing 30 (2008).
 */
const DIRECTIONS: readonly (readonly [polynomial: number, first: readonly number[]])[] = [
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
  [4, [1, 3, 7, 13, 13, 15, 69]],
  [7, [1, 1, 3, 13, 7, 35, 63]],
  [8, [1, 3, 5, 9, 1, 25, 53]],
  [14, [1, 3, 1, 13, 9, 35, 107]],
  [19, [1, 3, 1, 5, 27, 61, 31]],
  [21, [1, 1, 5, 11, 19, 41, 61]],
  [28, [1, 3, 5, 3, 3, 13, 69]],
  [31, [1, 1, 7, 13, 1, 19, 1]],
  [32, [1, 3, 7, 5, 13, 19, 59]],
  [37, [1, 1, 3, 9, 25, 29, 41]],
  [41, [1, 3, 5, 13, 23, 1, 55]],
  [42, [1, 3, 7, 3, 13, 59, 17]],
];

const BITS = 32;
const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/** The direction numbers of a dimension, as 32-bit fractions. */
const directionsOf = (dimension: number): Int32Array => {
  const all = new Int32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) all[bit] = 1 << (BITS - 1 - bit);
    return all;
  }
  const [polynomial, first] = at(DIRECTIONS, dimension - 1);
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      all[bit] = at(first, bit) << (BITS - 1 - bit);
      continue;
    }
    const before = at(all, bit - degree);
    let direction = before ^ (before >>> degree);
    for (let term = 1; term < degree; term++)
      if ((polynomial >>> (degree - 1 - term)) & 1) direction ^= at(all, bit - term);
    all[bit] = direction;
  }
  return all;
};

/**
 * Owen-style nested scrambling, by hashing the bit-reversed word from its lowest bit to its highest (Laine and Karras
 * 2011, Burley 2020).
 */
const scrambled = (word: number, seed: number): number => {
  let x = reversed(word);
  x = (x + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x);
};

const reversed = (word: number): number => {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
};

/** The random stream of the points. */
const SCRAMBLE = 0x40000007;
const STRATA = 0x40000008;

/**
 * Points spread evenly over the unit cube: a scrambled Sobol sequence if their number is a power of two and the
 * dimensions are tabulated, otherwise a Latin hypercube.
 *
 * @internal
 */
export const evenPoints = (number: number, dimensions: number, seed: number): readonly (readonly number[])[] => {
  const chance = new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, 0, 0);
  const columns = Array.from({ length: dimensions }, (_, dimension) =>
    dimensions <= MOST_DIMENSIONS && Number.isInteger(Math.log2(number))
      ? sobolColumn(number, dimension, chance)
      : latinColumn(number, dimension, chance),
  );
  return Array.from({ length: number }, (_, index) => columns.map((column) => at(column, index)));
};

const sobolColumn = (number: number, dimension: number, chance: Threefry): Float64Array => {
  const directions = directionsOf(dimension);
  chance.block(dimension, 0, SCRAMBLE, 0);
  const seed = chance.a;
  let word = 0;
  return Float64Array.from({ length: number }, (_, index) => {
    // In Gray code order, so that consecutive points differ in one direction number.
    if (index > 0) word ^= at(directions, 31 - Math.clz32(index & -index));
    return unit(scrambled(word, seed));
  });
};

/** One point in each stratum, in random order (Fisher–Yates). */
const latinColumn = (number: number, dimension: number, chance: Threefry): Float64Array => {
  const values = Float64Array.from({ length: number }, (_, stratum) => {
    chance.block(dimension, stratum, STRATA, 0);
    return (stratum + unit(chance.a)) / number;
  });
  for (let last = number - 1; last > 0; last--) {
    chance.block(dimension, last, STRATA, 1);
    const other = Math.floor(unit(chance.a) * (last + 1));
    const value = at(values, last);
    values[last] = at(values, other);
    values[other] = value;
  }
  return values;
};
