import * as z from 'zod';
import type { ImplementationModel } from '../../model/model.js';
import type { Severity } from '../../model/policy-schema.js';
import { doubtfulAttesters } from '../../team/doubtful-attesters.js';
import { likelyTwins } from '../../team/likely-twins.js';
import { dateOf, daySchema } from '../../vocabulary/day.js';
import { duplicatePeople } from '../../vocabulary/duplicate-people.js';
import { type Person, personSchema } from '../../vocabulary/evidence.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { lazily } from '../../vocabulary/lazily.js';
import { readInput } from '../../vocabulary/read-input.js';
import { evidenceIssues } from './check-evidence.js';
import { contradictions } from './contradiction.js';
import type { EvidenceOptions } from './evidence-options.js';
import type { KnownWords } from './evidence-reading.js';
import { heldInVain } from './held-roles.js';
import { defaultModels, inQuestion, namesOf } from './known-names.js';
import { strangeRoles } from './strange-roles.js';

/**
 * A problem with what a person names: an error or a warning.
 *
 * @public
 */
export interface PersonIssue extends Issue {
  readonly severity: Severity;
}

const checkSchema = z.strictObject({
  asOf: daySchema.exactOptional(),
  entries: z.number().int().min(1).exactOptional(),
});

/**
 * Checks what people name against models: the roles that they hold, and what their evidence is about. Errors are a role
 * whose name is close to one of the models’, and an id that two people share. Warnings are any other unknown role,
 * since a model that was not given may have it; a role that somebody holds twice, or that only learners or information
 * systems may hold; a line of evidence whose names have no work in common, in these models or the one it names, since
 * it counts for nothing; a placeholder for an attester, or an attester whose name is likely another spelling of one of
 * the people’s; and two people who are likely the same, spelt differently.
 *
 * @param people - People, with their evidence.
 * @param models - The models whose roles they hold. Evidence may name the ready ones too.
 * @param options - The day of the judgement, which no evidence may postdate, and how much is read.
 * @returns Every issue; its path begins with the person, as in `[2].roles[0]`.
 * @throws {@link InputError} if something is not a person (together with the errors in what people name) or not a
 *   model.
 *
 * @example
 * ```ts
 * import { checkPeople, models } from 'work-elements';
 *
 * const people = [{ id: 'bo', name: 'Bo', roles: ['techer'], evidence: [] }];
 * console.log(checkPeople(people, [models.validator])[0]?.message); // "techer" is not a role of "validator"; did you mean "teacher"?
 * ```
 *
 * @public
 */
export const checkPeople = (
  people: readonly Person[],
  models: readonly ImplementationModel[],
  options: Pick<EvidenceOptions, 'asOf' | 'entries'> = {},
): readonly PersonIssue[] => {
  const { asOf, ...limits } = readInput(checkSchema, options, 'options of checkPeople');
  expectShape(models, 'models', { list: true, from: 'parseModel' });
  const known: KnownWords = {
    asOf: asOf === undefined ? null : dateOf(asOf),
    names: lazily(() => {
      const names = namesOf([...models, ...defaultModels()], null);
      return models.length === 0 ? names : inQuestion(names, models);
    }),
  };
  const check = (all: readonly Person[]): readonly PersonIssue[] => [
    ...duplicatePeople(all).map((issue): PersonIssue => ({ ...issue, severity: 'error' })),
    ...all.flatMap((person, index) => issuesOf(person, models, known, index)),
    ...likelyTwins(all).map(
      ({ person, message, hint }): PersonIssue => ({
        path: `[${person}].name`,
        code: 'likely-same-person',
        message: `${message}; ${hint}`,
        severity: 'warning',
      }),
    ),
    ...doubtfulAttesters(all).map(
      ({ person, line, message, hint }): PersonIssue => ({
        path: `[${person}].evidence[${line}].attestedBy`,
        code: 'doubtful-attester',
        message: `${message}; ${hint}`,
        severity: 'warning',
      }),
    ),
  ];
  const besides = (all: readonly Person[]): readonly Issue[] =>
    check(all).flatMap(({ severity, ...issue }) => (severity === 'error' ? [issue] : []));
  return check(readInput(personSchema.array(), people, 'people', { ...limits, kind: 'people', besides }));
};

const issuesOf = (
  person: Person,
  models: readonly ImplementationModel[],
  known: KnownWords,
  index: number,
): readonly PersonIssue[] => [
  ...strangeRoles(person, models, `[${index}].`).map(
    ({ isNear, ...issue }): PersonIssue => ({
      ...issue,
      severity: isNear ? 'error' : 'warning',
    }),
  ),
  ...heldInVain(person, models).map(
    ({ position, code, message, hint }): PersonIssue => ({
      path: `[${index}].roles[${position}]`,
      code,
      message: `${message}; ${hint}`,
      severity: 'warning',
    }),
  ),
  ...evidenceIssues(person, known, `[${index}].`).map((issue) => ({
    ...issue,
    severity: 'error' as const,
  })),
  ...contradictions(person, known).map(({ line, message, hint }) => ({
    path: `[${index}].evidence[${line}]`,
    code: 'contradiction' as const,
    message: `${message}; ${hint}`,
    severity: 'warning' as const,
  })),
];
