import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';

/** The competencies of a module that some people practise: those in which they lack its level. @internal */
export const practisedBy = (
  everybody: readonly GroupNeeds[],
  { competencies, level: taughtTo }: Candidate,
  groups: readonly number[],
): readonly string[] => {
  const taught = new Set(competencies);
  const practised = groups.flatMap((group) =>
    at(everybody, group).needs.flatMap(({ competency, level }) =>
      level === taughtTo && taught.has(competency.id) ? [competency.id] : [],
    ),
  );
  return [...new Set(practised)];
};

/** The coach found for a session. @internal */
export type FoundCoach =
  | { readonly kind: 'outside'; readonly hours: number; readonly cost: number | null }
  | {
      readonly kind: 'own';
      readonly group: number;
      readonly hours: number;
      /**
       * The number of the session of the same year in which the coach becomes Experienced; null if they already are.
       */
      readonly after: number | null;
    };

/** A practicum that makes its participants Experienced, and the hours that they coach afterwards, by group. */
interface Grown {
  readonly session: number;
  readonly module: Candidate;
  readonly cohort: Cohort;
  readonly used: Map<number, number>;
}

/**
 * Finds coaches within a year: each has limited hours, and those with the smallest share used are asked first.
 *
 * @internal
 */
export class Coaching {
  readonly #used: number[];
  readonly #grown: Grown[] = [];

  constructor(
    readonly everybody: readonly GroupNeeds[],
    readonly progress: Progress,
    readonly rules: TrainingRules,
  ) {
    this.#used = everybody.map(() => 0);
  }

  /**
   * A coach: somebody outside the cohort who is Experienced in everything practised, or becomes so in an earlier
   * session of the year; otherwise an outside coach; null if there is none.
   */
  find(module: Candidate, cohort: Cohort, coached: readonly number[], needed: number): FoundCoach | null {
    const { everybody, progress, rules } = this;
    const practised = practisedBy(everybody, module, coached);
    const [coach] = progress
      .experiencedIn(practised)
      .filter((group) => !cohort.has(group))
      .filter((group) => at(this.#used, group) + needed <= rules.coachHours.value * at(everybody, group).group.count)
      .sort((one, other) => at(this.#used, one) - at(this.#used, other) || one - other);
    if (coach === undefined) return this.#grownIn(module, practised, cohort, needed) ?? this.outside(needed);
    this.#used[coach] = at(this.#used, coach) + needed;
    return { kind: 'own', group: coach, hours: needed, after: null };
  }

  /** An outside coach, if there are any. */
  outside(hours: number): FoundCoach | null {
    const { outsideCoach } = this.rules;
    if (outsideCoach === false) return null;
    const rate = outsideCoach?.costPerHour.value;
    return { kind: 'outside', hours, cost: rate === undefined ? null : rate * hours };
  }

  /** Registers the participants of a session as coaches for after it has ended. */
  grow(session: number, module: Candidate, cohort: Cohort): void {
    this.#grown.push({ session, module, cohort, used: new Map() });
  }

  #grownIn({ level }: Candidate, practised: readonly string[], cohort: Cohort, needed: number): FoundCoach | null {
    const { everybody, progress, rules } = this;
    const able = this.#grown.flatMap(({ session, module, cohort: those, used }) =>
      // Only modules of the same level count: prerequisites end before the practicum begins anyway.
      module.level !== level
        ? []
        : [...those].flatMap(([group, members]) => {
            const { count } = at(everybody, group).group;
            // If several identical people are in both cohorts, those are taken to be different people.
            if (cohort.has(group) && count === 1) return [];
            const [hours, all] = [(used.get(group) ?? 0) + needed, at(this.#used, group) + needed];
            if (hours > rules.coachHours.value * members || all > rules.coachHours.value * count) return [];
            const own = new Set(practisedBy(everybody, module, [group]));
            const knows = practised.every((id) => own.has(id) || progress.isExperienced(group, id));
            return knows ? [{ session, group, used, hours, all, share: all / count }] : [];
          }),
    );
    const [coach] = able.sort((one, other) => one.share - other.share);
    if (coach === undefined) return null;
    coach.used.set(coach.group, coach.hours);
    this.#used[coach.group] = coach.all;
    return { kind: 'own', group: coach.group, hours: needed, after: coach.session };
  }
}
