import type { EventLog } from '../log/event-log.js';
import { countedBy, counts } from '../roles/performed.js';

/** How often each resource did each activity. @internal */
export type Profile = ReadonlyMap<number, number>;

/** @internal */
export const activityCounts = (log: EventLog): readonly Profile[] => {
  const by = countedBy(log);
  const profiles = log.resources.map(() => new Map<number, number>());
  for (let index = 0; index < log.events; index++) {
    const profile = profiles[log.columns.resource[index] ?? -1];
    if (profile === undefined || !counts(log, by, index)) continue;
    const activity = log.columns.activity[index] ?? 0;
    profile.set(activity, (profile.get(activity) ?? 0) + 1);
  }
  return profiles;
};

/**
 * Pearson’s correlation of ln(1 + count) over all activities. Logarithms, because otherwise all busy people look alike.
 * 0 if either does every activity equally often.
 *
 * @internal
 */
export const pearsonOfLogs = (profiles: readonly Profile[], size: number): ((one: number, other: number) => number) => {
  const weights = profiles.map(
    (profile) => new Map([...profile].map(([activity, count]) => [activity, Math.log1p(count)])),
  );
  const means = weights.map((each) => [...each.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(1, size));
  const spreads = weights.map((each, index) => {
    const squares = [...each.values()].reduce((sum, weight) => sum + weight * weight, 0);
    return Math.sqrt(Math.max(0, squares - size * (means[index] ?? 0) ** 2));
  });
  return (one, other) => {
    let products = 0;
    for (const [activity, weight] of weights[one] ?? []) products += weight * (weights[other]?.get(activity) ?? 0);
    const spread = (spreads[one] ?? 0) * (spreads[other] ?? 0);
    const covariance = products - size * (means[one] ?? 0) * (means[other] ?? 0);
    return spread < 1e-12 ? 0 : covariance / spread;
  };
};

/** The Jaccard index of the sets of activities: those that both do, over those that either does. @internal */
export const shared =
  (profiles: readonly Profile[]): ((one: number, other: number) => number) =>
  (one, other) => {
    const [first, second] = [profiles[one] ?? new Map(), profiles[other] ?? new Map()];
    let both = 0;
    for (const activity of first.keys()) if (second.has(activity)) both += 1;
    const either = first.size + second.size - both;
    return either === 0 ? 0 : both / either;
  };
