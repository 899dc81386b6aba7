import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';
import type { Coach } from './training-plan.js';

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
  find({ competencies }: Candidate, cohort: Cohort, needed: number): Coach | null {
    const { everybody, progress, rules } = this;
    const taught = new Set(competencies);
    const practised = new Set(
      [...cohort.keys()].flatMap((group) =>
        at(everybody, group).needs.flatMap(({ competency, level }) =>
          level === 3 && taught.has(competency.id) ? [competency.id] : [],
        ),
      ),
    );
    const [coach] = progress
      .experiencedIn([...practised])
      .filter((group) => !cohort.has(group))
      .filter((group) => at(this.#used, group) + needed <= rules.coachHours.value * at(everybody, group).group.count)
      .sort((one, other) => at(this.#used, one) - at(this.#used, other) || one - other);
    if (coach !== undefined) {
      this.#used[coach] = at(this.#used, coach) + needed;
      return { kind: 'own', id: at(everybody, coach).group.id, hours: needed };
    }
    if (rules.outsideCoach === false) return null;
    const rate = rules.outsideCoach?.costPerHour.value;
    return { kind: 'outside', hours: needed, cost: rate === undefined ? null : rate * needed };
  }
}
