import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { TrainingPlan } from './training-plan.js';

/**
 * For each person, the competencies in which only that person is Experienced as some role in scope requires.
 *
 * @internal
 */
export const retentionOf = (everybody: readonly GroupNeeds[], progress: Progress): TrainingPlan['retention'] => {
  const wanted = new Map(
    everybody.flatMap(({ asExperienced }) => asExperienced.map((each) => [`${each.competency} ${each.by}`, each])),
  );
  const alone = everybody.map(() => new Set<string>());
  for (const required of wanted.values()) {
    const holders = progress.experiencedIn([required]);
    const [only] = holders;
    if (holders.length !== 1 || only === undefined || at(everybody, only).group.count > 1) continue;
    at(alone, only).add(required.competency);
  }
  return everybody.flatMap(({ group: { id } }, index) => {
    const competencies = [...at(alone, index)];
    return competencies.length === 0 ? [] : [{ id, alone: competencies }];
  });
};
