import type { ImplementationModel } from '../../model/model.js';
import type { Severity } from '../../model/policy-schema.js';
import { type Person, personSchema } from '../../vocabulary/evidence.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { lazily } from '../../vocabulary/lazily.js';
import { readInput } from '../../vocabulary/read-input.js';
import { nearest, unknownWord } from '../../vocabulary/spelling.js';
import { evidenceIssues } from './check-evidence.js';
import type { EvidenceReading } from './evidence-reading.js';
import { defaultModels, namesOf } from './known-names.js';

/**
 * What is to be said of what a person names: an error, or a warning.
 *
 * @public
 */
export interface PersonIssue extends Issue {
  readonly severity: Severity;
}

/**
 * Checks what people name against models: the roles that they hold, and what their evidence is about. A role that is spelt nearly as one of
 * the models’ is an error; one that is spelt like none is a warning, since it may be of a model that was not given.
 *
 * @param people - People, with what they have to show.
 * @param models - The models whose roles they hold. Evidence may name the ready ones too.
 * @returns Every issue; its path begins with the person, as in `[2].roles[0]`.
 * @throws {@link InputError} if something is no person, or no model.
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
export const checkPeople = (people: readonly Person[], models: readonly ImplementationModel[]): readonly PersonIssue[] => {
  const read = readInput(personSchema.array(), people, 'people', { kind: 'people' });
  expectShape(models, 'models', { list: true, from: 'parseModel' });
  const names = lazily(() => namesOf([...models, ...defaultModels()], null));
  const [only, ...others] = models;
  const whose = only === undefined || others.length > 0 ? 'a role of these models' : `a role of "${only.id}"`;
  const known = [...new Set(models.flatMap(({ roles }) => roles.map(({ id }) => id)))];
  const reading: EvidenceReading = { asOf: null, general: 'lower', policies: [], people: read, attesters: new WeakMap(), names };
  return read.flatMap((person, index): readonly PersonIssue[] => [
    ...(person.roles ?? []).flatMap((role, position): readonly PersonIssue[] => {
      if (known.includes(role)) return [];
      const severity = nearest(role, known) === undefined ? 'warning' : 'error';
      return [{ path: `[${index}].roles[${position}]`, code: 'unknown-role', message: unknownWord(role, whose, known), severity }];
    }),
    ...evidenceIssues(person, reading, `[${index}].`).map((issue) => ({
      ...issue,
      severity: 'error' as const,
    })),
  ]);
};
