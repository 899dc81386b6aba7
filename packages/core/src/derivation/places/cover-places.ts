import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { rolesApart } from '../../model/policies/separation.js';
import { timeOf } from '../../team/team-places.js';
import type { Team, TeamInput } from '../../team/team-schema.js';

import { at } from '../../vocabulary/at.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { coverJobs, type Job, type Part } from '../cover/cover-jobs.js';
import { type MutualAttestation, mutualAttestations } from '../cover/mutual-attestations.js';
import { isStaffed, type RoleCover } from '../cover-team.js';
import { deriveProfiles } from '../derive-profiles.js';
import {
  type EvidenceOptions,
  type ReadEvidenceOptions,
  readEvidenceOptions,
  readingBy,
} from '../evidence/evidence-options.js';
import type { EvidenceReading } from '../evidence/evidence-reading.js';
import { defaultModels } from '../evidence/known-names.js';
import { namingIssues } from '../evidence/strange-roles.js';
import type { RoleProfile } from '../role-profile.js';
import { headcountsOf } from './headcounts.js';
import type { TeamDiagnostic } from './team-diagnostic.js';
import { type TeamReading, teamReading } from './team-reading.js';

/**
 * A role at the place where it is held.
 *
 * @public
 */
export interface PlacedRole {
  readonly role: string;
  readonly place: string;
}

/**
 * How a team covers the roles of its places.
 *
 * @public
 */
export interface PlacesCover {
  /**
   * Each role that educators may hold, once at each place of its scope; `learners` is the number in all schools that
   * the place serves, null if one of them states none.
   */
  readonly roles: readonly (RoleCover & PlacedRole & { readonly learners: number | null })[];
  readonly uncovered: readonly PlacedRole[];
  readonly cannotLose: readonly { readonly person: string; readonly roles: readonly PlacedRole[] }[];
  readonly mutual: readonly MutualAttestation[];
  readonly proved: boolean;
  /** How many profiles were derived: one for each role of each model, regardless of the number of places. */
  readonly profiles: number;
}

/**
 * How a team is checked against the models of its places.
 *
 * @public
 */
export interface PlacesOptions extends Omit<EvidenceOptions, 'models'> {
  /** Whether candidates are ranked by how near they are to being ready. @defaultValue false */
  readonly ranked?: boolean;
}

/**
 * Compares a team with the models of its places, as {@link coverTeam} does for one place: which roles can be filled
 * where, all at once. A role is held once at each place of its scope. People can hold roles at their places and along
 * the chains these belong to, within the time they have there, but never two roles that a model keeps apart.
 *
 * @param team - From {@link parseTeam}, or as people write it.
 * @param models - The models that its places name, and any others that evidence may name beside the ready ones.
 * @param options - How evidence is judged; each model’s own evidence policies apply to its roles too.
 * @throws {@link InputError} if it is not a team, a model is not among those given, evidence or roles name what does
 *   not exist, or a place states a headcount for a role that is not held there.
 *
 * @example
 * ```ts
 * import { coverPlaces, models } from 'work-elements';
 *
 * const team = { model: 'validator', places: [{ id: 'hill', title: 'Hill School' }] };
 * console.log(coverPlaces(team, [models.validator]).uncovered.map(({ role }) => role)); // ['teacher', 'validator', 'school-leader']
 * ```
 *
 * @public
 */
export const coverPlaces = (
  team: TeamInput,
  models: readonly ImplementationModel[],
  options: PlacesOptions = {},
): PlacesCover => {
  const { judging, ranked } = readPlacesOptions(models, options, 'coverPlaces');
  const reading = teamReading(team, models, 'coverPlaces', judging.limits, (read, places) => [
    ...read.people.flatMap((person, index) => namingIssues(person, judging, `people[${index}].`)),
    ...(places === null ? [] : read.places.flatMap((_, index) => headcountsOf(places, index)).map(asIssue)),
  ]);
  return coverOfPlaces(reading, judging, ranked);
};

/** Problems for which this function throws are diagnostics of `checkTeam`. */
const asIssue = ({ policy, path, message, hint }: TeamDiagnostic): Issue => ({
  path,
  code: policy === 'known-roles' ? 'unknown-role' : 'held-elsewhere',
  message: `${message}; ${hint}`,
});

