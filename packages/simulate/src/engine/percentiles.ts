import { Int32Histogram } from 'hdr-histogram-js';

/** The most that a histogram of 32-bit counters holds. */
const MOST = 2 ** 31 - 1;

/**
 * Percentiles of what is too much to keep, to three digits: a high dynamic range histogram, made when the first value comes.
 *
 * @internal
 */
export class Percentiles {
  #histogram: Int32Histogram | undefined;
  readonly #scale: number;

  /** @param most - The greatest value that can come. */
  constructor(most: number) {
    this.#scale = Math.min(1000, Math.max(1, (MOST - 1) / Math.max(1, most)));
  }

  record(value: number): void {
    this.#histogram ??= new Int32Histogram(1, MOST, 3);
    this.#histogram.recordValue(Math.round(value * this.#scale));
  }

  /** The value that a share of all stays at or below; null where there is none. */
  at(share: number): number | null {
    const histogram = this.#histogram;
    if (histogram === undefined || histogram.totalCount === 0) return null;
    return histogram.getValueAtPercentile(share * 100) / this.#scale;
  }

  /** The share of all that stays at or below a value; null where there is none. */
  shareWithin(value: number): number | null {
    if (this.number === 0) return null;
    return this.bars().reduce((within, bar) => (bar.value <= value ? within + bar.number : within), 0) / this.number;
  }

  /** How often each value came, the smallest first. */
  bars(): readonly { readonly value: number; readonly number: number }[] {
    if (this.#histogram === undefined) return [];
    const bars: { value: number; number: number }[] = [];
    const values = this.#histogram.recordedValuesIterator;
    values.reset();
    while (values.hasNext()) {
      const { valueIteratedTo, countAddedInThisIterationStep } = values.next();
      bars.push({ value: valueIteratedTo / this.#scale, number: countAddedInThisIterationStep });
    }
    return bars;
  }

  get number(): number {
    return this.#histogram?.totalCount ?? 0;
  }

  clear(): void {
    this.#histogram?.reset();
  }

  /** Takes in what another has. */
  add(other: Percentiles): void {
    if (other.#histogram === undefined) return;
    this.#histogram ??= new Int32Histogram(1, MOST, 3);
    this.#histogram.add(other.#histogram);
  }
}
