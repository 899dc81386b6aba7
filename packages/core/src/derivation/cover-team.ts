import * as z from 'zod';
import type { ImplementationModel, Role } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { rolesApart } from '../model/policies/separation.js';
import { at } from '../vocabulary/at.js';
import { duplicatePeople } from '../vocabulary/duplicate-people.js';
import { type Person, personSchema } from '../vocabulary/evidence.js';
import { expectNoGetters } from '../vocabulary/expect-parts.js';
import { idSchema } from '../vocabulary/ids.js';
import type { Issue } from '../vocabulary/input-error.js';
import type { EarnedLevel } from '../vocabulary/level.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { coverJobs } from './cover/cover-jobs.js';
import { type MutualAttestation, mutualAttestations } from './cover/mutual-attestations.js';
import { deriveProfiles } from './derive-profiles.js';
import { type EvidenceOptions, readEvidenceOptions } from './evidence/evidence-options.js';
import type { EvidenceReading } from './evidence/evidence-reading.js';
import { namingIssues } from './evidence/strange-roles.js';

/**
 * How a team covers one role.
 *
 * @public
 */
export interface RoleCover {
  readonly role: string;
  /** Those who are ready for it, by id. */
  readonly coveredBy: readonly string[];
  /** The highest level that anybody on the team has earned in it. */
  readonly level: EarnedLevel;
  /** Everybody, in the order of the team; with `ranked`, the nearest to being ready first. */
  readonly candidates: readonly { readonly person: string; readonly level: EarnedLevel; readonly gaps: number }[];
  /** How many full positions it needs; null where one person is enough, whatever their time. */
  readonly needed: number | null;
  /**
   * Who would hold it if all roles were filled at once, each with the part of a position; null where one person is
   * enough.
   */
  readonly holders: readonly { readonly person: string; readonly fte: number | null }[];
  /** Whether the role has no work yet, so that there is nothing to fill. */
  readonly withoutWork?: true;
  /** How it is filled, and what is in the way where it is not, as a sentence. */
  readonly text: string;
}

/**
 * How a team covers a model.
 *
 * @public
 */
export interface TeamCover {
  /**
   * Each role that educators may hold; those of learners, families, other partners and information systems need no
   * cover.
   */
  readonly roles: readonly RoleCover[];
  /**
   * The roles left unfilled when as much as possible is filled at once: by people who are ready, within their time, and
   * with nobody in two roles that the model keeps apart.
   */
  readonly uncovered: readonly string[];
  /** People without whom less could be filled, and the roles that would then be short. */
  readonly cannotLose: readonly { readonly person: string; readonly roles: readonly string[] }[];
  /** The groups of people who attest each other, in pairs or circles. */
  readonly mutual: readonly MutualAttestation[];
  /** Whether it is proved that no better filling exists; false where the search was cut off. */
  readonly proved: boolean;
}

/**
 * How a team is checked against a model.
 *
 * @public
 */
export interface CoverOptions extends EvidenceOptions {
  /** How many full positions each role needs, such as 1.5. For a role that is not listed, one person is enough. */
  readonly headcounts?: Readonly<Record<string, number>>;
  /** Whether candidates are ranked by how near they are to being ready. @defaultValue false */
  readonly ranked?: boolean;
}

const coverSchema = z.object({
  headcounts: z.record(idSchema, z.number().min(0.001).max(100_000)).default({}),
  ranked: z.boolean().default(false),
});

