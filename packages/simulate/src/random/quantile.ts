import type { Distribution } from '../scenario/distribution.js';
import { ln } from './logarithm.js';
import { exp, gammaQuantile, normalQuantile } from './stdlib.js';

/**
 * The inverse CDF of a distribution, in minutes. Each draw takes exactly one uniform number, and a smaller number never
 * gives a longer time, so that compared scenarios stay synchronised.
 *
 * Logarithms and the like come from stdlib, in pure JavaScript: the built-in ones differ in the last bit between
 * engines, and a seed must give the same report in all of them.
 *
 * @internal
 */
export type Quantile = (share: number) => number;

/** The inverse CDF of a distribution of work times, at a given speed. @internal */
export const quantileOf = (distribution: Distribution, speed: number): Quantile => {
  const quantile = atSpeedOne(distribution);
  return speed === 1 ? quantile : (share) => quantile(share) / speed;
};

const atSpeedOne = (distribution: Distribution): Quantile => {
  switch (distribution.kind) {
    case 'fixed': {
      const { minutes } = distribution;
      return () => minutes;
    }
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max);
    case 'lognormal': {
      const { mean, sd } = distribution;
      const variance = ln(1 + (sd * sd) / (mean * mean));
      const quantile = normalQuantile(ln(mean) - variance / 2, Math.sqrt(variance));
      return (share) => exp(quantile(share));
    }
    case 'exponential':
      return exponential(distribution.mean);
    case 'gamma': {
      const { mean, sd } = distribution;
      if (mean === sd) return exponential(mean);
      return gammaQuantile((mean * mean) / (sd * sd), mean / (sd * sd));
    }
  }
};

const exponential =
  (mean: number): Quantile =>
  (share) =>
    -mean * ln(1 - share);

const triangular = (min: number, mode: number, max: number): Quantile => {
  const range = max - min;
  if (range === 0) return () => min;
  const turn = (mode - min) / range;
  const rising = range * (mode - min);
  const falling = range * (max - mode);
  return (share) => (share < turn ? min + Math.sqrt(share * rising) : max - Math.sqrt((1 - share) * falling));
};
