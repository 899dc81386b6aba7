import { sampleStandardDeviation } from 'simple-statistics';
import { at } from '../arrays/ints.js';
import { studentTQuantile } from '../random/stdlib.js';
import { bootstrapEstimate } from './bootstrap.js';
import { type Estimate, estimate, sure } from './estimate.js';
import type { Times } from './report.js';
import { countIn, type MeasuredTime, type Survival, survivalOf } from './survival.js';

const SHARES = [0.5, 0.9, 0.95] as const;

/**
 * Durations over replications, divided by `unit`: quantiles from the pooled Kaplan–Meier curve, and the mean over
 * replications. The intervals of the quantiles are bootstrapped if resamples are given, otherwise Woodruff’s (1952).
 *
 * @internal
 */
export const timesOf = (
  measured: readonly MeasuredTime[],
  unit = 1,
  resamples: readonly (readonly number[])[] | null = null,
): Times => {
  const survival = survivalOf(measured.map(({ durations }) => durations));
  const found = survival.quantiles(null, SHARES);
  const [p50 = null, p90 = null, p95 = null] =
    resamples === null
      ? woodruff(survival, found, measured.length)
      : bootstrap(survival, found, measured.length, resamples);
  const inUnit = (value: number | null): number | null => (value === null ? null : value / unit);
  const scaled = (each: Estimate | null): Estimate | null =>
    each === null ? null : { mean: each.mean / unit, low: inUnit(each.low), high: inUnit(each.high) };
  return {
    mean: estimate(measured.map(({ mean }) => inUnit(mean))),
    p50: scaled(p50),
    p90: scaled(p90),
    p95: scaled(p95),
    unfinished: sure(measured.map(({ durations: { censored } }) => countIn(censored))),
    longest: inUnit(survival.longest),
  };
};

type Found = readonly (number | null)[];

const bootstrap = (
  survival: Survival,
  found: Found,
  replications: number,
  resamples: readonly (readonly number[])[],
): readonly (Estimate | null)[] => {
  const drawn = resamples.map((often) => survival.quantiles(often, SHARES));
  return found.map((value, index) =>
    value === null
      ? null
      : bootstrapEstimate(
          value,
          drawn.map((each) => each[index] ?? null),
          replications,
        ),
  );
};

/**
 * The interval of a quantile: that of the share ended by then, from its variation between replications, mapped back
 * through the curve. Needs one curve per replication instead of hundreds.
 */
const woodruff = (survival: Survival, found: Found, replications: number): readonly (Estimate | null)[] => {
  const values = found.filter((value) => value !== null);
  const shares = Array.from({ length: replications }, (_, replication) =>
    survival.endedBy(
      Array.from({ length: replications }, (__, index) => (index === replication ? 1 : 0)),
      values,
    ),
  ).filter((each) => each !== null);
  return found.map((value, index) => {
    if (value === null) return null;
    if (shares.length < 2) return { mean: value, low: null, high: null };
    const spread = sampleStandardDeviation(shares.map((each) => at(each, index)));
    const half = (studentTQuantile(0.975, shares.length - 1) * spread) / Math.sqrt(shares.length);
    const share = at(SHARES, index);
    const [low = 0] = share > half ? survival.quantiles(null, [share - half]) : [];
    const [high = null] = survival.quantiles(null, [share + half]);
    return { mean: value, low: Math.min(value, low ?? 0), high };
  });
};
