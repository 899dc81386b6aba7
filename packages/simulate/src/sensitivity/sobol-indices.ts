import { mean, sampleStandardDeviation } from 'simple-statistics';
import * as z from 'zod';
import { at } from '../arrays/ints.js';
import { checkOptions } from '../options.js';
import { bootstrapSamples } from '../report/bootstrap.js';
import { type Design, evaluateDesign, type Ranges } from './design.js';
import { rangesSchema } from './morris.js';
import { evenPoints } from './quasi-random.js';
import { weightedMean } from './weighted-mean.js';

/**
 * A share of a variance, with its 95 % interval from bootstrapping the rows. Sampling error can put it slightly below 0
 * or above 1.
 *
 * @public
 */
export interface SobolIndex {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The share of an output’s variance that an input accounts for. @public */
export interface SobolEffect {
  /** On its own: the share of the variance that would disappear if the input were known. */
  readonly first: SobolIndex;
  /** Including interactions: the share of the variance that would remain if all other inputs were known. */
  readonly total: SobolIndex;
}

/** Options for Sobol’s indices. @public */
export interface SobolOptions {
  /** The range over which each input is uniformly distributed. */
  readonly ranges: Ranges;
  /**
   * Number of rows, each taking two evaluations more than there are inputs. Powers of two are spread most evenly.
   *
   * @defaultValue 256
   */
  readonly points?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** @internal */
export const pointsSchema = z.number().int().min(8).max(1_048_576);

/**
 * Computes the first-order and total index of each input of a function: the first-order one by Saltelli and others
 * (2010), the total one by Jansen (1999), from two matrices of evenly spread points, and versions of one with a single
 * column taken from the other.
 *
 * @param model - The function.
 * @param options - Ranges, and the number of rows.
 * @returns The indices of each input, in the order of the inputs; all are 0 if the output does not vary.
 * @throws `InputError` if an option is invalid.
 *
 * @example
 * ```ts
 * import { sobolIndices } from '@work-elements/simulate';
 *
 * // Of the sum of x and 2 y, a fifth of the variance is x’s, and the two do nothing together.
 * const [x, y] = sobolIndices(([x = 0, y = 0]) => x + 2 * y, { ranges: [[0, 1], [0, 1]], points: 1024 });
 * console.log(x?.first.mean.toFixed(1), x?.total.mean.toFixed(1), y?.total.mean.toFixed(1)); // 0.2 0.2 0.8
 * ```
 *
 * @public
 */
export const sobolIndices = (
  model: (inputs: number[]) => number,
  { ranges, points = 256, seed = 1 }: SobolOptions,
): readonly SobolEffect[] => {
  checkOptions({
    ranges: [rangesSchema, ranges],
    points: [pointsSchema, points],
    seed: [z.number().int().min(0), seed],
  });
  return evaluateDesign(sobolDesign(ranges.length, points, seed), ranges, model);
};

/** @internal */
export const sobolDesign = (inputs: number, rows: number, seed: number): Design<readonly SobolEffect[]> => {
  const both = evenPoints(rows, 2 * inputs, seed);
  const one = both.map((point) => point.slice(0, inputs));
  const other = both.map((point) => point.slice(inputs));
  const mixed = Array.from({ length: inputs }, (_, input) =>
    one.map((point, row) => point.map((value, place) => (place === input ? at(at(other, row), place) : value))),
  );
  return {
    points: [...one, ...other, ...mixed.flat()],
    analyse: (values) => {
      const centre = mean(values.slice(0, 2 * rows));
      const centred = Float64Array.from(values, (value) => value - centre);
      const block = (index: number): Float64Array => centred.subarray(index * rows, (index + 1) * rows);
      const [a, b] = [block(0), block(1)];
      const sums = a.map((value, row) => (value + at(b, row)) / 2);
      const squares = a.map((value, row) => (value ** 2 + at(b, row) ** 2) / 2);
      const spreadOf = (often: readonly number[]): number =>
        weightedMean(squares, often) - weightedMean(sums, often) ** 2;
      const once = new Array<number>(rows).fill(1);
      const samples = bootstrapSamples(rows, seed);
      const spread = spreadOf(once);
      const spreads = samples.map(spreadOf);
      const indexOf = (terms: Float64Array): SobolIndex => {
        if (spread === 0) return { mean: 0, low: 0, high: 0 };
        const value = weightedMean(terms, once) / spread;
        const half =
          1.96 *
          sampleStandardDeviation(samples.map((often, sample) => weightedMean(terms, often) / at(spreads, sample)));
        return { mean: value, low: value - half, high: value + half };
      };
      return Array.from({ length: inputs }, (_, input) => {
        const mixing = block(2 + input);
        return {
          first: indexOf(mixing.map((value, row) => at(b, row) * (value - at(a, row)))),
          total: indexOf(mixing.map((value, row) => (value - at(a, row)) ** 2 / 2)),
        };
      });
    },
  };
};
