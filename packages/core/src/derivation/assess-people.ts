import type { ImplementationModel } from '../model/model.js';
import { duplicatePeople } from '../vocabulary/duplicate-people.js';
import { type Person, personSchema } from '../vocabulary/evidence.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import type { Issue } from '../vocabulary/input-error.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { expectProfile, type Readiness, readinessOf } from './assess-readiness.js';
import { modelOfProfile } from './derive-profiles.js';
import { type EvidenceOptions, type ReadEvidenceOptions, readEvidenceOptions } from './evidence/evidence-options.js';
import { namingIssues } from './evidence/strange-roles.js';
import type { RoleProfile } from './role-profile.js';

/**
 * How ready somebody is for each role in question.
 *
 * @public
 */
export interface PersonReadiness {
  readonly person: Person;
  /** Readiness for the roles the person holds; for all roles in question, if the person names none. */
  readonly roles: readonly Readiness[];
}

/**
 * Compares people with what roles need, each as {@link assessReadiness} does; everybody else on the list may attest.
 * All evidence is read only once.
 *
 * @param people - People with evidence.
 * @param profiles - From {@link deriveProfiles}, those of the roles in question.
 * @param options - How evidence is judged; `people` are further people who may attest.
 * @returns The people in their order, each with the roles in the order of the profiles.
 * @throws {@link InputError} if somebody is not a person, is duplicated, or names what does not exist.
 *
 * @example
 * ```ts
 * import { assessPeople, deriveProfiles, models } from 'work-elements';
 *
 * const people = [
 *   { id: 'kim', name: 'Kim', roles: ['teacher'], evidence: [{ kind: 'study' as const }] },
 *   { id: 'lou', name: 'Lou', roles: ['validator'], evidence: [] },
 * ];
 * const [kim] = assessPeople(people, deriveProfiles(models.validator));
 * console.log(kim?.roles.map(({ role, level }) => `${role} ${level}`)); // ['teacher 1']
 * ```
 *
 * @public
 */
export const assessPeople = (
  people: readonly Person[],
  profiles: readonly RoleProfile[],
  options: EvidenceOptions = {},
): readonly PersonReadiness[] => {
  expectShape(profiles, 'assessPeople: profiles', { list: true, from: 'deriveProfiles' });
  profiles.forEach((profile, index) => {
    expectProfile(profile, 'assessPeople', `profiles[${index}]`);
  });
  const judgings = new Map<ImplementationModel | RoleProfile, ReadEvidenceOptions>();
  const judgedBy = profiles.map((profile) => {
    const by = modelOfProfile(profile) ?? profile;
    const judging = judgings.get(by) ?? readEvidenceOptions(options, 'assessPeople', profile);
    judgings.set(by, judging);
    return { profile, judging };
  });
  // Even without any role, the people are read, so that what is wrong with them is reported.
  const all = judgings.size === 0 ? [readEvidenceOptions(options, 'assessPeople', null)] : [...judgings.values()];
  const also = (read: readonly Person[]): readonly Issue[] => [
    ...duplicatePeople(read),
    ...read.flatMap((person, index) => distinct(all.flatMap((known) => namingIssues(person, known, `[${index}].`)))),
  ];
  const team = readInput(list(personSchema), people, 'people', { ...all[0]?.limits, also });
  const readings = new Map(all.map((judging) => [judging, judging.among(team)]));
  return team.map((person) => ({
    person,
    roles: judgedBy.flatMap(({ profile, judging }): readonly Readiness[] => {
      const reading = readings.get(judging);
      const isAsked = (person.roles ?? []).length === 0 || person.roles?.includes(profile.role) === true;
      return reading === undefined || !isAsked ? [] : [readinessOf(person, profile, reading)];
    }),
  }));
};

const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [`${issue.path} ${issue.message}`, issue])).values(),
];
