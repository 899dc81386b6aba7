import { at, count, int } from '../arrays/ints.js';

/** Bits of a value that are kept: with seven of the fraction, steps are under 0.8 % of the value. */
const FRACTION_BITS = 7;
const DROPPED_BITS = 23 - FRACTION_BITS;
/** Values below 2⁻²⁰ count as none, in the first bin; those above 2⁴⁰ are all in the last. */
const FIRST_BIN = ((127 - 20) << FRACTION_BITS) - 1;
const LAST_BIN = (127 + 40) << FRACTION_BITS;
/** How many intervals there are. @internal */
export const BIN_COUNT = LAST_BIN - FIRST_BIN + 1;

const value = new Float32Array(1);
const bits = new Int32Array(value.buffer);

const NONE = new Int32Array(0);

/** How many values lie in an interval. @internal */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where a value is counted. */
const binOf = (amount: number): number => {
  value[0] = amount;
  const bin = (int(bits, 0) >> DROPPED_BITS) - FIRST_BIN;
  return bin < 0 ? 0 : bin < BIN_COUNT ? bin : BIN_COUNT - 1;
};

/**
 * What is too much to keep, counted: a histogram whose intervals are under 0.8 % wide, by the leading bits of the value as a
 * floating-point number.
 *
 * @internal
 */
export class Histogram {
  #counts: Int32Array = NONE;

  /** Of what others have {@link Histogram.pairs}. */
  static merge(all: readonly Int32Array[]): Histogram {
    const merged = new Histogram();
    for (const counted of all) {
      for (let index = 0; index < counted.length; index += 2) {
        count(merged.#allocated, int(counted, index), int(counted, index + 1));
      }
    }
    return merged;
  }

  /** What has been counted, as pairs of a bin and the number of values in it: little, and plain data. */
  get pairs(): Int32Array {
    const pairs: number[] = [];
    this.#counts.forEach((number, bin) => {
      if (number > 0) pairs.push(bin, number);
    });
    return Int32Array.from(pairs);
  }

  /** How many values there are in each bin, the first being that of none. Only what is counted takes room. */
  get #allocated(): Int32Array {
    if (this.#counts.length === 0) this.#counts = new Int32Array(BIN_COUNT);
    return this.#counts;
  }

  record(amount: number): void {
    count(this.#allocated, binOf(amount), 1);
  }

  /** How many values there are in each interval that has any, the smallest first. */
  bins(): readonly Bin[] {
    const bins: Bin[] = [];
    const counts = this.#counts;
    for (let bin = 0; bin < counts.length; bin++) {
      const number = int(counts, bin);
      if (number > 0) bins.push({ ...intervalOf(bin), count: number });
    }
    return bins;
  }

  clear(): void {
    this.#counts.fill(0);
  }
}

/** The values that are counted in a bin. @internal */
export const intervalOf = (bin: number): { readonly from: number; readonly to: number } =>
  bin === 0 ? { from: 0, to: 0 } : { from: lowerEnd(bin), to: lowerEnd(bin + 1) };

const lowerEnd = (bin: number): number => {
  bits[0] = (bin + FIRST_BIN) << DROPPED_BITS;
  return at(value, 0);
};
