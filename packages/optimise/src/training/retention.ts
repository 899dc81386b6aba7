import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { TrainingPlan } from './training-plan.js';

/**
 * For each person, the competencies in which only that person is Experienced, if a role of somebody in scope requires
 * them at that level.
 *
 * @internal
 */
export const retentionOf = (everybody: readonly GroupNeeds[], progress: Progress): TrainingPlan['retention'] => {
  const wanted = new Set(
    everybody.flatMap(({ asExperienced }) => asExperienced.map(({ competency }) => competency.id)),
  );
  const alone = new Map<number, string[]>();
  for (const competency of wanted) {
    const holders = progress.experiencedIn([competency]);
    const [only] = holders;
    if (holders.length !== 1 || only === undefined || at(everybody, only).group.count > 1) continue;
    alone.set(only, [...(alone.get(only) ?? []), competency]);
  }
  return [...alone].map(([group, competencies]) => ({ id: at(everybody, group).group.id, alone: competencies }));
};
