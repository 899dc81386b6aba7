import type { ImplementationModel } from 'work-elements';
import { LawsBroken } from '../check-laws.js';
import type { AssignmentLaw, AssignmentResult } from './assignment-law.js';
import { assignmentLaws } from './assignment-laws.js';
import type { AssignmentOptions } from './setting.js';

/**
 * How an assignment is checked.
 *
 * @public
 */
export interface CheckAssignmentOptions extends AssignmentOptions {
  /** The laws to check. @defaultValue all of {@link assignmentLaws} */
  readonly laws?: readonly AssignmentLaw[];
}

/**
 * Checks how a model assigns its work, over journeys, absences and edits.
 *
 * @param model - Your model.
 * @param options - Who holds the roles, which edits are allowed, whether absences must be covered, the number of
 * journeys, and the seed.
 * @returns The result of each law, if all hold, with findings such as who cannot be away, and which steps would stop.
 * @throws {@link LawsBroken} if a law does not hold, with the journey as a story; `ModelError` if the model or the
 * people are invalid.
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
  const { laws = assignmentLaws, ...rest } = options;
  const results = laws.map((law) => law.try(model, rest));
  const broken = results.filter(({ holds }) => !holds);
  if (broken.length > 0) throw new LawsBroken(broken);
  return results;
};
