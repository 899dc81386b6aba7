import type { Step } from '../catalogue/work-element.js';
import { type DefaultShare, defaultShares } from '../process/default-shares.js';
import { expectParts, expectText } from '../vocabulary/expect-parts.js';
import { expectShares } from '../vocabulary/expect-step.js';
import type { ImplementationModel } from './model.js';

/**
 * The default shares of a step’s outcomes in a model.
 *
 * @public
 */
export interface UsualShares {
  /** The share of each outcome, and its source. */
  readonly all: Readonly<Record<string, DefaultShare>>;
  /** The shares while the objective is not behind; those of `all` unless pace matters to the step. */
  readonly onPace: Readonly<Record<string, number>>;
  /** The shares once the objective is behind; null unless pace matters to the step. */
  readonly behind: Readonly<Record<string, number>> | null;
}

/** Outcomes that never occur while a learner is on pace, since they are facts about time. */
const PACED: Readonly<Record<string, string>> = {
  'track-progress/interpret': 'off-pace',
  'track-progress/alert': 'unreachable',
};

/**
 * The default shares of a step’s outcomes in a model: those of its definition ({@link defaultShares}), adjusted for the
 * sampling rate of a review rule, and for pace. Being off pace, or unable to reach an objective in time, is a fact
 * about time, so neither happens by chance to a learner who is on pace. An assumption, like all default outcomes.
 *
 * @param model - The model, for its rules of review.
 * @param work - The step, as `element/step`.
 * @param step - The step’s definition in that model’s process.
 *
 * @example
 * ```ts
 * import { models, usualShares, workElement } from 'work-elements';
 *
 * const [interpret] = workElement('track-progress').steps.filter(({ id }) => id === 'interpret');
 * if (interpret !== undefined)
 *   console.log(usualShares(models.validator, 'track-progress/interpret', interpret).onPace['off-pace']); // 0
 * ```
 *
 * @public
 */
export const usualShares = (
  model: Pick<ImplementationModel, 'review'>,
  work: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): UsualShares => {
  expectParts(model, 'usualShares', { review: 'a list of records' }, {}, 'model');
  expectText(work, 'usualShares', 'work');
  expectShares(step, 'usualShares');
  const all = sampledBy(model, work, step);
  const shares = Object.fromEntries(Object.entries(all).map(([outcome, { share }]) => [outcome, share]));
  const [first] = step.outcomes;
  const slow = PACED[work];
  if (first === undefined || slow === undefined || !step.outcomes.includes(slow))
    return { all, onPace: shares, behind: null };
  const [often = 0, rare = 0] = [shares[first], shares[slow]];
  const onPace = { ...shares, [first]: often + rare, [slow]: 0 };
  return { all, onPace, behind: slow === 'off-pace' ? { ...shares, [first]: 0, [slow]: often + rare } : shares };
};

/**
 * If a review rule sets the sampling rate, splits the share of pieces that would count at once accordingly.
 */
const sampledBy = (
  model: Pick<ImplementationModel, 'review'>,
  work: string,
  step: Pick<Step, 'outcomes' | 'shares'>,
): Readonly<Record<string, DefaultShare>> => {
  const rule = model.review.find((each) => each.work === work);
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
