import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { at } from '../vocabulary/at.js';
import { ln } from './stdlib.js';

/** A stream of random numbers, determined by a seed. @internal */
export interface Chance {
  /** A random integer from 0 to `limit` − 1. */
  below(limit: number): number;
  /** Exponentially distributed with mean 1, on 4,096 equally likely values; annealing compares a loss with it. */
  patience(): number;
}

const STEPS = 4096;

/**
 * Uses Stdlib’s logarithm: built-in ones differ in the last bit between engines, and a seed must give the same answer
 * in all of them.
 */
const patiences = /* @__PURE__ */ Float64Array.from({ length: STEPS }, (_, index) => -ln((index + 0.5) / STEPS));

/** Starts a stream of random numbers. @internal */
export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  const word = (): number => generator.next() >>> 0;
  return {
    below: (limit) => Math.floor((word() / 4294967296) * limit),
    patience: () => at(patiences, word() >>> 20),
  };
};
