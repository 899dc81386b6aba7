import { stepsAfter } from '../process/steps-after.js';
import type { ImplementationModel } from './model.js';
import { type ModelReading, modelReading } from './model-reading.js';
import { reviewSteps } from './review-steps.js';
import { isSystem } from './role-kind.js';
import { splitWorkRef } from './work-ref.js';

/**
 * Lists the outcomes with which a system may end the work of a learner with a support plan, if the model’s review rule
 * always sends such work to people (`accommodated`): those that lead to the review, or to no further step, such as an
 * unscorable piece.
 *
 * @param model - An implementation model.
 * @param work - A step, as `element/step`.
 * @returns The outcomes; undefined if no rule requires it, or no system is responsible for the step.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { accommodatedOutcomes, models } from 'work-elements';
 *
 * console.log(accommodatedOutcomes(models.aiTutorGuide, 'assess-progress/score'));
 * // ['sampled', 'borderline', 'near-cut', 'flagged', 'unscorable']
 * console.log(accommodatedOutcomes(models.validator, 'assess-progress/score')); // undefined
 * ```
 *
 * @public
 */
export const accommodatedOutcomes = (model: ImplementationModel, work: string): readonly string[] | undefined =>
  accommodatedIn(modelReading(model), work);

/** The same for a model that has been read already. @internal */
export const accommodatedIn = (reading: ModelReading, work: string): readonly string[] | undefined => {
  const rule = reading.model.review.find((each) => each.work === work);
  if (rule === undefined || !rule.always.includes('accommodated')) return undefined;
  const bySystem = reading.rowOf.get(work)?.responsible.some((id) => isSystem(reading.roleOf.get(id))) === true;
  const { element: id, step = '' } = splitWorkRef(work);
  const element = reading.elementOf.get(id);
  if (!bySystem || element === undefined) return undefined;
  const reviews = reviewSteps(reading, rule);
  return reading.stepOf.get(work)?.outcomes.filter((outcome) => {
    const next = stepsAfter(element, step, outcome).map((each) => `${id}/${each}`);
    return next.every((each) => reviews.includes(each));
  });
};
