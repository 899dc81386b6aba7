import { badgeLevels } from '../catalogue/badge-framework/levels.js';
import type { ImplementationModel } from '../model/model.js';
import { raci } from '../model/raci.js';
import { workRef } from '../model/work-ref.js';
import type { BadgeAreaId, Competency } from '../vocabulary/competency.js';
import type { Person } from '../vocabulary/evidence.js';
import { expectNoGetters } from '../vocabulary/expect-parts.js';
import { InputError } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import type { Level } from '../vocabulary/level.js';
import { wordOf } from '../vocabulary/path.js';
import { assessReadiness, type HabitShown, type Readiness } from './assess-readiness.js';
import { deriveProfile } from './derive-profiles.js';
import type { EvidenceLine } from './evidence/evidence-line.js';
import type { EvidenceOptions } from './evidence/evidence-options.js';
import type { Reason } from './reason.js';
import type { RoleProfile } from './role-profile.js';

/**
 * A badge: a level, in a role, in an implementation model.
 *
 * @public
 */
export interface Badge {
  /** Unique for level, model and role. */
  readonly id: string;
  /** Such as "Experienced Flex-Blend Expectations Manager". */
  readonly title: string;
  readonly level: Level;
  readonly model: string;
  readonly role: string;
  /** What holding the badge means. */
  readonly description: string;
  /** What it takes, as sentences. */
  readonly criteria: readonly string[];
  /** The competencies of the role, each with the level at which the badge asks for it. */
  readonly competencies: readonly { readonly competency: Competency; readonly level: Level }[];
  /** The areas of the badge framework that the competencies belong to. */
  readonly areas: readonly BadgeAreaId[];
  /** The habits of the role, each with the holder’s evidence that shows it; the badge does not depend on them. */
  readonly habits: readonly HabitShown[];
  /** The holder’s evidence that counts towards the competencies or shows a habit; empty without a holder. */
  readonly evidence: readonly EvidenceLine[];
  /** Whether the holder has earned it; null without a holder. */
  readonly standing: BadgeStanding | null;
}

/**
 * Whether somebody has earned a badge.
 *
 * @public
 */
export interface BadgeStanding {
  readonly person: string;
  readonly earned: boolean;
  /** The ids of the competencies in which the person is below the badge’s level. */
  readonly below: readonly string[];
  /** The same as a sentence. */
  readonly text: string;
}

/**
 * Whose badge it is, and how that person’s evidence is judged.
 *
 * @public
 */
export interface BadgeHolder extends EvidenceOptions {
  readonly person: Person;
}

/**
 * Makes the badge of a role at a level. Competencies for work that the role does or answers for are required at the
 * badge’s level; those for work on which it is only consulted or informed, at no more than their own target level. A
 * role without work of its own has no badge above that target: Novice or Explorer, unless the model states otherwise.
 *
 * @param model - An implementation model.
 * @param roleId - A role of it.
 * @param level - 1 Explorer, 2 Novice, 3 Experienced or 4 Expert; by default Experienced, or the highest that the role
 *   can have.
 * @param holder - The person whose badge it is, if their evidence and whether they have earned it are to be shown on
 *   it.
 * @throws {@link ModelError} or {@link InputError} if there is no such model, role or level, or no badge at that level.
 *
 * @example
 * ```ts
 * import { badge, models } from 'work-elements';
 *
 * console.log(badge(models.flexBlend, 'expectations-manager', 3).title); // Experienced Flex-Blend Expectations Manager
 * console.log(badge(models.khanAcademyCoach, 'coach', 4).title); // Expert Khan Academy Coach
 * ```
 *
 * @public
 */
