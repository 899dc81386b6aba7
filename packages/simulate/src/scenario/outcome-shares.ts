import type { Step } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/** The share with which a step ends in its first outcome, where nothing else is said. @internal */
export const FIRST_OUTCOME = 0.8;

/** The share of an outcome, and where it comes from; null where nothing is said and the rule of {@link FIRST_OUTCOME} holds. @internal */
export interface DefaultShare {
  readonly share: number;
  readonly source: string | null;
}

type Reviewed = Pick<Scenario['model'], 'review'>;

/**
 * How a step ends where a scenario says nothing: as its definition says, what is left over going to the outcomes of which it says nothing;
 * a model’s rule of review sets the share that is drawn. Where neither says anything, mostly in the first outcome, which is the process going on.
 *
 * @internal
 */
export const defaultShares = (
  model: Reviewed,
  ref: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): Readonly<Record<string, DefaultShare>> => {
  const { outcomes } = step;
  const stated: Record<string, DefaultShare> = { ...step.shares };
  const rule = model.review.find(({ work }) => work === ref);
  if (rule !== undefined && outcomes.includes('sampled'))
    stated['sampled'] = { share: rule.sample, source: `the model’s rule of review: ${rule.by} reviews a share of ${rule.sample}` };
  const open = outcomes.filter((outcome) => stated[outcome] === undefined);
  const said = Object.values(stated).reduce((sum, { share }) => sum + share, 0);
  const left = Math.max(0, 1 - said);
  const nothing = Object.keys(stated).length === 0;
  const shareOf = (outcome: string): number => {
    if (!nothing) return left / open.length;
    if (outcomes.length === 1) return 1;
    return outcome === outcomes[0] ? FIRST_OUTCOME : (1 - FIRST_OUTCOME) / (outcomes.length - 1);
  };
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, stated[outcome] ?? { share: shareOf(outcome), source: nothing ? null : 'what is left over' }]),
  );
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
