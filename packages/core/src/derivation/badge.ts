import { badgeLevels } from '../catalogue/badge-framework/levels.js';
import type { ImplementationModel } from '../model/model.js';
import type { BadgeAreaId, Competency } from '../vocabulary/competency.js';
import { InputError } from '../vocabulary/input-error.js';
import type { Level } from '../vocabulary/level.js';
import { wordOf } from '../vocabulary/path.js';
import { deriveProfile } from './derive-profiles.js';

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
  /** What holding it says. */
  readonly description: string;
  /** What it takes, as sentences. */
  readonly criteria: readonly string[];
  /** The competencies of the role, each with the level at which the badge asks for it. */
  readonly competencies: readonly { readonly competency: Competency; readonly level: Level }[];
  /** The areas of the badge framework that the competencies belong to. */
  readonly areas: readonly BadgeAreaId[];
}

/**
 * Makes the badge of a role at a level. Competencies that the role needs fully are asked for at the badge's level; those that it needs
 * less (being consulted or informed) at no more than it needs.
 *
 * @param model - An implementation model.
 * @param roleId - A role of it.
 * @param level - 1 Explorer, 2 Novice, 3 Experienced or 4 Expert.
 * @throws {@link ModelError} or {@link InputError} if there is no such model, role or level.
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
export const badge = <RoleId extends string>(model: ImplementationModel<RoleId>, roleId: NoInfer<RoleId>, level: Level): Badge => {
  const rung = badgeLevels.find((each) => each.level === level);
  if (rung === undefined) {
    throw new InputError('badge', [
      { path: 'level', code: 'unknown-level', message: `expected a level from 1 to 4, found ${wordOf(level)}` },
    ]);
  }
  const profile = deriveProfile(model, roleId);
  if (profile.system !== undefined) {
    const message = `"${profile.role}" is held by an information system, which has requirements and limits, not competencies; ask deriveProfile for them`;
    throw new InputError('badge', [{ path: 'roleId', code: 'no-badge', message }]);
  }
  const competencies = profile.competencies.map((each) => ({
    competency: each.competency,
    level: each.level >= 3 ? level : lower(level, each.level),
  }));
  return {
    id: `${profile.model.id}-${profile.role}-${rung.title.toLowerCase()}`,
    title: `${rung.title} ${profile.model.title} ${profile.title}`,
    level,
    model: profile.model.id,
    role: profile.role,
    description: `${rung.statement} The work: that of the ${profile.title} in ${profile.model.title}.`,
    criteria: [
      ...rung.evidence.map((group) => `Evidence of ${group.map((kind) => kind.replaceAll('-', ' ')).join(' or ')}.`),
      ...competencies.map(({ competency }) => competency.statement),
    ],
    competencies,
    areas: [...new Set(competencies.flatMap(({ competency }) => competency.areas))],
  };
};

const lower = (one: Level, other: Level): Level => (one < other ? one : other);
