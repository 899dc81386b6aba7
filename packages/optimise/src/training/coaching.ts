import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Requirement } from '../people/standards.js';
import { at } from '../vocabulary/at.js';
import type { Progress } from './progress.js';
import type { Cohort } from './sessions.js';
import type { TrainingRules } from './training-options.js';

/**
 * The competencies of a module that some people practise: those in which they lack its level, each as required by the
 * roles for which they lack it.
 *
 * @internal
 */
export const practisedBy = (
  everybody: readonly GroupNeeds[],
  { competencies, level: taughtTo }: Candidate,
  groups: readonly number[],
): readonly Requirement[] => {
  const taught = new Set(competencies);
  const practised = new Map<string, Requirement>();
  for (const group of groups) {
    for (const { competency, level, by: standards } of at(everybody, group).needs) {
      if (level !== taughtTo || !taught.has(competency.id)) continue;
      for (const by of standards) practised.set(`${competency.id} ${by}`, { competency: competency.id, by });
    }
  }
  return [...practised.values()];
};

/** A coach from within. @internal */
export interface OwnCoach {
  readonly kind: 'own';
  readonly group: number;
  readonly hours: number;
  /** The number of the session of the same year in which the coach becomes Experienced; null if they already are. */
  readonly after: number | null;
}

/** A coach from outside. @internal */
export interface OutsideCoach {
  readonly kind: 'outside';
  readonly hours: number;
  readonly cost: number | null;
}

/** The coach found for a session. @internal */
export type FoundCoach = OwnCoach | OutsideCoach;

/** Somebody in scope who could coach a session, as far as their hours allow. @internal */
export interface AbleCoach {
  readonly group: number;
  /** As in {@link OwnCoach}. */
  readonly after: number | null;
}

/** A practicum that makes its participants Experienced, and the hours that they coach afterwards, by group. */
interface Grown {
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
  /** By number of the session. */
  readonly #grown = new Map<number, Grown>();

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
  find(
    session: number,
    module: Candidate,
    cohort: Cohort,
    practised: readonly Requirement[],
    needed: number,
  ): FoundCoach | null {
    const able = this.able((after) => after < session, module, cohort, practised);
    const [coach] = this.inOrder(able, needed);
    return coach === undefined ? this.outside(needed) : this.take(coach, needed);
  }

  /**
   * Everybody outside the cohort who is Experienced in what is practised, or becomes so in a session that may be an
   * earlier one of the year.
   */
  able(
    isEarlier: (session: number) => boolean,
    module: Candidate,
    cohort: Cohort,
    practised: readonly Requirement[],
  ): readonly AbleCoach[] {
    const experienced = this.progress.experiencedIn(practised).filter((group) => !cohort.has(group));
    return [
      ...experienced.map((group) => ({ group, after: null })),
      ...[...this.#grown].flatMap(([after, grown]) =>
        isEarlier(after) ? this.#grownIn(grown, module, cohort, practised).map((group) => ({ group, after })) : [],
      ),
    ];
  }

  /** The coaches who have the hours, those who are already Experienced first. */
  inOrder(coaches: readonly AbleCoach[], needed: number): readonly AbleCoach[] {
    const shareOf = ({ group }: AbleCoach): number =>
      (at(this.#used, group) + needed) / at(this.everybody, group).group.count;
    return coaches
      .filter((coach) => this.#hasHours(coach, needed))
      .sort(
        (one, other) =>
          Number(one.after !== null) - Number(other.after !== null) ||
          shareOf(one) - shareOf(other) ||
          (one.after === null ? one.group - other.group : 0),
      );
  }

  /** Uses hours of a coach. */
  take({ group, after }: AbleCoach, hours: number): OwnCoach {
    this.#used[group] = at(this.#used, group) + hours;
    const grown = after === null ? undefined : this.#grown.get(after);
    grown?.used.set(group, (grown.used.get(group) ?? 0) + hours);
    return { kind: 'own', group, hours, after };
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
    this.#grown.set(session, { module, cohort, used: new Map() });
  }

  #hasHours({ group, after }: AbleCoach, needed: number): boolean {
    const most = this.rules.coachHours.value;
    if (at(this.#used, group) + needed > most * at(this.everybody, group).group.count) return false;
    const grown = after === null ? undefined : this.#grown.get(after);
    if (grown === undefined) return after === null;
    return (grown.used.get(group) ?? 0) + needed <= most * (grown.cohort.get(group) ?? 0);
  }

  #grownIn(
    { module, cohort: those }: Grown,
    { level }: Candidate,
    cohort: Cohort,
    practised: readonly Requirement[],
  ): readonly number[] {
    const { everybody, progress } = this;
    // Only modules of the same level count: prerequisites end before the practicum begins anyway.
    if (module.level !== level) return [];
    return [...those.keys()].filter((group) => {
      // If several identical people are in both cohorts, those are taken to be different people.
      if (cohort.has(group) && at(everybody, group).group.count === 1) return false;
      const own = new Set(practisedBy(everybody, module, [group]).map(({ competency }) => competency));
      return practised.every((each) => own.has(each.competency) || progress.isExperienced(group, each));
    });
  }
}
