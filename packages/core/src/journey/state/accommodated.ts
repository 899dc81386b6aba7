import { accommodatedIn } from '../../model/accommodated-outcomes.js';
import type { ModelReading } from '../../model/model-reading.js';
import { SUPPORTS } from '../../model/supports.js';
import type { KeptArtifacts, Run } from './run.js';

type Runs = Readonly<Record<string, Run>>;

/** References to artifacts of the subject of some work, and of the learner. */
interface Artifacts {
  readonly own: KeptArtifacts;
  readonly learner: KeptArtifacts;
}

/**
 * Whether an outcome of a system’s step would let the piece of a learner with supports count unreviewed, although the
 * model always reviews such pieces.
 *
 * @internal
 */
export const leavesOutReview = (
  reading: ModelReading,
  ref: string,
  ofLearner: Runs,
  artifacts: Artifacts,
  outcome: string,
): boolean =>
  reading.stepOf.get(ref)?.outcomes.includes(outcome) === true &&
  accommodatedIn(reading, ref)?.includes(outcome) === false &&
  hasSupports(ofLearner, artifacts);

/** Whether a learner has a support plan: one that is stored, or one that the machine remembers. */
const hasSupports = (ofLearner: Runs, { own, learner }: Artifacts): boolean =>
  own[SUPPORTS.artifact] !== undefined || learner[SUPPORTS.artifact] !== undefined || remembersSupports(ofLearner);

/** Whether the machine remembers that a support plan has been set. @internal */
export const remembersSupports = (ofLearner: Runs): boolean =>
  ofLearner[SUPPORTS.element]?.facts[SUPPORTS.fact] === true;
