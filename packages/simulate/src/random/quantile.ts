/// <reference path="./jstat.d.ts" />
import jstat from 'jstat';
import type { Distribution } from '../scenario/distribution.js';

/**
 * The time in minutes that a share of all cases stays below: a distribution turned round. A draw through it needs just one random number,
 * and a luckier number always means a shorter time, so that scenarios that are compared stay in step.
 *
 * @internal
 */
export type Quantile = (share: number) => number;

/** @internal */
export const quantileOf = (distribution: Distribution): Quantile => {
  switch (distribution.kind) {
    case 'fixed': {
      const { minutes } = distribution;
      return () => minutes;
    }
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max);
    case 'lognormal': {
      const { mean, sd } = distribution;
      const variance = Math.log1p((sd / mean) ** 2);
      const mu = Math.log(mean) - variance / 2;
      const sigma = Math.sqrt(variance);
      return (share) => Math.exp(mu + sigma * jstat.jStat.normal.inv(share, 0, 1));
    }
    case 'gamma': {
      const { mean, sd } = distribution;
      if (mean === sd) return (share) => -mean * Math.log(1 - share);
      const shape = (mean / sd) ** 2;
      const scale = sd ** 2 / mean;
      return (share) => jstat.jStat.gamma.inv(share, shape, scale);
    }
  }
};

const triangular = (min: number, mode: number, max: number): Quantile => {
  const range = max - min;
  if (range === 0) return () => min;
  const turn = (mode - min) / range;
  const rising = range * (mode - min);
  const falling = range * (max - mode);
  return (share) => (share < turn ? min + Math.sqrt(share * rising) : max - Math.sqrt((1 - share) * falling));
};
