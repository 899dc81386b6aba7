import { betaQuantile, gammaQuantile, normalQuantile } from './stdlib.js';

/**
 * A figure estimated from a log, with its 95 % interval.
 *
 * @public
 */
export interface LogEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the standard normal. @internal */
export const Z95 = normalQuantile(0.975, 0, 1);

/** A value with a standard error of the value, or of its logarithm. @internal */
export const normalInterval = (value: number, error: number, onLog = false): LogEstimate =>
  onLog
    ? { value, low: value * Math.exp(-Z95 * error), high: value * Math.exp(Z95 * error) }
    : { value, low: value - Z95 * error, high: value + Z95 * error };

/**
 * A share with a Dirichlet prior: the posterior mean, and the central 95 % of its marginal, a beta distribution. The
 * interval of something never seen begins at 0, because it may be impossible; that of something always seen ends at 1.
 * With no observations at all, it is the prior’s.
 *
 * @internal
 */
export const dirichletShare = (count: number, of: number, prior: number, priors: number): LogEstimate => {
  const [a, b] = [count + prior, of - count + priors - prior];
  if (a <= 0) return { value: 0, low: 0, high: 0 };
  if (b <= 0) return { value: 1, low: 1, high: 1 };
  return {
    value: a / (a + b),
    low: count === 0 && of > 0 ? 0 : betaQuantile(0.025, a, b),
    high: count === of && of > 0 ? 1 : betaQuantile(0.975, a, b),
  };
};

/**
 * A share with Jeffreys’ interval (Brown, Cai and DasGupta: Interval estimation for a binomial proportion. Statistical
 * Science 16, 2001).
 *
 * @internal
 */
export const jeffreysShare = (count: number, of: number): LogEstimate => ({
  value: of === 0 ? 0 : count / of,
  low: count === 0 ? 0 : betaQuantile(0.025, count + 0.5, of - count + 0.5),
  high: count === of ? 1 : betaQuantile(0.975, count + 0.5, of - count + 0.5),
});

/**
 * A rate of random events, with the exact interval of a Poisson count (Garwood 1936).
 *
 * @internal
 */
export const poissonRate = (count: number, span: number): LogEstimate => ({
  value: count / span,
  low: count === 0 ? 0 : gammaQuantile(0.025, count, 1) / span,
  high: gammaQuantile(0.975, count + 1, 1) / span,
});

/** Whether the events are so few that, even if all are alike, the true share may be below the given one. @internal */
export const tooFew = (events: number, share: number): boolean => jeffreysShare(events, events).low < share;
