import { checkModel } from '../../model/check-model.js';
import type { ImplementationModel } from '../../model/model.js';
import { rolesApart } from '../../model/policies/separation.js';
import type { TeamInput } from '../../team/team-schema.js';
import { placesOf } from '../../team/where.js';
import type { Person } from '../../vocabulary/evidence.js';
import { lazily } from '../../vocabulary/lazily.js';
import { evidenceIssues } from '../evidence/check-evidence.js';
import { contradictions } from '../evidence/contradiction.js';
import type { KnownWords } from '../evidence/evidence-reading.js';
import { heldInVain } from '../evidence/held-roles.js';
import { inQuestion } from '../evidence/known-names.js';
import { inCircles, strangeAttesters, strangeTwins } from './attestations.js';
import { coverOfPlaces, type PlacesCover, type PlacesOptions, readPlacesOptions } from './cover-places.js';
import { headcountsOf, unknownRole } from './headcounts.js';
import type { TeamDiagnostic } from './team-diagnostic.js';
import { modelsAlong, type SchoolReading, type TeamReading, teamReading } from './team-reading.js';

/**
 * Checks a team against the models of its places: the policies of each school’s model; that roles exist, are held once
 * and by people who may hold them, and can be shared where they are; that nobody holds roles to be kept apart, over all
 * places; attesters; evidence whose names have no work in common; cover; and the levels that people have earned in the
 * roles that they hold.
 *
 * @param team - From {@link parseTeam}, or as people write it.
 * @param models - The models that its places name, and any others that evidence may name.
 * @param options - How evidence is judged.
 * @returns Diagnostics like those of {@link checkModel}, with the places. The paths of a model’s own diagnostics are
 *   within the model.
 * @throws {@link InputError} if it is not a team, a model is not among those given, or evidence names what does not
 *   exist.
 *
 * @example
 * ```ts
 * import { checkTeam, models } from 'work-elements';
 *
 * const people = [{ id: 'ann', name: 'Ann', roles: ['teacher', 'validator'], evidence: [] }];
 * const team = { model: 'validator', places: [{ id: 'hill', title: 'Hill School' }], people };
 * const [first] = checkTeam(team, [models.validator]).filter(({ severity }) => severity === 'error');
 * console.log(first?.message); // "ann" holds "teacher" and "validator", which the model keeps apart
 * ```
 *
 * @public
 */
export const checkTeam = (
  team: TeamInput,
  models: readonly ImplementationModel[],
  options: PlacesOptions = {},
): readonly TeamDiagnostic[] => {
  const { judging, ranked } = readPlacesOptions(models, options, 'checkTeam');
  const reading = teamReading(team, models, 'checkTeam', judging.limits, ({ people }) =>
    people.flatMap((person, index) => evidenceIssues(person, judging, `people[${index}].`)),
  );
  const cover = coverOfPlaces(reading, judging, ranked);
  return [
    ...ofModels(reading),
    ...reading.schools.flatMap((school) => sharedRoles(reading, school)),
    ...reading.team.places.flatMap((_, index) => headcountsOf(reading, index)),
    ...emptyPlaces(reading),
    ...reading.team.people.flatMap((_, index) => [...rolesOf(reading, index), ...separationOf(reading, index)]),
    ...contradictionsOf(reading, judging),
    ...strangeTwins(reading.team),
    ...strangeAttesters(reading.team),
    ...inCircles(reading.team, cover.mutual),
    ...coverage(reading, cover),
    ...earned(reading, cover),
  ];
};

/** The diagnostics of each model, once, with the schools that use it. */
const ofModels = ({ schools }: TeamReading): readonly TeamDiagnostic[] =>
  [...new Set(schools.map(({ reading }) => reading))].flatMap((reading) => {
    const places = schools.filter((school) => school.reading === reading).map(({ school }) => school.id);
    return checkModel(reading.model).map((diagnostic) => ({ ...diagnostic, places }));
  });

/**
 * A role that a school shares must exist, with the same scope, in the model of the place where it is held, so that one
 * role answers for its steps.
 */
const sharedRoles = ({ team, modelOf, schools }: TeamReading, { school, chain, reading, placeOf }: SchoolReading) =>
  reading.model.roles.flatMap(({ id, scope = 'school' }): readonly TeamDiagnostic[] => {
    const place = placeOf(id);
    const path = `places[${team.places.indexOf(school)}]`;
    const about = { policy: 'one-accountable', severity: 'error', places: [school.id, place.id] } as const;
    const there = modelOf(place.id).roleOf.get(id);
    if (there === undefined || (there.scope ?? 'school') !== scope) {
      const found = there === undefined ? 'has no such role' : `holds it for each ${there.scope ?? 'school'}`;
      return [
        {
          ...about,
          path,
          message: `"${school.id}" holds "${id}" for the ${scope}, at "${place.id}", whose model ${found}`,
          hint: `give "${id}" the same scope in both models, or "${school.id}" a role of its own`,
        },
      ];
    }
    const elsewhere = schools.some(
      (other) => other.chain.some((each) => each.scope === scope) && other.reading.roleOf.has(id),
    );
    if (scope === 'school' || !elsewhere || chain.some((each) => each.scope === scope)) return [];
    return [
      {
        ...about,
        severity: 'warning',
        path,
        places: [school.id],
        message: `"${school.id}" is in no ${scope}, so "${id}" is held at "${place.id}" alone`,
        hint: `say which ${scope} "${school.id}" is in`,
      },
    ];
  });

