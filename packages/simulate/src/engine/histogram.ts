import { at, count, int } from '../arrays/ints.js';

/** Bits of the fraction that are kept: with seven, a bin is less than 0.8 % wide. */
const FRACTION_BITS = 7;
const DROPPED_BITS = 23 - FRACTION_BITS;
/** Values below 2⁻²⁰ count as zero, in the first bin; values above 2⁴⁰ all go into the last. */
const FIRST_BIN = ((127 - 20) << FRACTION_BITS) - 1;
const LAST_BIN = (127 + 40) << FRACTION_BITS;
/** @internal */
export const BIN_COUNT = LAST_BIN - FIRST_BIN + 1;

const value = new Float32Array(1);
const bits = new Int32Array(value.buffer);

const NONE = new Int32Array(0);

/** Number of values in an interval. @internal */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The bin of a value. */
const binOf = (amount: number): number => {
  value[0] = amount;
  const bin = (int(bits, 0) >> DROPPED_BITS) - FIRST_BIN;
  return bin < 0 ? 0 : bin < BIN_COUNT ? bin : BIN_COUNT - 1;
};

/**
 * A histogram, for when there are too many values to keep. Bins are less than 0.8 % wide and are found from the leading
 * bits of the value as a float.
 *
 * @internal
 */
export class Histogram {
  #counts: Int32Array = NONE;

  /** Merges histograms, given their {@link Histogram.pairs}. */
  static merge(all: readonly Int32Array[]): Histogram {
    const merged = new Histogram();
    for (const counted of all) {
      for (let index = 0; index < counted.length; index += 2) {
        count(merged.#allocated, int(counted, index), int(counted, index + 1));
      }
    }
    return merged;
  }

  /** The counts as pairs of bin and number of values: compact, plain data. */
  get pairs(): Int32Array {
    const pairs: number[] = [];
    this.#counts.forEach((number, bin) => {
      if (number > 0) pairs.push(bin, number);
    });
    return Int32Array.from(pairs);
  }

  /** Counts by bin; the first bin is for zero. Allocated on first use. */
  get #allocated(): Int32Array {
    if (this.#counts.length === 0) this.#counts = new Int32Array(BIN_COUNT);
    return this.#counts;
  }

  record(amount: number): void {
    count(this.#allocated, binOf(amount), 1);
  }

  /** The non-empty bins, in ascending order. */
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

/** The interval of values that a bin covers. @internal */
export const intervalOf = (bin: number): { readonly from: number; readonly to: number } =>
  bin === 0 ? { from: 0, to: 0 } : { from: lowerEnd(bin), to: lowerEnd(bin + 1) };

const lowerEnd = (bin: number): number => {
  bits[0] = (bin + FIRST_BIN) << DROPPED_BITS;
  return at(value, 0);
};
