import { quantileSorted } from 'simple-statistics';
import { type Durations, type Fitted, fitExponential, fitGamma, fitLognormal, fitTriangular } from './families.js';
import { type LogEstimate, normalInterval } from './intervals.js';

/**
 * How long work takes, in minutes: one of the distributions that a scenario knows.
 *
 * @public
 */
export type FittedDistribution =
  | { readonly kind: 'fixed'; readonly minutes: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal' | 'gamma'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number };

/**
 * A family of distributions.
 *
 * @public
 */
export type Family = FittedDistribution['kind'];

/**
 * A distribution fitted to durations.
 *
 * @public
 */
export interface DistributionFit {
  readonly distribution: FittedDistribution;
  /** Durations seen to their end, and those still open, of which it is known only that they are longer. */
  readonly n: number;
  readonly open: number;
  readonly mean: LogEstimate;
  /**
   * Akaike’s criterion of each family that was tried, 2 × parameters − 2 × log-likelihood; the least is taken. Empty
   * where all are alike.
   */
  readonly aic: Readonly<Partial<Record<Family, number>>>;
  /** The distance between the durations and the fit: the mean of |duration − quantile|, in minutes (Wasserstein). */
  readonly distance: number;
}

/** Shorter than this is taken for this: half a second. */
const SHORTEST = 0.5 / 60;
/** Minutes within which durations are taken for the same. */
const SAME = 5 / 60;
/** The share of durations that have to be the same. */
const MOST = 0.95;

const FAMILIES = {
  exponential: fitExponential,
  lognormal: fitLognormal,
  gamma: fitGamma,
  triangular: fitTriangular,
} as const;

/**
 * Fits durations by maximum likelihood and takes the family with the least AIC. Deterministic: nothing is drawn.
 *
 * @param durations - In minutes, ended and still open, in any order.
 * @param families - Which families to try. @defaultValue all
 * @returns The fit; null where nothing has ended.
 *
 * @example
 * ```ts
 * import { fitDurations } from '@work-elements/discover';
 *
 * console.log(fitDurations({ ended: [5, 5, 5, 5], open: [] })?.distribution); // { kind: 'fixed', minutes: 5 }
 * ```
 *
 * @public
 */
export const fitDurations = (
  durations: Durations,
  families: readonly Exclude<Family, 'fixed'>[] = ['exponential', 'lognormal', 'gamma', 'triangular'],
): DistributionFit | null => {
  const ended = durations.ended.map((each) => Math.max(each, SHORTEST)).sort((one, other) => one - other);
  const open = durations.open.filter((each) => each > SHORTEST);
  const n = ended.length;
  if (n === 0) return null;
  const median = quantileSorted(ended, 0.5);
  const same = ended.filter((each) => Math.abs(each - median) <= SAME).length;
  if (same >= MOST * n) {
    const distance = ended.reduce((sum, each) => sum + Math.abs(each - median), 0) / n;
    return {
      distribution: { kind: 'fixed', minutes: median },
      n,
      open: open.length,
      mean: { value: median, low: median - SAME, high: median + SAME },
      aic: {},
      distance,
    };
  }
  const fits = families
    .map((family) => FAMILIES[family]({ ended, open }))
    .filter(({ logLikelihood }) => Number.isFinite(logLikelihood));
  const aic = Object.fromEntries(fits.map((fit) => [fit.kind, 2 * fit.parameters.length - 2 * fit.logLikelihood]));
  const best = fits.reduce<Fitted | null>(
    (one, other) => (one === null || (aic[other.kind] ?? 0) < (aic[one.kind] ?? 0) ? other : one),
    null,
  );
  if (best === null) return null;
  return {
    distribution: distributionOf(best),
    n,
    open: open.length,
    mean: normalInterval(best.mean, best.error, best.onLog),
    aic,
    distance: ended.reduce((sum, each, index) => sum + Math.abs(each - best.quantile((index + 0.5) / n)), 0) / n,
  };
};

const distributionOf = ({ kind, mean, sd, parameters: [min = 0, mode = 0, max = 0] }: Fitted): FittedDistribution => {
  switch (kind) {
    case 'exponential':
      return { kind, mean };
    case 'triangular':
      return { kind, min, mode, max };
    default:
      return { kind, mean, sd };
  }
};