/**
 * Compares a team with a model: which roles it can fill at once, at what level, and which people it cannot lose.
 *
 * @param people - The team. Names in the evidence are checked against the catalogue, the model and `options.models`.
 * @param model - An implementation model.
 * @param options - How many positions each role needs, and how evidence is judged.
 * @throws {@link InputError} if somebody is not a person, is duplicated, or names what does not exist,
 *   {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { coverTeam, deriveProfile, models } from 'work-elements';
 *
 * const { competencies } = deriveProfile(models.validator, 'validator');
 * const evidence = competencies.map(
 *   ({ competency }) => ({ kind: 'implementation', competency: competency.id }) as const,
 * );
 * const team = coverTeam([{ id: 'p1', name: 'P.', evidence }], models.validator, { headcounts: { validator: 1.5 } });
 * console.log(team.roles[1]?.text); // 1 of 1.5 positions filled. Those who are ready have no more time.
 * console.log(team.uncovered); // ['teacher', 'validator', 'school-leader']
 * console.log(team.cannotLose); // [{ person: 'p1', roles: ['validator'] }]
 * ```
 *
 * @public
 */
export const coverTeam = (
  people: readonly Person[],
  model: ImplementationModel,
  options: CoverOptions = {},
): TeamCover => {
  const reading = modelReading(model);
  expectNoGetters(options, 'options of coverTeam');
  const { headcounts, ranked, ...rest } = Object(options) === options ? options : {};
  const staffed = reading.model.roles.filter(isStaffed).map(({ id }) => id);
  const counted = readInput(
    coverSchema,
    { headcounts: headcounts ?? {}, ranked: ranked ?? false },
    'options of coverTeam',
    {
      also: (read) =>
        Object.keys(read.headcounts).flatMap((role): readonly Issue[] => {
          if (staffed.includes(role)) return [];
          const spared = needsNoCover(role, staffed);
          const message = reading.roleOf.has(role)
            ? `${spared.message}; ${spared.hint}`
            : unknownWord(role, `a role of "${reading.model.id}" that educators hold`, staffed);
          return [{ path: `headcounts.${role}`, code: 'unknown-role', message }];
        }),
    },
  );
  const judging = readEvidenceOptions(Object(options) === options ? rest : options, 'coverTeam', reading.model);
  const also = (all: readonly Person[]): readonly Issue[] => [
    ...duplicatePeople(all),
    ...all.flatMap((person, index) => namingIssues(person, judging, `[${index}].`)),
  ];
  const team = readInput(list(personSchema), people, 'people', { ...judging.limits, also });
  return coverOf(team, reading, judging.among(team), counted);
};

const coverOf = (
  team: readonly Person[],
  reading: ModelReading,
  judging: EvidenceReading,
  { headcounts, ranked }: z.output<typeof coverSchema>,
): TeamCover => {
  const profiles = deriveProfiles(reading.model).filter(({ role }) => isStaffed(reading.roleOf.get(role)));
  const roles = profiles.map(({ role }) => role);
  const apart = rolesApart(reading);
  const cover = coverJobs(
    team,
    profiles.map((profile) => ({ name: profile.role, profile, judging, needed: headcounts[profile.role] ?? null })),
    team.map(({ fte }, owner) => ({ owner, fte: fte ?? 1, jobs: [...profiles.keys()] })),
    (one, other) => apart.get(at(roles, one))?.has(at(roles, other)) === true,
    ranked,
  );
  return {
    roles: cover.jobs.map(({ short: _, ...each }, job) => ({ role: at(roles, job), ...each })),
    uncovered: roles.filter((_, job) => at(cover.jobs, job).short),
    cannotLose: cover.cannotLose.map(({ person, jobs }) => ({ person, roles: jobs.map((job) => at(roles, job)) })),
    mutual: mutualAttestations(team),
    proved: cover.proved,
  };
};

/** The message for a headcount of a role that educators do not hold. @internal */
export const needsNoCover = (role: string, staffed: readonly string[]) => ({
  message: `"${role}" is not a role that educators hold, so it needs no cover`,
  hint: `count ${staffed.join(', ')}`,
});

/** Whether educators may hold a role; the others belong to learners, families, other partners or systems. @internal */
export const isStaffed = (role: Pick<Role, 'actors'> | undefined): boolean =>
  role?.actors.some((actor) => actor === 'onsite-educator' || actor === 'online-educator') === true;
