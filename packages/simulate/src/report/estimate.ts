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
 * The mean of the available values with its interval, or null if there are none. Values are never below zero, and
 * shares never above one, so neither is the interval.
 *
 * @internal
 */
export const estimate = (values: readonly (number | null)[], most = Number.POSITIVE_INFINITY): Estimate | null => {
  const found = meanWithInterval(values, MISS);
  if (found === null || found.low === null || found.high === null) return found;
  return { mean: found.mean, low: Math.max(0, found.low), high: Math.min(most, found.high) };
};

/** Like {@link estimate}, for values that every replication has. @internal */
export const sure = (values: readonly number[]): Estimate => estimate(values) ?? NONE;

/**
 * The mean of differences. `miss` is the probability that the interval misses; divide it by the number of figures from
 * which one is picked (Bonferroni).
 *
 * @internal
 */
export const change = (values: readonly number[], miss: number): Estimate => meanWithInterval(values, miss) ?? NONE;

/** The paired differences between two sets of replications. @internal */
export const paired = (
  values: readonly (number | null)[],
  base: readonly (number | null)[],
  miss = MISS,
): Estimate | null =>
  meanWithInterval(
    values.map((value, index) => {
      const other = base[index] ?? null;
      return value === null || other === null ? null : value - other;
    }),
    miss,
  );

/** An estimate whose interval has both ends. @internal */
export interface Interval extends Estimate {
  readonly low: number;
  readonly high: number;
}

/** Whether the interval of a difference excludes zero. @internal */
export const isClear = (difference: Estimate): difference is Interval => {
  const { low, high } = difference;
  return low !== null && high !== null && (low > 0 || high < 0);
};

const NONE: Estimate = { mean: 0, low: null, high: null };

const meanWithInterval = (values: readonly (number | null)[], miss: number): Estimate | null => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half =
    (studentTQuantile(1 - miss / 2, known.length - 1) * sampleStandardDeviation(known)) / Math.sqrt(known.length);
  return { mean, low: mean - half, high: mean + half };
};
