import { type DefaultShare, defaultShares, type Step } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/**
 * How a step ends where a scenario says nothing: as its definition says, where a rule of review of the model sets the share that is drawn.
 *
 * @internal
 */
export const sharesUnder = (
  model: Pick<Scenario['model'], 'review'>,
  ref: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): Readonly<Record<string, DefaultShare>> => {
  const rule = model.review.find(({ work }) => work === ref);
  if (rule === undefined || !step.outcomes.includes('sampled')) return defaultShares(step);
  const sampled = { share: rule.sample, source: `the model’s rule of review: ${rule.by} reviews a share of ${rule.sample}` };
  return defaultShares({ ...step, shares: { ...step.shares, sampled } });
};

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
