import type { StepAssignment } from './assignment.js';
import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';

/**
 * The RACI matrix of a model: for every step of its process, who is responsible, accountable, consulted and informed.
 *
 * A step’s own assignment takes precedence over its element’s, letter by letter. If a single role is responsible and
 * none is named accountable, that role is accountable.
 *
 * @param model - An implementation model.
 * @returns One row for each step, in the order of the process.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { models, raci } from 'work-elements';
 *
 * const score = raci(models.validator).find((row) => row.element === 'assess-progress' && row.step === 'score');
 * console.log(score?.responsible); // ['validator']
 * ```
 *
 * @public
 */
export const raci = (model: ImplementationModel): readonly StepAssignment[] => modelReading(model).rows;