export const badge = <RoleId extends string>(
  model: ImplementationModel<RoleId>,
  roleId: NoInfer<RoleId>,
  level?: Level,
  holder?: BadgeHolder,
): Badge => {
  if (level !== undefined) rungOf(level);
  const profile = deriveProfile(model, roleId);
  if (profile.system !== undefined) {
    const message =
      `"${profile.role}" is held by an information system, which has requirements and limits, not competencies; ` +
      'ask deriveProfile for them';
    return refuse('roleId', 'no-badge', message);
  }
  if (profile.withoutWork === true) {
    const message =
      `"${profile.role}" has no work in "${model.id}" yet, so there is nothing to hold a badge for; give it work ` +
      'first';
    return refuse('roleId', 'no-badge', message);
  }
  const most = highestOf(model, profile);
  if (level !== undefined && most !== null && level > most.level) refuseBeyond(model, profile, level, most);
  const rung = rungOf(level ?? most?.level ?? EXPERIENCED);
  const own = ownWork(model, roleId);
  // Whoever supervises a system does, or answers for, the step at which it works.
  const isFull = ({ element, step }: Reason): boolean => own.has(workRef(element, step));
  const competencies = profile.competencies.map((each) => ({
    competency: each.competency,
    level: each.level >= 3 || each.because.some(isFull) ? rung.level : lower(rung.level, each.level),
  }));
  const shown = holder === undefined ? null : readinessOfHolder(holder, profile);
  const habits = shown?.habits ?? profile.habits.map((habit) => ({ habit, evidence: [] }));
  return {
    id: `${profile.model.id}-${profile.role}-${rung.title.toLowerCase()}`,
    title: `${rung.title} ${profile.model.title} ${profile.title}`,
    level: rung.level,
    model: profile.model.id,
    role: profile.role,
    description: `${rung.statement} The work: that of the ${profile.title} in ${profile.model.title}.`,
    criteria: [
      ...rung.evidence.map((group) => `Evidence of ${group.map((kind) => kind.replaceAll('-', ' ')).join(' or ')}.`),
      ...competencies.map(({ competency }) => competency.statement),
    ],
    competencies,
    areas: [...new Set(competencies.flatMap(({ competency }) => competency.areas))],
    habits,
    evidence: (shown?.because ?? []).filter(
      (line) => line.competencies.length > 0 || habits.some(({ evidence }) => evidence.includes(line.evidence)),
    ),
    standing: shown === null ? null : standingOf(shown, competencies, rung.level),
  };
};

/** The steps that a role does or answers for. */
const ownWork = (model: ImplementationModel, role: string): ReadonlySet<string> =>
  new Set(
    raci(model)
      .filter(({ responsible, accountable }) => responsible.includes(role) || accountable.includes(role))
      .map(({ element, step }) => workRef(element, step)),
  );

/** The default level of a badge. */
const EXPERIENCED = 3;

/** The highest badge level of a role without work of its own, and why. */
interface Highest {
  readonly level: Level;
  readonly because: 'consulted' | 'informed';
}

/**
 * The highest badge of a role without work of its own; null if the role has work, or the model asks for Experienced.
 */
const highestOf = (model: ImplementationModel, { role, breadth }: RoleProfile): Highest | null => {
  if (breadth.steps > 0) return null;
  const because = raci(model).some((row) => row.consulted.includes(role)) ? 'consulted' : 'informed';
  const level = model.levels[because];
  return level >= EXPERIENCED ? null : { level, because };
};

const rungOf = (level: Level): (typeof badgeLevels)[number] => {
  const rung = badgeLevels.find((each) => each.level === level);
  return rung ?? refuse('level', 'unknown-level', `expected a level from 1 to 4, found ${wordOf(level)}`);
};

/** Refuses a badge above what a role without work of its own can show. */
const refuseBeyond = (
  model: ImplementationModel,
  { role }: RoleProfile,
  level: Level,
  { level: most, because }: Highest,
): never => {
  const title = (of: Level): string => `${of} (${rungOf(of).title})`;
  const message =
    `"${role}" is only ${because} in "${model.id}", which asks for no more than level ${title(most)}, found ` +
    `${title(level)}; make the badge at level ${most}, or give the role work of its own`;
  return refuse('level', 'no-badge', message);
};

const standingOf = (shown: Readiness, asked: Badge['competencies'], level: Level): BadgeStanding => {
  const held = new Map(shown.competencies.map((each) => [each.competency.id, each.level]));
  const below = asked
    .filter((each) => (held.get(each.competency.id) ?? 0) < each.level)
    .map(({ competency }) => competency.id);
  const earned = below.length === 0 && (asked.length > 0 || shown.level >= level);
  const short =
    below.length === 0 ? '' : `: ${below.length} of ${asked.length} competencies are below the level that it asks for`;
  return {
    person: shown.person,
    earned,
    below,
    text: earned ? 'It has been earned.' : `It has not been earned${short}.`,
  };
};

const readinessOfHolder = (holder: BadgeHolder, profile: RoleProfile): Readiness => {
  expectNoGetters(holder, 'badge', 'holder');
  const { person, ...options } =
    Object(holder) === holder ? holder : refuse('holder', 'invalid-type', 'expected { person }');
  return assessReadiness(person, profile, options);
};

const refuse = (path: string, code: IssueCode, message: string): never => {
  throw new InputError('badge', [{ path, code, message }]);
};

const lower = (one: Level, other: Level): Level => (one < other ? one : other);
