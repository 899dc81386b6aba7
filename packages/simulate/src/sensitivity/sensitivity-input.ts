/**
 * A possibly uncertain number on which a result depends: a number about learners, how a step ends, how long the steps
 * of an element take, or several of these together.
 *
 * @public
 */
export interface SensitivityInput {
  /**
   * Such as `learners.activeObjectives`, `outcomes of decide-advancement/decide`, `effort of assess-progress` or `all
   * other outcomes`.
   */
  readonly id: string;
  readonly kind: 'learners' | 'outcomes' | 'effort' | 'partners';
  /** The steps or elements that it concerns; empty for a number about learners. */
  readonly work: readonly string[];
  /**
   * The unit of `low`, `base` and `high`: a number; a share, whose odds are halved and doubled; a factor on times; or a
   * factor on the odds of every first outcome.
   */
  readonly unit: 'number' | 'share' | 'factor' | 'odds';
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** The outcome whose share varies, for an input about a single step; otherwise null. */
  readonly outcome: string | null;
  /** The entries of `explainScenario` that it covers, by `what`. */
  readonly covers: readonly string[];
}

/** The factor by which the odds of a share are varied down and up, unless a better one is known. @internal */
export const ODDS = 2;

/** A share with its odds multiplied by a factor. @internal */
export const shareAt = (share: number, odds: number): number => (share * odds) / (share * odds + 1 - share);

/** The value of an input at a position in its range, from 0 (low) to 1 (high). @internal */
export const valueAt = ({ unit, low, base, high }: SensitivityInput, place: number): number => {
  if (unit === 'odds') return low * (high / low) ** place;
  if (unit === 'share') return shareAt(base, ODDS ** (2 * place - 1));
  return low + place * (high - low);
};
