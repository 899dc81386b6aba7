import { quantileSorted } from 'simple-statistics';
import { expectShape, InputError, type Issue, readInput, wordOf } from 'work-elements';
import { LIMITS } from 'work-elements/interpreter';
import { familiesSchema } from '../given.js';
import { distanceToFit } from './distance-to-fit.js';
import { type Durations, type Fitted, fitExponential, fitGamma, fitLognormal } from './families.js';
import { type LogEstimate, normalInterval } from './intervals.js';
import { fitTriangular } from './triangular.js';

/**
 * How long work takes, in minutes: one of the distributions that a scenario supports.
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
  /** Completed durations, and those still open, of which only a lower bound is known. */
  readonly n: number;
  readonly open: number;
  readonly mean: LogEstimate;
  /**
   * Akaike’s information criterion of each family tried, 2 × parameters − 2 × log-likelihood; the lowest wins among
   * those whose mean the durations determine. Empty if all durations are alike.
   */
  readonly aic: Readonly<Partial<Record<Family, number>>>;
  /**
   * The Wasserstein distance between the durations and the fit: the mean of |duration − quantile|, in minutes. Where
   * some are still open, those that ended are weighted by Kaplan and Meier’s estimate, and nothing longer is compared.
   * Null if the distribution was not fitted to these durations.
   */
  readonly distance: number | null;
}

/** Shorter durations are rounded up to this, half a second. */
const SHORTEST = 0.5 / 60;
/** Durations within this many minutes of each other count as equal. */
const SAME = 5 / 60;
/** The share of durations that have to be equal for a fixed duration; work open for longer counts against it. */
const MOST = 0.95;
/** Fewer equal durations than this may be equal by chance. */
const FEWEST_ALIKE = 3;
/** A family whose AIC is higher than the lowest by more than this has no support (Burnham and Anderson 2002). */
const SUPPORTED = 10;
/** The greatest mean allowed, as a multiple of the longest duration. */
const FURTHEST = 2;

const FAMILIES = {
  exponential: fitExponential,
  lognormal: fitLognormal,
  gamma: fitGamma,
  triangular: fitTriangular,
} as const;

/**
 * Fits durations by maximum likelihood and picks the family with the lowest AIC. Deterministic: nothing is drawn at
 * random.
 *
 * The duration counts as fixed if at least three, and 95 % of those that ended or have been open for longer, are within
 * five seconds of the median. If they are that close but too few, or open work has outlasted them, they show no spread,
 * and only the exponential is tried, whose interval is wide. Anything shorter than half a second is taken to be half a
 * second, since times are rounded and logarithms of 0 do not exist.
 *
 * A family is rejected if its mean is more than twice the longest duration, ended or open, because no observation
 * supports such a mean, or if it exceeds the limits of a scenario. Another takes its place only if its AIC is higher by
 * at most 10.
 *
 * @param durations - In minutes, completed and still open, in any order.
 * @param families - Which families to try. @defaultValue all
 * @throws `InputError` if a duration is negative or not a number, or a family is unknown.
 * @returns The fit; null if nothing has ended, none of the families fits, or the durations determine no family’s mean.
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
  readInput(familiesSchema, families, 'families');
  refuseImpossible(durations);
  const ended = durations.ended.map((each) => Math.max(each, SHORTEST)).sort((one, other) => one - other);
  const open = durations.open.filter((each) => each > SHORTEST);
  const n = ended.length;
  if (n === 0) return null;
  const median = quantileSorted(ended, 0.5);
  const same = ended.filter((each) => Math.abs(each - median) <= SAME).length;
  const longer = open.filter((each) => each > median + SAME).length;
  if (same >= FEWEST_ALIKE && same >= MOST * (n + longer)) {
    const distribution = { kind: 'fixed', minutes: median } as const;
    if (!isWithinLimits(distribution)) return null;
    return {
      distribution,
      n,
      open: open.length,
      mean: { value: median, low: Math.max(0, median - SAME), high: median + SAME },
      aic: {},
      distance: distanceToFit(ended, open, () => median),
    };
  }
  // Equal durations have no spread, and without spread only the exponential likelihood has a meaningful maximum.
  const tried = same >= MOST * n && families.includes('exponential') ? (['exponential'] as const) : families;
  const fits = tried
    .map((family) => FAMILIES[family]({ ended, open }))
    .filter(({ logLikelihood }) => Number.isFinite(logLikelihood));
  const aic = Object.fromEntries(fits.map((fit) => [fit.kind, 2 * fit.parameters.length - 2 * fit.logLikelihood]));
  const longest = open.reduce((one, other) => Math.max(one, other), ended.at(-1) ?? 0);
  const lowest = Math.min(...Object.values(aic));
  const told = fits.flatMap((fit) => {
    const distribution = distributionOf(fit);
    const isSupported = (aic[fit.kind] ?? 0) <= lowest + SUPPORTED;
    return isSupported && isTold(distribution, fit.mean, longest) ? [{ fit, distribution }] : [];
  });
  const [best] = told.sort((one, other) => (aic[one.fit.kind] ?? 0) - (aic[other.fit.kind] ?? 0));
  if (best === undefined) return null;
  const { fit, distribution } = best;
  return {
    distribution,
    n,
    open: open.length,
    mean: notNegative(normalInterval(fit.mean, fit.error, fit.onLog)),
    aic,
    distance: distanceToFit(ended, open, fit.quantile),
  };
};

/** Whether the longest duration supports the mean of a distribution, and a scenario may have the distribution. */
const isTold = (distribution: FittedDistribution, mean: number, longest: number): boolean =>
  isWithinLimits(distribution) && mean <= FURTHEST * longest;

/** Whether a distribution is within the limits of a scenario. @internal */
export const isWithinLimits = ({ kind: _, ...minutes }: FittedDistribution): boolean =>
  Object.values(minutes).every((each) => each <= LIMITS.minutes);

/** The estimate with an interval that does not go below 0. */
const notNegative = ({ value, low, high }: LogEstimate): LogEstimate => ({ value, low: Math.max(0, low), high });

/** Refuses invalid durations, listing the first twenty by index. */
const refuseImpossible = (durations: Durations): void => {
  expectShape(durations, 'durations', { parts: ['ended', 'open'] });
  const { ended, open } = durations;
  for (const [list, all] of Object.entries({ ended, open })) expectShape(all, `durations: ${list}`, { list: true });
  const issues = Object.entries({ ended, open }).flatMap(([list, all]) =>
    all.flatMap((each, index): readonly Issue[] =>
      typeof each === 'number' && each >= 0 && each < Number.POSITIVE_INFINITY
        ? []
        : [
            {
              path: `${list}[${index}]`,
              code: 'invalid-value',
              message: `expected minutes, a number of at least 0, found ${wordOf(each)}`,
            },
          ],
    ),
  );
  if (issues.length > 0) throw new InputError('durations', issues.slice(0, SHOWN));
};

const SHOWN = 20;

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
