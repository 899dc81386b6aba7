/// <reference path="../random/jstat.d.ts" />
import jstat from 'jstat';

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
  const { mean: meanOf, stdev, studentt } = jstat.jStat;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half = (studentt.inv(0.975, known.length - 1) * stdev(known, true)) / Math.sqrt(known.length);
  return { mean, low: mean - half, high: mean + half };
};

/** As {@link estimate}, of what every replication has. @internal */
export const sure = (values: readonly number[]): Estimate => estimate(values) ?? { mean: 0, low: null, high: null };
