import { type LogEstimate, normalInterval } from './intervals.js';
import { normalCdf } from './stdlib.js';

/** One observation: whether it shows the behaviour, whether it succeeded, and which cluster it belongs to. @internal */
export interface Observation {
  readonly shown: boolean;
  readonly success: boolean;
  readonly cluster: number;
}

/** @internal */
export interface Difference {
  readonly with: { readonly n: number; readonly success: number };
  readonly without: { readonly n: number; readonly success: number };
  /** The difference of the success rates. */
  readonly difference: LogEstimate;
  readonly p: number;
}

/**
 * The difference of two proportions, and its standard error when observations in a cluster are correlated: the sandwich
 * estimator of Liang and Zeger (Longitudinal data analysis using generalized linear models. Biometrika 73, 1986) with
 * the factor G / (G − 1) for G clusters.
 *
 * @internal
 */
export const clusteredDifference = (observations: readonly Observation[]): Difference => {
  const groups = { with: { n: 0, success: 0 }, without: { n: 0, success: 0 } };
  for (const { shown, success } of observations) {
    const group = shown ? groups.with : groups.without;
    group.n += 1;
    group.success += Number(success);
  }
  const share = ({ n, success }: { n: number; success: number }): number => (n === 0 ? 0 : success / n);
  const sums = new Map<number, number>();
  for (const { shown, success, cluster } of observations) {
    const group = shown ? groups.with : groups.without;
    const influence = ((Number(success) - share(group)) / group.n) * (shown ? 1 : -1);
    sums.set(cluster, (sums.get(cluster) ?? 0) + influence);
  }
  const squares = [...sums.values()].reduce((sum, each) => sum + each * each, 0);
  const error = Math.sqrt((squares * sums.size) / Math.max(1, sums.size - 1));
  const difference = share(groups.with) - share(groups.without);
  const p = error === 0 ? (difference === 0 ? 1 : 0) : 2 * normalCdf(-Math.abs(difference) / error, 0, 1);
  return { ...groups, difference: normalInterval(difference, error), p };
};
