import { expectParts } from '../vocabulary/expect-parts.js';
/**
 * How a step judges another that was ended for the same objective: it hears an appeal against it (`appealed`), reviews
 * its piece (`piece`), or judges it only if a score is given again on appeal: a decision (`on-appeal`) or a piece that
 * could not be reviewed (`set-aside`).
 *
 * Steps of the same element that are not judged show, by their order, which piece a review is about: such a step
 * reviewed it (`review`), ended the work (`end`) or did neither (`beside`). Any other step is `none`.
 *
 * @public
 */
export type Judgement = 'appealed' | 'piece' | 'set-aside' | 'on-appeal' | 'review' | 'beside' | 'end' | 'none';

/**
 * Finds the work that a step judges among what was ended for an objective; whoever has done that work may not do the
 * step. An appeal concerns every decision. A review concerns the piece that has just been made or, if a score is given
 * again on appeal, everything that was scored or decided.
 *
 * @param done - What was ended for the objective, in order.
 * @param judge - How the step judges each, from `judgementOf`.
 * @param isOnAppeal - Whether a review is on appeal, if that is known, as in a journey. By default it follows from the
 * order of what was done: a review that follows no piece is on appeal, and so is a piece made anew because of it.
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
export const judgedAmong = <Done>(
  done: readonly Done[],
  judge: (each: Done) => Judgement,
  isOnAppeal?: boolean,
): readonly Done[] => {
  expectParts({ done, judge }, 'judgedAmong', { done: 'a list', judge: 'a function' });
  if (isOnAppeal !== undefined) expectParts({ isOnAppeal }, 'judgedAmong', { isOnAppeal: 'true or false' });
  const judgements = done.map(judge);
  const onAppeal = isOnAppeal ?? followsNoPiece(judgements);
  const last = judgements.lastIndexOf('piece');
  return done.filter((_, index) => {
    const judgement = judgements[index];
    if (judgement === 'appealed') return true;
    if (onAppeal) return judgement === 'piece' || judgement === 'set-aside' || judgement === 'on-appeal';
    return index === last;
  });
};

/** Whether a review follows no piece, or a piece that was made anew within a review that followed none. */
const followsNoPiece = (judgements: readonly Judgement[]): boolean => {
  const over = judgements.findLastIndex((each) => each === 'end' || each === 'set-aside');
  const underWay = judgements
    .slice(over + 1)
    .filter((each) => each === 'piece' || each === 'review' || each === 'beside');
  return underWay.at(-1) !== 'piece' || underWay[0] === 'review';
};
