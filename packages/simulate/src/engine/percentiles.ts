/** Bits of a value that are kept: with seven of the fraction, steps are under 0.8 % of the value. */
const KEPT = 7;
const DROPPED = 23 - KEPT;
/** Values below 2⁻²⁰ count as none. */
const LEAST = (127 - 20) << KEPT;
const MOST = (127 + 40) << KEPT;

const value = new Float32Array(1);
const bits = new Int32Array(value.buffer);

/** The interval that a value lies in; below zero for none. @internal */
export const intervalOf = (amount: number): number => {
  value[0] = amount;
  return ((bits[0] ?? 0) >> DROPPED) - LEAST;
};

/**
 * Percentiles of what is too much to keep: a histogram whose intervals are under 0.8 % wide, by the leading bits of the value as a
 * floating-point number.
 *
 * @internal
 */
export class Percentiles {
  #counts: Int32Array | undefined;
  #nothing = 0;
  number = 0;

  record(amount: number): void {
    this.count(intervalOf(amount));
  }

  /** Counts a value of an interval. */
  count(interval: number): void {
    this.number += 1;
    if (interval < 0) {
      this.#nothing += 1;
      return;
    }
    const counts = this.#counts ?? this.#begin();
    const at = interval > MOST - LEAST ? MOST - LEAST : interval;
    counts[at] = (counts[at] ?? 0) + 1;
  }

  /** Makes room for what is counted, which many have no need of. */
  #begin(): Int32Array {
    const counts = new Int32Array(MOST - LEAST + 1);
    this.#counts = counts;
    return counts;
  }

  /** The value that a share of all stays at or below; null where there is none. */
  at(share: number): number | null {
    if (this.number === 0) return null;
    const rank = Math.max(1, Math.ceil(share * this.number));
    let seen = this.#nothing;
    if (seen >= rank) return 0;
    const counts = this.#counts ?? NONE;
    for (let index = 0; index < counts.length; index++) {
      const here = counts[index] ?? 0;
      if (seen + here >= rank) {
        const low = lowerEnd(index);
        return low + (lowerEnd(index + 1) - low) * ((rank - seen - 0.5) / here);
      }
      seen += here;
    }
    return null;
  }

  /** The share of all that stays at or below a value; null where there is none. */
  shareWithin(limit: number): number | null {
    if (this.number === 0) return null;
    return (
      this.bars().reduce((within, { from, to, number }) => {
        if (to <= limit) return within + number;
        return from < limit ? within + (number * (limit - from)) / (to - from) : within;
      }, 0) / this.number
    );
  }

  /** How many values there are in each interval that has any, the smallest first. */
  bars(): readonly { readonly from: number; readonly to: number; readonly number: number }[] {
    const bars: { from: number; to: number; number: number }[] = this.#nothing > 0 ? [{ from: 0, to: 0, number: this.#nothing }] : [];
    this.#counts?.forEach((number, index) => {
      if (number > 0) bars.push({ from: lowerEnd(index), to: lowerEnd(index + 1), number });
    });
    return bars;
  }

  clear(): void {
    this.#counts?.fill(0);
    this.#nothing = 0;
    this.number = 0;
  }

  /** Takes in what another has. */
  add(other: Percentiles): void {
    this.number += other.number;
    this.#nothing += other.#nothing;
    const counts = other.#counts;
    if (counts === undefined) return;
    const own = this.#counts ?? this.#begin();
    for (let index = 0; index < counts.length; index++) own[index] = (own[index] ?? 0) + (counts[index] ?? 0);
  }
}

const NONE = new Int32Array(0);

const lowerEnd = (index: number): number => {
  bits[0] = (index + LEAST) << DROPPED;
  return value[0] ?? 0;
};
