import { badgeLevels } from '../catalogue/badge-framework/levels.js';
import type { Competency, CompetencyKind } from '../vocabulary/competency.js';
import { type Evidence, type EvidenceKind, type Person, personSchema } from '../vocabulary/evidence.js';
import { InputError } from '../vocabulary/input-error.js';
import type { EarnedLevel, Level } from '../vocabulary/level.js';
import { readInput } from '../vocabulary/read-input.js';
import { levelOf } from './award-level.js';
import type { Reason } from './reason.js';
import type { DerivedCompetency, RoleProfile } from './role-profile.js';

/**
 * Where a person stands in one competency of a role.
 *
 * @public
 */
export interface CompetencyReadiness {
  readonly competency: Competency;
  /** What the role needs. */
  readonly target: Level;
  /** What the person's evidence has earned. */
  readonly level: EarnedLevel;
  /** Levels still to climb; 0 where there is no gap. */
  readonly gap: number;
  /** Indices of the person's evidence that bears on it. */
  readonly evidence: readonly number[];
}

/**
 * One level to climb: what it takes.
 *
 * @public
 */
export interface Climb {
  readonly level: Level;
  readonly title: string;
  /** One kind of evidence out of each group. */
  readonly evidence: readonly (readonly EvidenceKind[])[];
}

/**
 * One item of a training plan.
 *
 * @public
 */
export interface TrainingStep {
  /** 1 for what comes first. */
  readonly order: number;
  readonly competency: Competency;
  readonly from: EarnedLevel;
  readonly to: Level;
  /** The levels between, lowest first. */
  readonly climb: readonly Climb[];
  /** Why the role needs it. */
  readonly because: readonly Reason[];
}

/**
 * How ready a person is for a role.
 *
 * @public
 */
export interface Readiness {
  readonly person: string;
  readonly role: string;
  readonly model: string;
  /** Whether the person meets every target. */
  readonly ready: boolean;
  /** The level that the person has earned in all competencies that the role needs fully: the badge the person could hold. */
  readonly level: EarnedLevel;
  /** Every competency of the role. */
  readonly competencies: readonly CompetencyReadiness[];
  /** Those with a gap, in the order of the plan. */
  readonly gaps: readonly CompetencyReadiness[];
  /** What to learn, in which order: knowing before knowing how, and that before doing; what more of the work rests on comes first. */
  readonly plan: readonly TrainingStep[];
}

const KIND_ORDER: Readonly<Record<CompetencyKind, number>> = { know: 0, 'know-how': 1, do: 2 };

/**
 * Holds a person's evidence against a role: what is met, what is missing, and in which order to learn it.
 *
 * Evidence bears on a competency where everything it names fits: the element (one of those for which the role needs it), the role, the
 * model, the competency. Evidence that names nothing bears on all.
 *
 * @param person - A person with evidence.
 * @param profile - From {@link deriveProfile}.
 * @throws {@link InputError} if the person is not one.
 *
 * @example
 * ```ts
 * import { assessReadiness, deriveProfile, models } from 'work-elements';
 *
 * const coach = deriveProfile(models.khanAcademyCoach, 'coach');
 * const { ready, plan } = assessReadiness({ id: 'p1', name: 'P.', evidence: [{ kind: 'study' }] }, coach);
 * console.log(ready, plan[0]?.competency.statement);
 * ```
 *
 * @public
 */
export const assessReadiness = (person: Person, profile: RoleProfile): Readiness => {
  const read = readInput(personSchema, person, 'person');
  if (!Array.isArray(Object(profile).competencies)) {
    throw new InputError('assessReadiness', [
      { path: 'profile', code: 'not-a-profile', message: 'expected a profile, from deriveProfile' },
    ]);
  }
  return readinessOf(read, profile);
};

/** The readiness of a person who has been read. @internal */
export const readinessOf = (person: Person, profile: RoleProfile): Readiness => {
  const judged = profile.competencies.map((derived) => ({ derived, readiness: judge(person, profile, derived) }));
  const open = judged
    .filter(({ readiness }) => readiness.gap > 0)
    .toSorted(
      (one, other) =>
        KIND_ORDER[one.derived.competency.kind] - KIND_ORDER[other.derived.competency.kind] ||
        other.derived.because.length - one.derived.because.length,
    );
  const full = judged.filter(({ derived }) => derived.level >= 3);
  const decisive = (full.length > 0 ? full : judged).map(({ readiness }) => readiness.level);
  return {
    person: person.id,
    role: profile.role,
    model: profile.model.id,
    ready: open.length === 0,
    level: decisive.length === 0 ? levelOf(person.evidence).level : decisive.reduce((lowest, level) => (level < lowest ? level : lowest)),
    competencies: judged.map(({ readiness }) => readiness),
    gaps: open.map(({ readiness }) => readiness),
    plan: open.map(({ derived, readiness }, index) => ({
      order: index + 1,
      competency: derived.competency,
      from: readiness.level,
      to: readiness.target,
      climb: badgeLevels.filter(({ level }) => level > readiness.level && level <= readiness.target),
      because: derived.because,
    })),
  };
};

const judge = (person: Person, profile: RoleProfile, derived: DerivedCompetency): CompetencyReadiness => {
  const bearing = person.evidence.flatMap((each, index) => (bearsOn(each, profile, derived) ? [index] : []));
  const { level } = levelOf(person.evidence.filter((_, index) => bearing.includes(index)));
  return {
    competency: derived.competency,
    target: derived.level,
    level,
    gap: Math.max(0, derived.level - level),
    evidence: bearing,
  };
};

const bearsOn = (evidence: Evidence, profile: RoleProfile, { competency, because }: DerivedCompetency): boolean =>
  (evidence.competency === undefined || evidence.competency === competency.id) &&
  (evidence.role === undefined || evidence.role === profile.role) &&
  (evidence.model === undefined || evidence.model === profile.model.id) &&
  (evidence.element === undefined || because.some((reason) => reason.element === evidence.element));
