import { accommodatedIn } from '../../model/accommodated-outcomes.js';
import type { ModelReading } from '../../model/model-reading.js';
import { SUPPORTS } from '../../model/supports.js';
import type { Journey, JourneyObjective } from './journey.js';

type Artifacts = JourneyObjective['artifacts'];

/** What is known of the learner when a piece of work ends. @internal */
export interface Known {
  readonly log: Journey['log'];
  /** The references to artifacts of what the work is about, and those of the learner. */
  readonly artifacts: { readonly own: Artifacts; readonly learner: Artifacts };
}

/** Whether an outcome of a step would let a piece count unreviewed that the model has always reviewed. @internal */
export const leavesOutReview = (reading: ModelReading, ref: string, known: Known, outcome: string): boolean =>
  reading.stepOf.get(ref)?.outcomes.includes(outcome) === true &&
  accommodatedIn(reading, ref)?.includes(outcome) === false &&
  hasSupports(known);

/** Whether a learner has a support plan: one that is kept, or one that the newest end of planning supports has set. */
const hasSupports = ({ log, artifacts: { own, learner } }: Known): boolean => {
  if (own[SUPPORTS.artifact] !== undefined || learner[SUPPORTS.artifact] !== undefined) return true;
  for (const page of log.toReversed()) {
    const planned = page.findLast(({ activity, lifecycle }) => activity === SUPPORTS.work && lifecycle === 'complete');
    if (planned !== undefined) return planned.outcome === SUPPORTS.outcome;
  }
  return false;
};
