import type { Candidate, Candidates } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Requirement } from '../people/standards.js';
import { at } from '../vocabulary/at.js';
import { practisedBy } from './coaching.js';
import { isCoached } from './module-hours.js';
import type { Progress } from './progress.js';
import type { TrainingRules } from './training-options.js';

/**
 * For each group, the coached modules for which somebody else in scope could be its coach, in this year or a later one:
 * whoever is Experienced in all that the group practises, or becomes so when coached in turn. Hours are ignored, so the
 * other modules have no coach under any plan.
 *
 * @internal
 */
export const coachableIn = (
  everybody: readonly GroupNeeds[],
  { modules, offers }: Candidates,
  progress: Progress,
): readonly ReadonlySet<number>[] => {
  const found = everybody.map(() => new Set<number>());
  const learnt = everybody.map(() => new Set<string>());
  const open = offers.flatMap((own, group) =>
    own.flatMap(({ module }) => {
      const candidate = at(modules, module);
      return isCoached(candidate) ? [{ group, module, practised: practisedBy(everybody, candidate, [group]) }] : [];
    }),
  );
  const knows = (group: number, required: Requirement): boolean =>
    at(learnt, group).has(required.competency) || progress.isExperienced(group, required);
  let left = open;
  for (;;) {
    const next = left.filter(({ group, module, practised }) => {
      const able = everybody.some((_, other) => other !== group && practised.every((each) => knows(other, each)));
      if (!able) return true;
      at(found, group).add(module);
      for (const { competency } of practised) at(learnt, group).add(competency);
      return false;
    });
    if (next.length === left.length) return found;
    left = next;
  }
};

/**
 * How many needs are left because nobody else in scope could coach the work that covers them and there are no outside
 * coaches, counted per person.
 *
 * @internal
 */
export const withoutCoach = (
  everybody: readonly GroupNeeds[],
  candidates: Candidates,
  progress: Progress,
  { outsideCoach }: TrainingRules,
): number => {
  if (outsideCoach !== false) return 0;
  const coachable = coachableIn(everybody, candidates, progress);
  return everybody.reduce((sum, { group, needs }, index) => {
    const covered = at(progress.covered, index);
    const possible = new Set(
      at(candidates.offers, index).flatMap(({ module, covers }) =>
        isCoached(at(candidates.modules, module)) && !at(coachable, index).has(module) ? [] : covers,
      ),
    );
    return sum + group.count * needs.filter((_, need) => !covered.has(need) && !possible.has(need)).length;
  }, 0);
};

/**
 * Divides those who take a coached module by who can coach them, into as few parts as it can find. Otherwise, without
 * outside coaches, people could lack a coach only because others in the session practise something else.
 *
 * @internal
 */
export const dividedByCoach = (
  everybody: readonly GroupNeeds[],
  progress: Progress,
  candidate: Candidate,
  takers: readonly number[],
): readonly (readonly number[])[] => {
  const parts: (readonly number[])[] = [];
  const able = new Map(
    takers.map((group) => {
      const practised = practisedBy(everybody, candidate, [group]);
      return [group, progress.experiencedIn(practised).filter((coach) => coach !== group)] as const;
    }),
  );
  for (;;) {
    const coached = new Map<number, number[]>();
    for (const [group, coaches] of able) {
      for (const coach of coaches) {
        const those = coached.get(coach) ?? [];
        those.push(group);
        coached.set(coach, those);
      }
    }
    const [most] = [...coached.values()].sort((one, other) => other.length - one.length);
    if (most === undefined) break;
    parts.push(most);
    for (const group of most) able.delete(group);
  }
  const alike = new Map<string, number[]>();
  for (const group of able.keys()) {
    const practised = practisedBy(everybody, candidate, [group]).map(({ competency }) => competency);
    const key = [...new Set(practised)].toSorted().join();
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  return [...parts, ...alike.values()];
};
