import type { ReviewPlace } from 'work-elements';
import { at } from '../arrays/ints.js';
import { AGREED, DISAGREED, REVIEW_COUNTS, SAMPLED, SENT } from '../process/process-tables.js';
import { type Estimate, estimate, sure } from './estimate.js';
import type { Measured } from './measure.js';

/**
 * What the reviews of a rule came to.
 *
 * @public
 */
export interface ReviewReport {
  /** The step whose pieces are reviewed, and the role that reviews. */
  readonly work: string;
  readonly by: string;
  /** The step in which they are: its hours are what the review costs. */
  readonly review: string;
  readonly reviewed: Estimate;
  /** Pieces that went to a review because they were drawn, and those that went for another reason: flagged, on a border, always reviewed. */
  readonly sampled: Estimate;
  readonly sent: Estimate;
  readonly disagreed: Estimate;
  /** Disagreements divided by all reviews, whatever led to them, as `reviewRate` of a journey; null where nothing was reviewed. */
  readonly rate: Estimate | null;
  /** The rate above which the model stops the system, and the share of replications in which it was passed; null where it says none. */
  readonly stopsAt: number | null;
  readonly passed: number | null;
}

/** What the reviews of a rule came to, over replications. @internal */
export const reviewOf = ({ work, by, review, stopsAt }: ReviewPlace, runs: readonly Measured[], index: number): ReviewReport => {
  const count = (which: number): readonly number[] => runs.map(({ reviewed }) => at(reviewed, REVIEW_COUNTS * index + which));
  const disagreed = count(DISAGREED);
  const agreed = count(AGREED);
  const all = disagreed.map((some, run) => some + at(agreed, run));
  const rates = all.map((count, run) => (count === 0 ? null : at(disagreed, run) / count));
  const passed = stopsAt === null ? null : rates.filter((rate) => rate !== null && rate > stopsAt).length / Math.max(1, runs.length);
  return {
    work,
    by,
    review,
    reviewed: sure(all),
    sampled: sure(count(SAMPLED)),
    sent: sure(count(SENT)),
    disagreed: sure(disagreed),
    rate: estimate(rates),
    stopsAt,
    passed,
  };
};
