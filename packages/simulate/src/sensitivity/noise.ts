import { mean, variance } from 'simple-statistics';
import type { Values } from './evaluate.js';

/**
 * The share of noise in the variance of the points’ means: the variation between replications, excluding what the
 * points share through common random numbers. Null for a single replication or if nothing varies.
 *
 * @internal
 */
export const noiseShare = (values: readonly Values[]): number | null => {
  const rows = values.map((row) => row.map((value) => value ?? 0));
  const replications = rows[0]?.length ?? 0;
  const means = rows.map((row) => mean(row));
  const all = variance(means);
  if (replications < 2 || all === 0) return null;
  const centre = mean(means);
  const luck = Array.from(
    { length: replications },
    (_, replication) => mean(rows.map((row) => row[replication] ?? 0)) - centre,
  );
  const left = rows.map((row, point) =>
    row.reduce((sum, value, replication) => sum + (value - (means[point] ?? 0) - (luck[replication] ?? 0)) ** 2, 0),
  );
  const perRun = left.reduce((sum, each) => sum + each, 0) / ((rows.length - 1) * (replications - 1));
  return Math.min(1, perRun / replications / all);
};
