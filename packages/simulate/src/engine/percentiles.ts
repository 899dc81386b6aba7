import { at, count, int } from '../arrays/ints.js';

/** Bits of a value that are kept: with seven of the fraction, steps are under 0.8 % of the value. */
const KEPT = 7;
const DROPPED = 23 - KEPT;
/** Values below 2⁻²⁰ count as none, in the first slot; those above 2⁴⁰ are all in the last. */
const LEAST = ((127 - 20) << KEPT) - 1;
const MOST = (127 + 40) << KEPT;
/** How many intervals there are. @internal */
export const SLOTS = MOST - LEAST + 1;

const value = new Float32Array(1);
const bits = new Int32Array(value.buffer);

const NONE = new Int32Array(0);

/** How many values lie in an interval. @internal */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** Where a value is counted. */
const slotOf = (amount: number): number => {
  value[0] = amount;
  const slot = (int(bits, 0) >> DROPPED) - LEAST;
  return slot < 0 ? 0 : slot < SLOTS ? slot : SLOTS - 1;
};

/**
 * What is too much to keep, counted: a histogram whose intervals are under 0.8 % wide, by the leading bits of the value as a
 * floating-point number.
 *
 * @internal
 */
export class Percentiles {
  #counts: Int32Array = NONE;

  /** Of what others have {@link Percentiles.counted}. */
  static of(all: readonly Int32Array[]): Percentiles {
    const percentiles = new Percentiles();
    for (const counted of all) {
      for (let index = 0; index < counted.length; index += 2) {
        count(percentiles.#all, int(counted, index), int(counted, index + 1));
      }
    }
    return percentiles;
  }

  /** What has been counted, as pairs of a slot and the number of values in it: little, and plain data. */
  get counted(): Int32Array {
    const pairs: number[] = [];
    this.#counts.forEach((number, slot) => {
      if (number > 0) pairs.push(slot, number);
    });
    return Int32Array.from(pairs);
  }

  /** How many values there are in each slot, the first being that of none. Only what is counted takes room. */
  get #all(): Int32Array {
    if (this.#counts.length === 0) this.#counts = new Int32Array(SLOTS);
    return this.#counts;
  }

  record(amount: number): void {
    count(this.#all, slotOf(amount), 1);
  }

  /** How many values there are in each interval that has any, the smallest first. */
  bars(): readonly Bar[] {
    const bars: Bar[] = [];
    const counts = this.#counts;
    for (let slot = 0; slot < counts.length; slot++) {
      const number = int(counts, slot);
      if (number > 0) bars.push({ ...intervalOf(slot), number });
    }
    return bars;
  }

  clear(): void {
    this.#counts.fill(0);
  }
}

/** The values that are counted in a slot. @internal */
export const intervalOf = (slot: number): { readonly from: number; readonly to: number } =>
  slot === 0 ? { from: 0, to: 0 } : { from: lowerEnd(slot), to: lowerEnd(slot + 1) };

const lowerEnd = (slot: number): number => {
  bits[0] = (slot + LEAST) << DROPPED;
  return at(value, 0);
};
