import { badgeLevels } from '../catalogue/badge-framework/levels.js';
import { workRef } from '../model/work-ref.js';
import type { Competency, CompetencyKind } from '../vocabulary/competency.js';
import { type Evidence, type EvidenceKind, type Person, personSchema } from '../vocabulary/evidence.js';
import { getterIssues, type Parts, partIssues, readable } from '../vocabulary/expect-parts.js';
import type { Habit } from '../vocabulary/habit.js';
import { InputError } from '../vocabulary/input-error.js';
import type { EarnedLevel, Level } from '../vocabulary/level.js';
import { readInput } from '../vocabulary/read-input.js';
import { attesterLevels } from './evidence/attester-levels.js';
import { bearsOn } from './evidence/bears.js';
import { isGeneral, namesMissingModel } from './evidence/check-evidence.js';
import { type EvidenceLine, lineOf } from './evidence/evidence-line.js';
import { type EvidenceOptions, readEvidenceOptions } from './evidence/evidence-options.js';
import type { EvidenceReading } from './evidence/evidence-reading.js';
import { standingOf, summaryOf } from './evidence/sentences.js';
import { namingIssues } from './evidence/strange-roles.js';
import { levelOfWeighed, type Weighed, weigh, weighed } from './evidence/weigh.js';
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
  /** What the person’s evidence has earned. */
  readonly level: EarnedLevel;
  /** Levels still to climb; 0 where there is no gap. */
  readonly gap: number;
  /** Indices of the person’s evidence that bears on it. */
  readonly evidence: readonly number[];
  /** Where the person stands, on which evidence, and which of it is self-attested, general or aged, as a sentence. */
  readonly text: string;
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
  /** The position in the plan, from 1. */
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
  /** Whether the person meets every target; nobody is ready for a role that has no work yet. */
  readonly ready: boolean;
  /**
   * The lowest level over the competencies that the role needs at Experienced or above (over all, if there are none):
   * the badge the person could hold. 0 where the role has no work yet.
   */
  readonly level: EarnedLevel;
  /** Every competency of the role. */
  readonly competencies: readonly CompetencyReadiness[];
  /** Those with a gap, in the order of the plan. */
  readonly gaps: readonly CompetencyReadiness[];
  /**
   * What to learn, in order: know before know-how, know-how before do; within a kind, competencies on which more work
   * depends come first.
   */
  readonly plan: readonly TrainingStep[];
  /** What became of each line of the evidence, in its order. */
  readonly because: readonly EvidenceLine[];
  /** The habits of the role, each with the indices of the evidence that shows it; habits do not raise a level. */
  readonly habits: readonly HabitShown[];
  /**
   * How many competencies are met, and how much of the evidence is self-attested, general, aged or counts for nothing,
   * as a sentence.
   */
  readonly text: string;
}

/**
 * A habit of a role, and the evidence that shows it.
 *
 * @public
 */
export interface HabitShown {
  readonly habit: Habit;
  /** Indices of the person’s evidence that shows it. */
  readonly evidence: readonly number[];
}

const KIND_ORDER: Readonly<Record<CompetencyKind, number>> = { know: 0, 'know-how': 1, do: 2 };

/**
 * Compares a person’s evidence with what a role needs: what is met, what is missing, and in which order to learn it.
 *
 * Evidence bears on a competency if everything it names fits: the element (one for which the role needs it), the
 * competency, the area, the model, and the role (the competency belongs to that role’s own work in the model). Evidence
 * that names no element, no role with its model, no competency and no area is general, and counts one level lower. For
 * many people who attest each other, {@link assessPeople} gives the same results faster.
 *
 * @param person - A person with evidence. Names in it are checked against the catalogue, the profile’s model and
 *   `options.models`.
 * @param profile - From {@link deriveProfile}.
 * @param options - The day of the judgement, the models that evidence may name, how general evidence counts, and
 *   policies.
 * @throws {@link InputError} if the person is not one, or names what does not exist, with the nearest spelling.
 *
 * @example
 * ```ts
 * import { assessReadiness, deriveProfile, models } from 'work-elements';
 *
 * const coach = deriveProfile(models.khanAcademyCoach, 'coach');
 * const person = { id: 'p1', name: 'P.', evidence: [{ kind: 'study', element: 'recommend' } as const] };
 * const { ready, because } = assessReadiness(person, coach, { asOf: '2026-11-26' });
 * console.log(ready, because[0]?.text); // false study (recommend) (self-attested): counts as Explorer in 14 competencies
 * ```
 *
 * @public
 */
export const assessReadiness = (person: Person, profile: RoleProfile, options: EvidenceOptions = {}): Readiness => {
  expectProfile(profile, 'assessReadiness', 'profile');
  const judging = readEvidenceOptions(options, 'assessReadiness', profile);
  const read = readInput(personSchema, person, 'person', {
    ...judging.limits,
    also: (each) => namingIssues(each, judging, ''),
  });
  return readinessOf(read, profile, judging.among([read]));
};

const PROFILE: Parts = {
  model: 'a record',
  role: 'a text',
  title: 'a text',
  competencies: 'a list of records',
  habits: 'a list of records',
  breadth: 'a record',
};

