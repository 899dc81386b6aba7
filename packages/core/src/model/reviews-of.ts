import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';
import { reviewSteps } from './review-steps.js';

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
  /**
   * The share of disagreements in all its reviews above which the system is to be stopped; null where the model says
   * nothing.
   */
  readonly stopsAt: number | null;
  /** The step in which pieces are reviewed. */
  readonly review: string;
  /** The outcome with which a review agrees: the step’s first. */
  readonly agreed: string;
}

/**
 * Finds where the rules of review of a model take effect: the step to which its machine sends what is sampled, flagged,
 * on a border or near a cut.
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
  return reading.model.review.flatMap((rule) =>
    reviewSteps(reading, rule).flatMap((review) => {
      const agreed = reading.stepOf.get(review)?.outcomes[0];
      return agreed === undefined
        ? []
        : [{ work: rule.work, by: rule.by, stopsAt: rule.stopsAt ?? null, review, agreed }];
    }),
  );
};
