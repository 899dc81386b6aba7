import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';
import { reviewSteps } from './review-steps.js';

/**
 * Where a review rule takes effect.
 *
 * @public
 */
export interface ReviewPlace {
  /** The step whose pieces are reviewed, as `element/step`. */
  readonly work: string;
  /** The role that reviews. */
  readonly by: string;
  /** The share of disagreements in all its reviews above which the system is stopped; null if the model states none. */
  readonly stopsAt: number | null;
  /** The step in which pieces are reviewed, as `element/step`. */
  readonly review: string;
  /** The outcome with which a review agrees: the step’s first. */
  readonly agreed: string;
}

/**
 * Finds where a model’s review rules take effect: the steps to which its machines send pieces that are sampled,
 * flagged, borderline or near a cut score.
 *
 * @param model - An implementation model.
 * @returns One row for each rule and review step.
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
