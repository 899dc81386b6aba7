import type { ImplementationModel } from 'work-elements';
import { LawsBroken } from '../check-laws.js';
import { assignmentChecks } from '../options/assignment-checks.js';
import { listOf } from '../options/check.js';
import { aLaw } from '../options/law-checks.js';
import type { AssignmentLaw, AssignmentResult } from './assignment-law.js';
import { assignmentLaws } from './assignment-laws.js';
import { type AssignmentOptions, readAssigned } from './setting.js';

/**
 * How an assignment is checked.
 *
 * @public
 */
export interface CheckAssignmentOptions extends AssignmentOptions {
  /** The laws to check, at least one. @defaultValue all of {@link assignmentLaws} */
  readonly laws?: readonly AssignmentLaw[];
}

/**
 * Checks how a model assigns its work, over journeys, absences and edits.
 *
 * @param model - Your model.
 * @param options - Who holds the roles, which edits are allowed, whether absences must be covered, the number of
 * journeys, and the seed.
 * @returns The result of each law, if all hold: with findings, such as who cannot be away, and which steps would stop,
 * each of them once; and with what the journeys reached, since a law is tested only there.
 * @throws {@link LawsBroken} if a law does not hold, with the journey as a story; `InputError` with everything that is
 * wrong with the options; `ModelError` if the model or the people are invalid.
 *
 * @example
 * ```ts
 * import { checkAssignment } from '@work-elements/testing';
 * import { models } from 'work-elements';
 *
 * const people = [
 *   { id: 't1', name: 'The first teacher', roles: ['teacher'] },
 *   { id: 't2', name: 'The second teacher', roles: ['teacher'] },
 *   { id: 'v1', name: 'The validator', roles: ['validator'] },
 *   { id: 'p1', name: 'The principal', roles: ['school-leader'] },
 * ];
 * const results = checkAssignment(models.validator, { people, numRuns: 20, seed: 1 });
 * console.log(results.every(({ holds }) => holds)); // true
 * ```
 *
 * @public
 */
export const checkAssignment = (
  model: ImplementationModel,
  options: CheckAssignmentOptions = {},
): readonly AssignmentResult[] => {
  readAssigned(model, options, 'checkAssignment', CHECKS);
  const { laws = assignmentLaws, ...rest } = options;
  const results = toldOnce(laws.map((law) => law.try(model, rest)));
  const broken = results.filter(({ holds }) => !holds);
  if (broken.length > 0) throw new LawsBroken(broken);
  return results;
};

const ids = assignmentLaws.map(({ id }) => id);
const CHECKS = { ...assignmentChecks, laws: listOf('laws', aLaw('assignmentLaws', ids)) };

/** Leaves a finding with the first law that tells it. */
const toldOnce = (results: readonly AssignmentResult[]): readonly AssignmentResult[] => {
  const told = new Set<string>();
  return results.map((result) => {
    const findings = result.findings.filter(({ message }) => !told.has(message));
    for (const { message } of findings) told.add(message);
    return { ...result, findings };
  });
};