/** Reads how the people of a team are judged. @internal */
export const readPlacesOptions = (
  models: readonly ImplementationModel[],
  options: PlacesOptions,
  what: string,
): { readonly judging: ReadEvidenceOptions; readonly ranked: boolean } => {
  expectShape(models, `${what}: models`, { list: true, from: 'parseModel' });
  const { ranked, ...rest } = Object(options) === options ? options : {};
  // Evidence may name the ready models, whatever models the places use.
  const given = models.map((model) => modelReading(model).model);
  const known = [...given, ...defaultModels().filter(({ id }) => !given.some((model) => model.id === id))];
  return {
    judging: readEvidenceOptions(Object(options) === options ? { ...rest, models: known } : options, what, null),
    ranked: ranked === true,
  };
};

/** The cover of a team that has been read already. @internal */
export const coverOfPlaces = (reading: TeamReading, options: ReadEvidenceOptions, ranked: boolean): PlacesCover => {
  const { people } = reading.team;
  const { placed, jobs, profiles } = jobsOf(reading, options.among(people));
  const cover = coverJobs(people, jobs, partsOf(reading.team, placed), apartIn(reading, placed), ranked);
  return {
    roles: cover.jobs.map(({ short: _, ...each }, job) => ({
      ...at(placed, job),
      learners: learnersOf(reading, at(placed, job).place),
      ...each,
    })),
    uncovered: placed.filter((_, job) => at(cover.jobs, job).short),
    cannotLose: cover.cannotLose.map(({ person, jobs: lost }) => ({
      person,
      roles: lost.map((job) => at(placed, job)),
    })),
    mutual: mutualAttestations(people),
    proved: cover.proved,
    profiles,
  };
};

const learnersOf = ({ schools }: TeamReading, place: string): number | null =>
  schools
    .filter(({ chain }) => chain.some(({ id }) => id === place))
    .reduce<number | null>(
      (sum, { school }) => (sum === null || school.learners === undefined ? null : sum + school.learners),
      0,
    );

/** Each role at each place where it is held, in the order of the models’ roles. */
const jobsOf = ({ schools }: TeamReading, judging: EvidenceReading) => {
  const derived = new Map<
    ImplementationModel,
    { readonly profiles: readonly RoleProfile[]; readonly by: EvidenceReading }
  >();
  const found = new Map<string, { placed: PlacedRole; job: Job; order: number }>();
  for (const { reading, placeOf } of schools) {
    const { model } = reading;
    const known = derived.get(model) ?? { profiles: deriveProfiles(model), by: readingBy(model, judging) };
    derived.set(model, known);
    const { profiles, by } = known;
    profiles.forEach((profile, order) => {
      if (!isStaffed(reading.roleOf.get(profile.role))) return;
      const place = placeOf(profile.role);
      const key = `${place.id} ${profile.role}`;
      if (found.has(key)) return;
      const needed = place.headcounts?.[profile.role] ?? null;
      const name = schools.length === 1 ? profile.role : `${profile.role} at ${place.id}`;
      found.set(key, {
        placed: { role: profile.role, place: place.id },
        job: { name, profile, judging: by, needed },
        order,
      });
    });
  }
  const ordered = [...found.values()].toSorted((one, other) => one.order - other.order);
  return {
    placed: ordered.map(({ placed }) => placed),
    jobs: ordered.map(({ job }) => job),
    profiles: [...derived.values()].reduce((sum, { profiles }) => sum + profiles.length, 0),
  };
};

/** The time of each person in parts, each with the jobs along the chains of its places. */
const partsOf = (team: Team, placed: readonly PlacedRole[]): readonly Part[] => {
  const jobsAt = new Map<string, number[]>();
  placed.forEach(({ place }, job) => {
    const there = jobsAt.get(place);
    if (there === undefined) jobsAt.set(place, [job]);
    else there.push(job);
  });
  return timeOf(team).flatMap((parts, owner) =>
    parts.map(
      ({ share, places }): Part => ({
        owner,
        fte: (at(team.people, owner).fte ?? 1) * share,
        jobs: places.flatMap((place) => jobsAt.get(place) ?? []).toSorted((one, other) => one - other),
      }),
    ),
  );
};

/** Roles that the model of any school keeps apart are kept apart for each person at all places. */
const apartIn = ({ schools }: TeamReading, placed: readonly PlacedRole[]) => {
  const apart = [...new Set(schools.map(({ reading }) => reading))].map(rolesApart);
  return (one: number, other: number): boolean =>
    apart.some((each) => each.get(at(placed, one).role)?.has(at(placed, other).role) === true);
};
