import studentT from '@stdlib/stats-base-dists-t-quantile';
import { mean as meanOf, sampleStandardDeviation } from 'simple-statistics';

/**
 * A mean over replications, with its 95 % confidence interval by Student’s t; without one where there is a single replication.
 *
 * @public
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The mean of what there is, with its interval; null where there is nothing. @internal */
export const estimate = (values: readonly (number | null)[]): Estimate | null => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half = (studentT(0.975, known.length - 1) * sampleStandardDeviation(known)) / Math.sqrt(known.length);
  return { mean, low: mean - half, high: mean + half };
};

/** As {@link estimate}, of what every replication has. @internal */
export const sure = (values: readonly number[]): Estimate => estimate(values) ?? { mean: 0, low: null, high: null };
