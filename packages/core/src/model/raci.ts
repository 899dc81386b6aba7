import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';

/**
 * Who is what to one step: a row of the RACI matrix.
 *
 * @public
 */
export interface StepAssignment {
  readonly element: string;
  readonly step: string;
  /** The roles that do the work. */
  readonly responsible: readonly string[];
  /** The roles that answer for it: one, in a model that keeps its policies. */
  readonly accountable: readonly string[];
  /** The roles that are asked before. */
  readonly consulted: readonly string[];
  /** The roles that are told after. */
  readonly informed: readonly string[];
}

/**
 * The RACI matrix of a model: for every step of its process, who is responsible, accountable, consulted and informed.
 *
 * A step's own assignment wins over its element's, letter by letter. Where one role is responsible and none is named accountable,
 * that role is accountable.
 *
 * @param model - An implementation model.
 * @returns One row a step, in the order of the process.
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
