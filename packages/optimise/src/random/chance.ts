import ln from '@stdlib/math-base-special-ln';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { at } from '../vocabulary/at.js';

/** A stream of chance that a seed fixes. @internal */
export interface Chance {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** Exponentially distributed with mean 1, on 4,096 equally likely values: what annealing compares a loss with. */
  patience(): number;
}

const STEPS = 4096;

/** Stdlib's logarithm, since engines differ in the last bit of their own, and a seed gives one answer in all of them. */
const patiences = /* @__PURE__ */ Float64Array.from({ length: STEPS }, (_, index) => -ln((index + 0.5) / STEPS));

/** Begins a stream of chance. @internal */
export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  const word = (): number => generator.next() >>> 0;
  return {
    below: (limit) => Math.floor((word() / 4294967296) * limit),
    patience: () => at(patiences, word() >>> 20),
  };
};
