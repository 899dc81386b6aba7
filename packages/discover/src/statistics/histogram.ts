import type { FittedDistribution } from './fit-durations.js';
import { gammaCdf, normalCdf } from './stdlib.js';

/**
 * Durations counted in bins of equal width, starting at 0; anything longer than the last bin is in `beyond`.
 *
 * @public
 */
export interface Histogram {
  /** Minutes. */
  readonly width: number;
  readonly counts: readonly number[];
  readonly beyond: number;
}

const BINS = 24;

/** A histogram of durations up to their 98th percentile. @internal */
export const histogramOf = (durations: readonly number[]): Histogram => {
  const sorted = Float64Array.from(durations).sort();
  const top = sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 0;
  const width = top <= 0 ? 1 : (top * 1.0001) / BINS;
  const counts = new Array<number>(BINS).fill(0);
  let beyond = 0;
  for (const each of sorted) {
    const bin = Math.floor(each / width);
    if (bin < BINS) counts[bin] = (counts[bin] ?? 0) + 1;
    else beyond += 1;
  }
  return { width, counts, beyond };
};

/** The cumulative probability of a distribution at a number of minutes. @internal */
export const shareUntil = (of: FittedDistribution, minutes: number): number => {
  if (minutes <= 0) return 0;
  switch (of.kind) {
    case 'fixed':
      return minutes >= of.minutes ? 1 : 0;
    case 'exponential':
      return -Math.expm1(-minutes / of.mean);
    case 'lognormal': {
      const variance = Math.log1p((of.sd / of.mean) ** 2);
      return normalCdf(Math.log(minutes), Math.log(of.mean) - variance / 2, Math.sqrt(variance));
    }
    case 'gamma': {
      const shape = (of.mean / of.sd) ** 2;
      return gammaCdf(minutes, shape, shape / of.mean);
    }
    case 'triangular': {
      const { min, mode, max } = of;
      if (minutes <= min) return 0;
      if (minutes >= max) return 1;
      if (minutes < mode) return (minutes - min) ** 2 / ((max - min) * (mode - min));
      return 1 - (max - minutes) ** 2 / ((max - min) * (max - mode));
    }
  }
};
