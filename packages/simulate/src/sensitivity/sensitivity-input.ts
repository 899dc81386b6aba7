/**
 * Something that a result rests on and that may be otherwise: a number about learners, how a step ends, how long the steps of an element take,
 * or several of these together.
 *
 * @public
 */
export interface SensitivityInput {
  /** Such as `learners.activeObjectives`, `outcomes of decide-advancement/decide`, `effort of assess-progress` or `all other outcomes`. */
  readonly id: string;
  readonly kind: 'learners' | 'outcomes' | 'effort' | 'partners';
  /** The steps or elements that it is about; none for a number about learners. */
  readonly work: readonly string[];
  /**
   * What `low`, `base` and `high` are: a number; a share, whose odds are halved and doubled; a factor of the times; or one of the odds of all the
   * first outcomes.
   */
  readonly unit: 'number' | 'share' | 'factor' | 'odds';
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** The outcome whose share it is, where it is of one step. */
  readonly outcome: string | null;
  /** What of `explainScenario` it covers, by `what`. */
  readonly covers: readonly string[];
}

/** By how much of its odds a share is off, down and up, where it is not known better. @internal */
export const ODDS = 2;

/** A share whose odds are so many times as large. @internal */
export const shareAt = (share: number, odds: number): number => (share * odds) / (share * odds + 1 - share);

/** The value of an input somewhere from its low end, at 0, to its high end, at 1. @internal */
export const valueAt = ({ unit, low, base, high }: SensitivityInput, place: number): number => {
  if (unit === 'odds') return low * (high / low) ** place;
  if (unit === 'share') return shareAt(base, ODDS ** (2 * place - 1));
  return low + place * (high - low);
};
