/**
 * How a step judges another that was ended for the same objective: it hears an appeal against it (`appealed`), reviews
 * its piece (`piece`), or judges it only if a score is given again on appeal (`on-appeal`). A step of the same element
 * that is not judged (`beside`) means that the piece before it is not the one under review.
 *
 * @public
 */
export type Judgement = 'appealed' | 'piece' | 'on-appeal' | 'beside' | 'none';

/**
 * Finds the work that a step judges among what was ended for an objective; whoever has done that work may not do the
 * step. An appeal concerns every decision. A review concerns the piece that has just been made or, if there is none,
 * everything that was scored or decided, since a score is then given again on appeal.
 *
 * @param done - What was ended for the objective, in order.
 * @param judge - How the step judges each, from `judgementOf`.
 *
 * @example
 * ```ts
 * import { judgedAmong, judgementOf, learningProcess } from 'work-elements';
 *
 * const review = (done: string) => judgementOf(learningProcess, 'assess-progress/second-score', done);
 * const [score, report] = ['assess-progress/score', 'assess-progress/report'];
 * console.log(judgedAmong([score, report, score], review)); // ['assess-progress/score']
 * console.log(judgedAmong([score, report, score, report], review).length); // 2
 * ```
 *
 * @public
 */
export const judgedAmong = <Done>(done: readonly Done[], judge: (each: Done) => Judgement): readonly Done[] => {
  const judgements = done.map(judge);
  const last = judgements.findLastIndex((each) => each === 'piece' || each === 'beside');
  const isOnAppeal = judgements[last] !== 'piece';
  return done.filter((_, index) => {
    const judgement = judgements[index];
    if (judgement === 'piece') return isOnAppeal || index === last;
    return judgement === 'appealed' || (judgement === 'on-appeal' && isOnAppeal);
  });
};
