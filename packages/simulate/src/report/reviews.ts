import type { ReviewPlace } from 'work-elements';
import { at } from '../arrays/ints.js';
import { AGREED, DISAGREED, REVIEW_COUNTS, SAMPLED, SENT } from '../process/process-tables.js';
import { type Estimate, estimate, sure } from './estimate.js';
import type { Measured } from './measure.js';

/** Results of a review rule. @public */
export interface ReviewReport {
  /** The step whose pieces are reviewed, and the reviewing role. */
  readonly work: string;
  readonly by: string;
  /** The reviewing step: its hours are the cost of the review. */
  readonly review: string;
  readonly reviewed: Estimate;
  /**
   * Pieces reviewed because they were sampled, and those reviewed for another reason: flagged, borderline, or always
   * reviewed.
   */
  readonly sampled: Estimate;
  readonly sent: Estimate;
  readonly disagreed: Estimate;
  /**
   * Disagreements as a share of all reviews, whatever led to them, like a journey’s `reviewRate`; null if nothing was
   * reviewed.
   */
  readonly rate: Estimate | null;
  /**
   * The rate above which the model stops the system, and the share of replications that exceeded it; null if the model
   * sets none.
   */
  readonly stopsAt: number | null;
  readonly passed: number | null;
}

/** Results of a review rule over replications. @internal */
export const reviewOf = (
  { work, by, review, stopsAt }: ReviewPlace,
  runs: readonly Measured[],
  index: number,
): ReviewReport => {
  const count = (which: number): readonly number[] =>
    runs.map(({ reviewed }) => at(reviewed, REVIEW_COUNTS * index + which));
  const disagreed = count(DISAGREED);
  const agreed = count(AGREED);
  const all = disagreed.map((some, run) => some + at(agreed, run));
  const rates = all.map((count, run) => (count === 0 ? null : at(disagreed, run) / count));
  const passed =
    stopsAt === null ? null : rates.filter((rate) => rate !== null && rate > stopsAt).length / Math.max(1, runs.length);
  return {
    work,
    by,
    review,
    reviewed: sure(all),
    sampled: sure(count(SAMPLED)),
    sent: sure(count(SENT)),
    disagreed: sure(disagreed),
    rate: estimate(rates, 1),
    stopsAt,
    passed,
  };
};
