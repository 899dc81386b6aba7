import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';
import { studentTQuantile } from '../random/stdlib.js';

/**
 * A mean over replications with its 95 % confidence interval by Student’s t; no interval for a single replication. An
 * interval with only a lower end belongs to something that was not always reached.
 *
 * @public
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Probability that an uncorrected interval misses. @internal */
export const MISS = 0.05;

/**
 * The mean of the available values with its interval, or null if there are none. `miss` is the probability that the
 * interval misses; divide it by the number of figures of which one is picked (Bonferroni).
 *
 * @internal
 */
export const estimate = (values: readonly (number | null)[], miss = MISS): Estimate | null => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half = (studentTQuantile(1 - miss / 2, known.length - 1) * sampleStandardDeviation(known)) / Math.sqrt(known.length);
  return { mean, low: mean - half, high: mean + half };
};

/** Like {@link estimate}, for values that every replication has. @internal */
export const sure = (values: readonly number[], miss = MISS): Estimate => estimate(values, miss) ?? { mean: 0, low: null, high: null };

/** The paired differences between two sets of replications. @internal */
export const paired = (values: readonly (number | null)[], base: readonly (number | null)[], miss = MISS): Estimate | null =>
  estimate(
    values.map((value, index) => {
      const other = base[index] ?? null;
      return value === null || other === null ? null : value - other;
    }),
    miss,
  );
