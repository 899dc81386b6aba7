import { type DefaultShare, defaultShares, type Step } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/**
 * The default shares of a step’s outcomes, from its definition. If a review rule of the model sets how many of the
 * pieces that would otherwise count are sampled, the shares still add up to one.
 *
 * @internal
 */
export const sharesUnder = (
  model: Pick<Scenario['model'], 'review'>,
  ref: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): Readonly<Record<string, DefaultShare>> => {
  const rule = model.review.find(({ work }) => work === ref);
  const usual = defaultShares(step);
  const [first = ''] = step.outcomes;
  const { [first]: counts, sampled } = usual;
  if (rule === undefined || counts === undefined || sampled === undefined) return usual;
  const plain = counts.share + sampled.share;
  return {
    ...usual,
    [first]: { share: plain * (1 - rule.sample), source: 'what is left over' },
    sampled: {
      share: plain * rule.sample,
      source: `the model’s rule of review: ${rule.by} reviews ${percent(rule.sample)} of what would count at once`,
    },
  };
};

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;

/**
 * The outcome that replaces another for a learner with a support plan whose pieces are always reviewed: outcomes that
 * would skip the review become flagged, or another one that leads to review.
 *
 * @param allowed - The outcomes that may stay.
 * @returns Null if no outcome leads to the review.
 *
 * @internal
 */
export const reviewedInstead = (outcomes: readonly string[], allowed: readonly string[]): ((outcome: string) => string) | null => {
  const instead = outcomes.includes(FLAGGED) ? FLAGGED : outcomes.find((each) => allowed.includes(each));
  return instead === undefined ? null : (outcome) => (allowed.includes(outcome) ? outcome : instead);
};

const FLAGGED = 'flagged';

/**
 * How a step ends on each attempt; the last entry of the list applies to all later attempts. For an attempt not listed,
 * the shares given without an attempt apply, otherwise the defaults.
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

/** The shares without their sources. @internal */
export const numbersOf = (shares: Readonly<Record<string, DefaultShare>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(shares).map(([outcome, { share }]) => [outcome, share]));