/** Places without schools, beside others that have some: their roles are not covered, and nobody there is counted. */
const emptyPlaces = ({ team, serves }: TeamReading): readonly TeamDiagnostic[] =>
  team.places.flatMap(({ id }, index): readonly TeamDiagnostic[] => {
    if (serves(id) > 0) return [];
    const there = team.people.filter((person) => placesOf(team, person).has(id)).map((person) => person.id);
    const whose =
      there.length === 0
        ? ''
        : `; nor is the work of ${there.slice(0, 10).join(', ')}${there.length > 10 ? ' and others' : ''} there`;
    return [
      {
        policy: 'cover',
        severity: 'warning',
        path: `places[${index}]`,
        places: [id],
        message: `no school is in "${id}", so none of its roles is checked${whose}`,
        hint: `add the schools in "${id}", or take it out`,
      },
    ];
  });

const pathOfRole = ({ roles }: Person, person: number, role: string): string =>
  `people[${person}].roles[${roles?.indexOf(role)}]`;

const rolesOf = (reading: TeamReading, index: number): readonly TeamDiagnostic[] => {
  const person = reading.team.people[index];
  if (person === undefined) return [];
  const places = [...placesOf(reading.team, person).keys()];
  const models = modelsAlong(reading, person);
  const known = [...new Set(models.flatMap((model) => model.roles.map(({ id }) => id)))];
  return [
    ...[...new Set(person.roles)].flatMap((role) =>
      known.includes(role) ? [] : [unknownRole(role, known, pathOfRole(person, index, role), places)],
    ),
    ...heldInVain(person, models).map(
      ({ position, message, hint }): TeamDiagnostic => ({
        policy: 'known-roles',
        severity: 'warning',
        path: `people[${index}].roles[${position}]`,
        places,
        message,
        hint,
      }),
    ),
  ];
};

/** A person’s roles, over all places, that the model of any school keeps apart. */
const separationOf = (reading: TeamReading, index: number): readonly TeamDiagnostic[] => {
  const person = reading.team.people[index];
  if (person === undefined) return [];
  const apart = [...new Set(reading.schools.map((school) => school.reading))].map(rolesApart);
  const roles = [...new Set(person.roles ?? [])];
  return roles.flatMap((one, position) =>
    roles
      .slice(position + 1)
      .filter((other) => apart.some((each) => each.get(one)?.has(other) === true))
      .map((other) => ({
        policy: 'declared-separations',
        severity: 'error' as const,
        path: `people[${index}].roles`,
        places: [...placesOf(reading.team, person).keys()],
        message: `"${person.id}" holds "${one}" and "${other}", which the model keeps apart`,
        hint: `give "${one}" or "${other}" to somebody else`,
      })),
  );
};

/** Lines whose names have no work in common in the team’s models, so that they count for nothing. */
const contradictionsOf = ({ team, schools, modelOf }: TeamReading, known: KnownWords): readonly TeamDiagnostic[] => {
  const readings = [...schools.map(({ reading }) => reading), ...team.places.map(({ id }) => modelOf(id))];
  const ours = [...new Set(readings.map(({ model }) => model))];
  const names = lazily(() => inQuestion(known.names(), ours));
  return team.people.flatMap((person, index) =>
    contradictions(person, { names }).map(({ line, message, hint }) => ({
      policy: 'evidence',
      severity: 'warning',
      path: `people[${index}].evidence[${line}]`,
      places: [...placesOf(team, person).keys()],
      message,
      hint,
    })),
  );
};

const coverage = ({ team, schools }: TeamReading, { roles, uncovered }: PlacesCover): readonly TeamDiagnostic[] =>
  uncovered.map(({ role, place }) => ({
    policy: 'cover',
    severity: 'warning',
    path: `places[${team.places.findIndex(({ id }) => id === place)}]`,
    places: [place],
    message: (
      `"${role}" is not filled${schools.length === 1 ? '' : ` at "${place}"`}. ` +
      `${roles.find((each) => each.role === role && each.place === place)?.text ?? ''}`
    ).trim(),
    hint:
      schools.length > 1 && schools.some(({ school }) => school.id === place)
        ? 'train somebody, or share the role with another place'
        : 'train somebody, or add somebody who is ready',
  }));

/** Whether people have earned a level in the roles that they hold. */
const earned = ({ team }: TeamReading, { roles }: PlacesCover): readonly TeamDiagnostic[] =>
  team.people.flatMap((person, index) =>
    [...new Set(person.roles)].flatMap((role): readonly TeamDiagnostic[] => {
      const { id } = person;
      const levels = roles
        .filter((each) => each.role === role)
        .flatMap(({ place, candidates }) =>
          candidates.filter(({ person }) => person === id).map(({ level }) => ({ place, level })),
        );
      if (levels.length === 0 || levels.some(({ level }) => level > 0)) return [];
      return [
        {
          policy: 'badges',
          severity: 'warning',
          path: pathOfRole(person, index, role),
          places: levels.map(({ place }) => place),
          message: `"${id}" holds "${role}" and has no badge for it: some of its work has no evidence`,
          hint: 'assessReadiness lists the competencies without evidence',
        },
      ];
    }),
  );
