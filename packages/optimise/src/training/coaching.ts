import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';
import type { Coach } from './training-plan.js';

/** What somebody practises in a module: those of its competencies in which they are to become Experienced. @internal */
export const practisedBy = (
  everybody: readonly GroupNeeds[],
  { competencies }: Candidate,
  groups: readonly number[],
): readonly string[] => {
  const taught = new Set(competencies);
  const practised = groups.flatMap((group) =>
    at(everybody, group).needs.flatMap(({ competency, level }) =>
      level === 3 && taught.has(competency.id) ? [competency.id] : [],
    ),
  );
  return [...new Set(practised)];
};

/** A coach, and the group of those in scope to which the coach belongs. @internal */
interface FoundCoach {
  readonly coach: Coach;
  readonly group: number | null;
}

/**
 * Finds coaches within a year: each has a number of hours, and those with the fewest used are asked first.
 *
 * @internal
 */
export class Coaching {
  readonly #used: number[];

  constructor(
    readonly everybody: readonly GroupNeeds[],
    readonly progress: Progress,
    readonly rules: TrainingRules,
  ) {
    this.#used = everybody.map(() => 0);
  }

  /**
   * Somebody outside the cohort who is Experienced in everything it practises; otherwise an outside coach; null if
   * there is none.
   */
  find(module: Candidate, cohort: Cohort, needed: number): FoundCoach | null {
    const { everybody, progress, rules } = this;
    const [coach] = progress
      .experiencedIn(practisedBy(everybody, module, [...cohort.keys()]))
      .filter((group) => !cohort.has(group))
      .filter((group) => at(this.#used, group) + needed <= rules.coachHours.value * at(everybody, group).group.count)
      .sort((one, other) => at(this.#used, one) - at(this.#used, other) || one - other);
    if (coach !== undefined) {
      this.#used[coach] = at(this.#used, coach) + needed;
      return { coach: { kind: 'own', id: at(everybody, coach).group.id, hours: needed }, group: coach };
    }
    if (rules.outsideCoach === false) return null;
    const rate = rules.outsideCoach?.costPerHour.value;
    return { coach: { kind: 'outside', hours: needed, cost: rate === undefined ? null : rate * needed }, group: null };
  }
}
