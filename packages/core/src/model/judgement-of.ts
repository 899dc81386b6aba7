import type { Process } from '../catalogue/process.js';
import type { Step } from '../catalogue/work-element.js';
import { appealSteps, hearsAppealAgainst } from '../process/appeal-steps.js';
import type { Judgement } from '../process/judged.js';
import { stepsAfter } from '../process/steps-after.js';
import { outcomesToReview, stepsOfReview } from './review-steps.js';
import { splitWorkRef, workRef } from './work-ref.js';

/**
 * How a step judges another that was ended for the same objective; {@link judgedAmong} finds which of the work done it
 * judges, and so who may not do it.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @param work - The step that would be done, as `element/step`.
 * @param done - The step that has been ended.
 * @returns `none` if it does not judge it.
 * @throws {@link InputError} where the process names what does not exist.
 *
 * @example
 * ```ts
 * import { judgementOf, learningProcess } from 'work-elements';
 *
 * const [score, review] = ['assess-progress/score', 'assess-progress/second-score'];
 * console.log(judgementOf(learningProcess, review, score)); // piece
 * console.log(judgementOf(learningProcess, review, 'decide-advancement/decide')); // on-appeal
 * console.log(judgementOf(learningProcess, 'decide-advancement/hear-appeal', score)); // none
 * ```
 *
 * @public
 */
export const judgementOf = (process: Process, work: string, done: string): Judgement => {
  if (hearsAppealAgainst(process, work, done)) return 'appealed';
  if (!stepsOfReview(process).has(work)) return 'none';
  const { element: id, step } = splitWorkRef(done);
  const element = process.elements.find((each) => each.id === id);
  const own: Step | undefined = element?.steps.find((each) => each.id === step);
  const outcomes = own === undefined ? [] : outcomesToReview(own);
  const reviews = outcomes.flatMap((outcome) =>
    element === undefined || step === undefined ? [] : stepsAfter(element, step, outcome),
  );
  if (reviews.some((review) => workRef(id, review) === work)) return 'piece';
  if (id === splitWorkRef(work).element) return 'beside';
  return outcomes.length > 0 || appealSteps(process).deciding.has(done) ? 'on-appeal' : 'none';
};
