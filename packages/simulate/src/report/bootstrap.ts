import { standardDeviation } from 'simple-statistics';
import { studentTQuantile } from '../random/stdlib.js';
import { Threefry, unit } from '../random/threefry.js';
import type { Estimate } from './estimate.js';

/** Number of bootstrap samples. @internal */
const BOOTSTRAP_SAMPLES = 200;

/** The bootstrap’s random stream, besides the seed. */
const BOOTSTRAP_STREAM = 0x40000005;

/**
 * Efron’s bootstrap: how often each replication occurs in each of a number of samples of the same size, drawn with
 * replacement. Depends only on the arguments; empty for a single replication.
 *
 * @internal
 */
export const bootstrapSamples = (replications: number, seed: number, samples = BOOTSTRAP_SAMPLES): readonly (readonly number[])[] => {
  if (replications < 2) return [];
  const random = new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, 0, 0);
  return Array.from({ length: samples }, (_, sample) => {
    const often = new Array<number>(replications).fill(0);
    for (let draw = 0; draw < replications; draw++) {
      random.block(sample, draw, BOOTSTRAP_STREAM, 0);
      const index = Math.min(replications - 1, Math.floor(unit(random.a) * replications));
      often[index] = (often[index] ?? 0) + 1;
    }
    return often;
  });
};

/**
 * A pooled figure with its 95 % interval, from the bootstrap’s standard error and Student’s t. If the figure is not
 * reached in every sample, the interval has no upper end.
 *
 * @internal
 */
export const bootstrapEstimate = (value: number, resampled: readonly (number | null)[], replications: number): Estimate => {
  const known = resampled.filter((each) => each !== null);
  if (replications < 2 || known.length === 0) return { mean: value, low: null, high: null };
  if (known.length < resampled.length) return { mean: value, low: Math.min(value, lowest(resampled)), high: null };
  const error = standardDeviation(known) * Math.sqrt(replications / (replications - 1));
  const half = studentTQuantile(0.975, replications - 1) * error;
  // Times are never negative, so neither is the interval.
  return { mean: value, low: Math.max(0, value - half), high: value + half };
};

/** The 2.5 % quantile; samples that did not reach the figure count as infinite. */
const lowest = (resampled: readonly (number | null)[]): number => {
  const sorted = resampled.map((each) => each ?? Number.POSITIVE_INFINITY).sort((one, other) => one - other);
  return sorted[Math.floor(0.025 * sorted.length)] ?? 0;
};
