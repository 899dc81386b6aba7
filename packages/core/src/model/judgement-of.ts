import type { Process } from '../catalogue/process.js';
import type { Step } from '../catalogue/work-element.js';
import { appealSteps, hearsAppealAgainst } from '../process/appeal-steps.js';
import type { Judgement } from '../process/judged.js';
import { stepsAfter } from '../process/steps-after.js';
import { expectText } from '../vocabulary/expect-parts.js';
import { isReviewed, outcomesToReview, stepsOfReview } from './review-steps.js';
import { splitWorkRef, workRef } from './work-ref.js';

/**
 * Determines how a step judges another that was ended for the same objective. {@link judgedAmong} then finds the work
 * that it judges; whoever did that work may not do the step.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @param work - The step that would be done, as `element/step`.
 * @param done - The step that has been ended.
 * @param outcome - The outcome with which it was ended; left out if it is not known.
 * @returns `none` if it does not judge it.
 * @throws {@link InputError} where the process names what does not exist.
 *
 * @example
 * ```ts
 * import { judgementOf, learningProcess } from 'work-elements';
 *
 * const [score, review] = ['assess-progress/score', 'assess-progress/second-score'];
 * console.log(judgementOf(learningProcess, review, score)); // piece
 * console.log(judgementOf(learningProcess, review, score, 'unscorable')); // set-aside
 * console.log(judgementOf(learningProcess, review, 'decide-advancement/decide')); // on-appeal
 * console.log(judgementOf(learningProcess, 'decide-advancement/hear-appeal', score)); // none
 * ```
 *
 * @public
 */
export const judgementOf = (process: Process, work: string, done: string, outcome?: string): Judgement => {
  if (outcome !== undefined) expectText(outcome, 'judgementOf', 'outcome');
  if (hearsAppealAgainst(process, work, done)) return 'appealed';
  const reviews = stepsOfReview(process);
  if (!reviews.has(work)) return 'none';
  const { element: id, step: stepId = '' } = splitWorkRef(done);
  const element = process.elements.find((each) => each.id === id);
  const step: Step | undefined = element?.steps.find((each) => each.id === stepId);
  if (element === undefined || step === undefined) return 'none';
  const after = (outcomes: readonly string[]): readonly string[] =>
    outcomes.flatMap((each) => stepsAfter(element, stepId, each).map((next) => workRef(id, next)));
  const isOver = after(outcome === undefined ? step.outcomes : [outcome]).length === 0;
  if (after(outcomesToReview(step)).includes(work)) return isOver ? 'set-aside' : 'piece';
  if (id === splitWorkRef(work).element) return isOver ? 'end' : reviews.has(done) ? 'review' : 'beside';
  return isJudged(process, done, step) ? 'on-appeal' : 'none';
};

/** Whether some step judges this one, even if only on appeal. @internal */
export const isJudged = (process: Process, work: string, step: Step | undefined): boolean =>
  isReviewed(step) || appealSteps(process).deciding.has(work);
