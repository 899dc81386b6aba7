import { type DefaultShare, defaultShares, type Step } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/**
 * How a step ends where a scenario says nothing: as its definition says, where a rule of review of the model sets how much is drawn of the
 * pieces that nothing else keeps from counting. Together the shares are one, whatever is drawn.
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
 * In which outcome a piece of a learner with a support plan ends in the place of another, where it is always reviewed: those that would leave
 * out the review are flagged, or end in what else leads there.
 *
 * @param allowed - The outcomes that may stay.
 * @returns Null where there is nothing that leads to the review.
 *
 * @internal
 */
export const reviewedInstead = (outcomes: readonly string[], allowed: readonly string[]): ((outcome: string) => string) | null => {
  const instead = outcomes.includes(FLAGGED) ? FLAGGED : outcomes.find((each) => allowed.includes(each));
  return instead === undefined ? null : (outcome) => (allowed.includes(outcome) ? outcome : instead);
};

const FLAGGED = 'flagged';

/**
 * How a step ends on each attempt: the first of the list is for the first, and the last for all after it. Where an attempt is not spoken
 * of, what is said without an attempt holds, and otherwise what is usual.
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

/** The shares without where they come from. @internal */
export const numbersOf = (shares: Readonly<Record<string, DefaultShare>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(shares).map(([outcome, { share }]) => [outcome, share]));