/** Refuses what cannot be a profile. @internal */
export const expectProfile = (profile: unknown, what: string, path: string): void => {
  const issues = readable(() => [...partIssues(profile, PROFILE), ...getterIssues(Object(profile).model)]);
  if (issues.length === 0) return;
  throw new InputError(what, [{ path, code: 'not-a-profile', message: 'expected a profile, from deriveProfile' }]);
};

/** How near somebody is to being ready: the part of {@link Readiness} that a team’s cover needs. @internal */
export interface Standing extends Pick<Readiness, 'ready' | 'level'> {
  /** How many competencies are below the level that the role needs. */
  readonly gaps: number;
}

/** How near a person is to being ready, without the reasons; the person has been read already. @internal */
export const standingIn = (person: Person, profile: RoleProfile, reading: EvidenceReading): Standing =>
  standingBy(profile, judgedIn(person, profile, reading), () => aloneIn(person, reading));

const standingBy = (profile: RoleProfile, judged: readonly Judged[], alone: () => readonly Weighed[]): Standing => {
  const gaps = judged.filter(isOpen).length;
  return { ready: gaps === 0 && profile.withoutWork !== true, level: levelIn(profile, judged, alone), gaps };
};

/** The readiness of a person who has been read already. @internal */
export const readinessOf = (person: Person, profile: RoleProfile, reading: EvidenceReading): Readiness => {
  const judged = judgedIn(person, profile, reading).map((each) => ({
    ...each,
    readiness: readinessIn(person, reading, each),
  }));
  const open = judged
    .filter(isOpen)
    .toSorted(
      (one, other) =>
        KIND_ORDER[one.derived.competency.kind] - KIND_ORDER[other.derived.competency.kind] ||
        other.derived.because.length - one.derived.because.length,
    );
  const alone = aloneIn(person, reading);
  const bearing = alone.map((): { readonly competency: string; readonly weighed: Weighed }[] => []);
  for (const { derived, lines } of judged)
    for (const line of lines) bearing[line.index]?.push({ competency: derived.competency.id, weighed: line });
  const because = alone.map((each, index) => lineOf(person, reading, each, bearing[index] ?? []));
  const byGeneral = judged.filter(({ gap, lines }) => {
    const counting = lines.filter(({ most }) => most > 0);
    return gap === 0 && counting.every(({ line }) => isGeneral(line));
  }).length;
  const { ready, level } = standingBy(profile, judged, () => alone);
  return {
    person: person.id,
    role: profile.role,
    model: profile.model.id,
    ready,
    level,
    competencies: judged.map(({ readiness }) => readiness),
    gaps: open.map(({ readiness }) => readiness),
    plan: open.map(({ derived, readiness }, index) => ({
      order: index + 1,
      competency: derived.competency,
      from: readiness.level,
      to: readiness.target,
      climb: badgeLevels.filter((rung) => rung.level > readiness.level && rung.level <= readiness.target),
      because: derived.because,
    })),
    because,
    habits: profile.habits.map((habit) => ({
      habit,
      evidence: person.evidence.flatMap((line, index) =>
        line.habit === habit.id && !namesMissingModel(line, reading) ? [index] : [],
      ),
    })),
    text: summaryOf(profile, { met: judged.length - open.length, byGeneral, of: judged.length }, because),
  };
};

/** Each line weighed by itself, regardless of any competency. */
const aloneIn = (person: Person, reading: EvidenceReading): readonly Weighed[] =>
  person.evidence.map((line, index) => weigh(line, index, person, reading, NOWHERE, NOBODY));

const levelIn = (
  { withoutWork }: RoleProfile,
  judged: readonly Judged[],
  alone: () => readonly Weighed[],
): EarnedLevel => {
  if (withoutWork === true) return 0;
  const full = judged.filter(({ derived }) => derived.level >= 3);
  const decisive = (full.length > 0 ? full : judged).map(({ level }) => level);
  if (decisive.length === 0) return levelOfWeighed(alone());
  return decisive.reduce((lowest, level) => (level < lowest ? level : lowest));
};

const NOWHERE: ReadonlySet<string> = new Set();
const NOBODY: ReadonlyMap<string, EarnedLevel> = new Map();

/** The level that somebody’s evidence has earned in a competency, and the lines behind it. */
interface Judged {
  readonly derived: DerivedCompetency;
  readonly lines: readonly Weighed[];
  readonly level: EarnedLevel;
  readonly gap: number;
}

const isOpen = ({ gap }: Judged): boolean => gap > 0;

const judgedIn = (person: Person, profile: RoleProfile, reading: EvidenceReading): readonly Judged[] =>
  profile.competencies.map((derived) => {
    const work = workOf(derived);
    const bears = (line: Evidence): boolean => bearsOn(line, profile, derived, reading);
    const lines = weighed(person, bears, reading, work, attesterLevels(derived, bears, reading, work));
    const level = levelOfWeighed(lines);
    return { derived, lines, level, gap: Math.max(0, derived.level - level) };
  });

const readinessIn = (
  person: Person,
  reading: EvidenceReading,
  { derived, lines, level, gap }: Judged,
): CompetencyReadiness => ({
  competency: derived.competency,
  target: derived.level,
  level,
  gap,
  evidence: lines.filter(({ most }) => most > 0).map(({ index }) => index),
  text: standingOf(person, reading, level, derived.level, lines),
});

const workOf = ({ because }: DerivedCompetency): ReadonlySet<string> =>
  new Set(because.flatMap(({ element, step }) => [element, workRef(element, step)]));
