import type { Scenario } from './parse-scenario.js';

/**
 * The outcome that replaces another for a learner with a support plan whose pieces are always reviewed: outcomes that
 * would skip the review become flagged, or another one that leads to review.
 *
 * @param allowed - The outcomes that may stay.
 * @returns Null if no outcome leads to the review.
 *
 * @internal
 */
export const reviewedInstead = (
  outcomes: readonly string[],
  allowed: readonly string[],
): ((outcome: string) => string) | null => {
  const instead = outcomes.includes(FLAGGED) ? FLAGGED : outcomes.find((each) => allowed.includes(each));
  return instead === undefined ? null : (outcome) => (allowed.includes(outcome) ? outcome : instead);
};

const FLAGGED = 'flagged';

/**
 * How a step ends on each attempt; the last entry of the list applies to all later attempts. For an attempt that is not
 * listed, the shares given without an attempt apply, or else the defaults.
 *
 * @internal
 */
export const sharesByAttempt = (
  { outcomes }: Pick<Scenario, 'outcomes'>,
  ref: string,
  usual: Readonly<Record<string, number>>,
): readonly Readonly<Record<string, number>>[] => {
  const own = outcomes.filter(({ work, behind }) => work === ref && behind === undefined);
  const otherwise = own.findLast(({ attempt }) => attempt === undefined)?.probabilities ?? usual;
  const attempts = Math.max(0, ...own.map(({ attempt }) => attempt ?? 0));
  return Array.from(
    { length: attempts + 1 },
    (_, index) => own.findLast(({ attempt }) => attempt === index + 1)?.probabilities ?? otherwise,
  );
};
