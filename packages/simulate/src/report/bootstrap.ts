import { quantileSorted, standardDeviation } from 'simple-statistics';
import { at } from '../arrays/ints.js';
import { studentTQuantile } from '../random/stdlib.js';
import { Threefry, unit } from '../random/threefry.js';
import type { Estimate } from './estimate.js';

/** Number of bootstrap samples. @internal */
const BOOTSTRAP_SAMPLES = 200;

/** The bootstrap’s random stream, in addition to the seed. */
const BOOTSTRAP_STREAM = 0x40000005;

/**
 * Efron’s bootstrap: how often each replication occurs in each of a number of samples of the same size, drawn with
 * replacement. Depends only on the arguments; empty for a single replication.
 *
 * @internal
 */
export const bootstrapSamples = (
  replications: number,
  seed: number,
  samples = BOOTSTRAP_SAMPLES,
): readonly (readonly number[])[] => {
  if (replications < 2) return [];
  const random = new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, 0, 0);
  return Array.from({ length: samples }, (_, sample) => {
    const often = new Array<number>(replications).fill(0);
    for (let draw = 0; draw < replications; draw++) {
      random.block(sample, draw, BOOTSTRAP_STREAM, 0);
      const index = Math.floor(unit(random.a) * replications);
      often[index] = at(often, index) + 1;
    }
    return often;
  });
};

/**
 * A pooled figure with its 95 % interval: the bootstrap’s standard error with Student’s t, widened to the middle 95 %
 * of the samples. Little ends at night or on a weekend, so a quantile jumps across such gaps, where the standard error
 * alone is too small. If the figure is not reached in every sample, the interval has no upper end.
 *
 * @internal
 */
export const bootstrapEstimate = (
  value: number,
  resampled: readonly (number | null)[],
  replications: number,
): Estimate => {
  const known = resampled.filter((each) => each !== null);
  if (replications < 2 || known.length === 0) return { mean: value, low: null, high: null };
  const lowest = quantileSorted(resampled.map((each) => each ?? Number.POSITIVE_INFINITY).sort(ascending), 0.025);
  if (known.length < resampled.length) return { mean: value, low: Math.min(value, lowest), high: null };
  const error = standardDeviation(known) * Math.sqrt(replications / (replications - 1));
  const half = studentTQuantile(0.975, replications - 1) * error;
  const highest = quantileSorted(known.sort(ascending), 0.975);
  // Times are never negative, so neither is the interval.
  return { mean: value, low: Math.max(0, Math.min(value - half, lowest)), high: Math.max(value + half, highest) };
};

const ascending = (one: number, other: number): number => one - other;
