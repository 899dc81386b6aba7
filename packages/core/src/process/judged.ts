/**
 * How a step judges another that was ended on the same objective. It hears an appeal against it (`appealed`), reviews
 * its piece (`piece`), or judges it only where a score is given again on appeal: a decision (`on-appeal`), or a piece
 * that no review could follow (`set-aside`).
 *
 * The rest says where the work stood before the step, which a log tells by its order alone: the same element was being
 * worked on (`beside`), in a review (`review`), or that work was over (`end`). What has nothing to do with it is
 * `none`.
 *
 * @public
 */
export type Judgement = 'appealed' | 'piece' | 'set-aside' | 'on-appeal' | 'review' | 'beside' | 'end' | 'none';

/**
 * Finds the work that a step judges among what was ended on an objective. Whoever has done it does not do the step. An
 * appeal is against every decision; a review is of the piece that has just been made, or, on appeal, of whatever was
 * scored or decided.
 *
 * @param done - What was ended on the objective, in this order.
 * @param judge - How the step judges each, as `judgementOf` says.
 * @param isOnAppeal - Whether a review is on appeal, where that is known, as in a journey. By default it follows from
 * the order: one that no piece has just been made for is, and so is what comes of it.
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
