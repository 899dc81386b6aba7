import { stepsAfter } from '../process/steps-after.js';
import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';
import { splitWorkRef, workRef } from './work-ref.js';

/**
 * Where a rule of review takes effect.
 *
 * @public
 */
export interface ReviewPlace {
  /** The step whose pieces are reviewed, as `element/step`. */
  readonly work: string;
  /** The role that reviews. */
  readonly by: string;
  /** The share of disagreements above which the system is to be stopped; null where the model says nothing. */
  readonly stopsAt: number | null;
  /** The step in which pieces are reviewed. */
  readonly review: string;
  /** The outcome with which a review agrees: the step’s first. */
  readonly agreed: string;
}

/** The outcomes with which a piece goes to its review. @internal */
export const reviewOutcomes = ['sampled', 'flagged', 'borderline', 'near-cut'] as const;

/**
 * Finds where the rules of review of a model take effect: the step to which its machine sends what is sampled, flagged, on a border or
 * near a cut.
 *
 * @param model - An implementation model.
 * @returns One row for each rule and step of review.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { models, reviewsOf } from 'work-elements';
 *
 * console.log(reviewsOf(models.aiTutorGuide)[0]?.review); // assess-progress/second-score
 * ```
 *
 * @public
 */
export const reviewsOf = (model: ImplementationModel): readonly ReviewPlace[] => {
  const reading = modelReading(model);
  return reading.model.review.flatMap(({ work, by, stopsAt }) => {
    const { element: id, step } = splitWorkRef(work);
    const element = reading.elementOf.get(id);
    if (element === undefined || step === undefined) return [];
    const steps = new Set(reviewOutcomes.flatMap((outcome) => stepsAfter(element, step, outcome)));
    return [...steps].flatMap((each) => {
      const agreed = reading.stepOf.get(workRef(id, each))?.outcomes[0];
      return agreed === undefined ? [] : [{ work, by, stopsAt: stopsAt ?? null, review: workRef(id, each), agreed }];
    });
  });
};
