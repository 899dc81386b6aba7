import studentT from '@stdlib/stats-base-dists-t-quantile';
import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';

/**
 * A mean over replications, with its 95 % confidence interval by Student’s t; without one where there is a single replication. An interval with
 * a lower end alone is of something that was not always reached.
 *
 * @public
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How far intervals that are not corrected for anything may miss. @internal */
export const MISS = 0.05;

/**
 * The mean of what there is, with its interval; null where there is nothing. The interval misses so often; where several are told of which one
 * is chosen, a part of that for each (Bonferroni).
 *
 * @internal
 */
export const estimate = (values: readonly (number | null)[], miss = MISS): Estimate | null => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half = (studentT(1 - miss / 2, known.length - 1) * sampleStandardDeviation(known)) / Math.sqrt(known.length);
  return { mean, low: mean - half, high: mean + half };
};

/** As {@link estimate}, of what every replication has. @internal */
export const sure = (values: readonly number[], miss = MISS): Estimate => estimate(values, miss) ?? { mean: 0, low: null, high: null };

/** The difference of what some replications have and others, one by one. @internal */
export const paired = (values: readonly (number | null)[], base: readonly (number | null)[], miss = MISS): Estimate | null =>
  estimate(
    values.map((value, index) => {
      const other = base[index] ?? null;
      return value === null || other === null ? null : value - other;
    }),
    miss,
  );
