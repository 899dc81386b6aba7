import { holderKinds } from '../model/holder-kinds.js';
import type { ImplementationModel, Role } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { type Person, personSchema } from '../vocabulary/evidence.js';
import { InputError } from '../vocabulary/input-error.js';
import type { EarnedLevel } from '../vocabulary/level.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { readinessOf } from './assess-readiness.js';
import { deriveProfiles } from './derive-profiles.js';

/**
 * How a team covers one role.
 *
 * @public
 */
export interface RoleCover {
  readonly role: string;
  /** Those who are ready for it, by id. */
  readonly coveredBy: readonly string[];
  /** The best level that anybody on the team has earned in it. */
  readonly level: EarnedLevel;
  /** Everybody, the nearest to being ready first. */
  readonly candidates: readonly { readonly person: string; readonly level: EarnedLevel; readonly gaps: number }[];
}

/**
 * How a team covers a model.
 *
 * @public
 */
export interface TeamCover {
  /** Each role that staff or partners hold; those of learners, families and information systems need no cover. */
  readonly roles: readonly RoleCover[];
  /** Roles for which nobody is ready. */
  readonly uncovered: readonly string[];
  /** People without whom a role that is covered would not be, and which roles. */
  readonly cannotLose: readonly { readonly person: string; readonly roles: readonly string[] }[];
}

/**
 * Holds a team against a model: which roles it can fill, at what level, and whom it cannot lose.
 *
 * @param people - The team.
 * @param model - An implementation model.
 * @throws {@link InputError} if somebody is not a person or stands twice, {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { coverTeam, models } from 'work-elements';
 *
 * const team = coverTeam([{ id: 'p1', name: 'P.', evidence: [{ kind: 'implementation' }] }], models.validator);
 * console.log(team.cannotLose); // [{ person: 'p1', roles: ['teacher', 'validator', 'school-leader'] }]
 * ```
 *
 * @public
 */
export const coverTeam = (people: readonly Person[], model: ImplementationModel): TeamCover => {
  const team = readInput(list(personSchema), people, 'people');
  const twins = team.flatMap(({ id }, index) =>
    team.findIndex((each) => each.id === id) < index
      ? [{ path: `[${index}].id`, code: 'duplicate-id', message: `the person "${id}" stands twice; rename one of them` }]
      : [],
  );
  if (twins.length > 0) throw new InputError('people', twins);
  const { roleOf } = modelReading(model);
  const staffed = deriveProfiles(model).filter(({ role }) => isStaffed(roleOf.get(role)));
  const roles = staffed.map((profile): RoleCover => {
    const judged = team
      .map((person) => readinessOf(person, profile))
      .toSorted((one, other) => one.gaps.length - other.gaps.length || other.level - one.level);
    return {
      role: profile.role,
      coveredBy: judged.filter(({ ready }) => ready).map(({ person }) => person),
      level: judged.reduce<EarnedLevel>((best, { level }) => (level > best ? level : best), 0),
      candidates: judged.map(({ person, level, gaps }) => ({ person, level, gaps: gaps.length })),
    };
  });
  return {
    roles,
    uncovered: roles.filter(({ coveredBy }) => coveredBy.length === 0).map(({ role }) => role),
    cannotLose: team.flatMap(({ id }) => {
      const alone = roles.filter(({ coveredBy }) => coveredBy.length === 1 && coveredBy[0] === id).map(({ role }) => role);
      return alone.length === 0 ? [] : [{ person: id, roles: alone }];
    }),
  };
};

/** Whether a role is held by anybody but learners, families and systems. */
const isStaffed = (role: Role | undefined): boolean => role !== undefined && holderKinds(role).includes('educator');
